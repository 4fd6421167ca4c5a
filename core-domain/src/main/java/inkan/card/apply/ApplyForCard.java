package inkan.card.apply;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import inkan.value.ResidentId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies for a card: the first one, or one that renews the card in force before it expires.
 *
 * @param acceptedOn the day on which the application was accepted, not after today; today where none is given
 * @param without the certificates that the applicant opts out of
 * @param faceAuthentication whether it is to be a face-authentication card 顔認証カード
 * @param express whether it is to be issued express
 */
public record ApplyForCard(
        CardId card,
        ResidentId resident,
        @Nullable LocalDate acceptedOn,
        Set<CertificateKind> without,
        boolean faceAuthentication,
        boolean express)
        implements Command {
    public ApplyForCard {
        without = Set.copyOf(without);
    }

    @Override
    public ResidentId subject() {
        return resident;
    }
}
