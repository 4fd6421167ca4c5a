package inkan.view.certificate;

import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.policy.Bound;
import inkan.policy.PolicyTimeline;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate stands on a day, as known now. All days are in Japan. A certificate imported from a former
 * resident-registration card 住基カード has no card, carrier, birthday and bound.
 *
 * @param card the card through which it was issued, also where it is on a smartphone
 * @param expiresOn its last valid day
 * @param birthday the birthday after issue to which it runs unless bound earlier: 5 when new, 6 when renewed
 * @param boundBy what binds its expiry
 * @param state where it stands, expiry aside
 * @param reason why it is revoked, superseded or on hold, where it is
 * @param reasonCode the CRLReason of RFC 5280 for {@code reason}
 * @param endedOn the day on which it was revoked or superseded
 * @param supersededBy the certificate that took its place in a renewal
 * @param renews the certificate whose place it took
 * @param expired whether the day lies after its last valid day
 * @param renewalOpensOn the first day of its renewal window, past or to come; absent where it cannot be renewed any more
 *     because it has expired or ended
 * @param position position in the log of the last event taken into account
 */
public record CertificateStatus(
        SerialNumber serial,
        ResidentId resident,
        @Nullable CardId card,
        @Nullable Carrier carrier,
        CertificateKind kind,
        LocalDate issuedOn,
        LocalDate expiresOn,
        @Nullable Integer birthday,
        @Nullable Bound boundBy,
        CertificateState state,
        @Nullable RevocationReason reason,
        @Nullable Integer reasonCode,
        @Nullable LocalDate endedOn,
        @Nullable SerialNumber supersededBy,
        @Nullable SerialNumber renews,
        boolean expired,
        @Nullable LocalDate renewalOpensOn,
        long position) {
    /**
     * What a row says.
     *
     * @param residence the holder's
     * @throws inkan.policy.BeforeTheFirstPolicy where it could be renewed, and the day lies before the first policy
     */
    static CertificateStatus of(CertificateRow row, Residence residence, LocalDate day, PolicyTimeline timeline) {
        CertificateRow.Origin origin = row.origin();
        RevocationReason reason = row.reason();
        boolean expired = origin.expiresOn().isBefore(day);
        boolean renewable = origin.card() != null && !expired && !row.state().isTerminal();
        return new CertificateStatus(
                origin.serial(),
                origin.resident(),
                origin.card(),
                origin.carrier(),
                origin.kind(),
                origin.issuedOn(),
                origin.expiresOn(),
                origin.birthday(),
                origin.boundBy(),
                row.state(),
                reason,
                reason == null ? null : reason.code(),
                row.endedOn(),
                row.supersededBy(),
                origin.renews(),
                expired,
                renewable ? timeline.on(day).window().opensFor(origin.expiresOn(), residence) : null,
                row.position());
    }
}
