package inkan.certificate.revoke;

import inkan.certificate.RevocationReason;
import inkan.counter.CounterCommand;
import inkan.counter.Visit;
import inkan.municipality.Procedure;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.InvalidValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Revokes certificates because the holder asks for it, or because a key is compromised.
 *
 * @param kinds at least one
 * @param reason cessationOfOperation, keyCompromise or cACompromise
 * @param visit the visit to a counter; none where nobody comes to one
 */
public record RevokeCertificates(
        CardId card,
        Carrier carrier,
        Set<CertificateKind> kinds,
        RevocationReason reason,
        @Nullable Visit visit) implements CounterCommand {
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

    /** The same of which no visit is told. */
    public RevokeCertificates(CardId card, Carrier carrier, Set<CertificateKind> kinds, RevocationReason reason) {
        this(card, carrier, kinds, reason, null);
    }

    @Override
    public CardId subject() {
        return card;
    }

    @Override
    public Procedure procedure() {
        return Procedure.REVOCATION;
    }
}
