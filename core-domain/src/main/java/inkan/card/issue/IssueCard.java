package inkan.card.issue;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import inkan.value.SerialNumber;
import java.util.Map;

/**
 * Issues a card that was applied for, with its certificates.
 *
 * @param certificates a serial number for each kind that the applicant did not opt out of; one for a signature
 *     certificate that cannot be had stays unused
 */
public record IssueCard(CardId card, Map<CertificateKind, SerialNumber> certificates) implements Command {
    public IssueCard {
        certificates = Map.copyOf(certificates);
    }

    @Override
    public CardId subject() {
        return card;
    }
}
