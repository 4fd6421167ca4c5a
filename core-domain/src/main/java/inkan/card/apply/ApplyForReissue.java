package inkan.card.apply;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import java.util.Set;

/**
 * Applies for a card in place of a lost one, which becomes void at once.
 *
 * @param card the new card
 * @param lost the card reported lost
 * @param without the certificates that the applicant opts out of
 * @param faceAuthentication whether it is to be a face-authentication card 顔認証カード
 * @param express whether it is to be issued express
 */
public record ApplyForReissue(
        CardId card, CardId lost, Set<CertificateKind> without, boolean faceAuthentication, boolean express)
        implements Command {
    public ApplyForReissue {
        without = Set.copyOf(without);
    }

    @Override
    public CardId subject() {
        return lost;
    }
}
