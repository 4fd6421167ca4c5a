package inkan.certificate.revoke;

import inkan.certificate.RevocationReason;
import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.InvalidValue;
import java.util.Set;

/**
 * Revokes certificates because the holder asks for it, or because a key is compromised.
 *
 * @param kinds at least one
 * @param reason cessationOfOperation, keyCompromise or cACompromise
 */
public record RevokeCertificates(CardId card, Carrier carrier, Set<CertificateKind> kinds, RevocationReason reason)
        implements Command {
    private static final Set<RevocationReason> REASONS = Set.of(
            RevocationReason.CESSATION_OF_OPERATION, RevocationReason.KEY_COMPROMISE, RevocationReason.CA_COMPROMISE);

    public RevokeCertificates {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new InvalidValue("kinds", "at least one kind of certificate");
        }
        if (!REASONS.contains(reason)) {
            throw new InvalidValue("reason", "CESSATION_OF_OPERATION, KEY_COMPROMISE or CA_COMPROMISE");
        }
    }

    @Override
    public CardId subject() {
        return card;
    }
}
