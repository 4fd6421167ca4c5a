package inkan.certificate;

import inkan.correction.CorrectionGround;
import inkan.event.Event;
import inkan.event.StoredAs;
import inkan.policy.Bound;
import inkan.value.AttributesDigest;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to one electronic certificate. */
public sealed interface CertificateEvent extends Event {
    /** The certificate concerned. */
    SerialNumber serial();

    @Override
    default TextValue stream() {
        return serial();
    }

    /**
     * A certificate was issued: with its card, later, or in place of an earlier one.
     *
     * @param birthday the birthday after issue to which it runs unless bound earlier: 5 when new, 6 when renewed
     * @param boundBy what binds the expiry
     * @param digest the basic four that it carries; only on a signature certificate
     * @param renews the certificate in whose place it was issued, where it was a renewal
     */
    @StoredAs(name = "certificate.issued", revision = 2)
    record Issued(
            SerialNumber serial,
            ResidentId resident,
            CardId card,
            Carrier carrier,
            CertificateKind kind,
            LocalDate issuedOn,
            LocalDate expiresOn,
            int birthday,
            Bound boundBy,
            @Nullable AttributesDigest digest,
            @Nullable SerialNumber renews)
            implements CertificateEvent {}

    /** The certificate was superseded by another one in a renewal. */
    @StoredAs(name = "certificate.renewed")
    record Renewed(SerialNumber serial, SerialNumber successor, LocalDate on) implements CertificateEvent {}

    /** The certificate was put on hold 一時保留. */
    @StoredAs(name = "certificate.held")
    record Held(SerialNumber serial, LocalDate on) implements CertificateEvent {}

    /** A held user-authentication certificate of a smartphone was released. */
    @StoredAs(name = "certificate.released")
    record Released(SerialNumber serial, LocalDate on) implements CertificateEvent {}

    /** The certificate was revoked 失効. */
    @StoredAs(name = "certificate.revoked")
    record Revoked(SerialNumber serial, RevocationReason reason, LocalDate on) implements CertificateEvent {}

    /**
     * A change of the basic four revoked the signature certificate, reason affiliationChanged.
     *
     * @param reference the register's reference of the change
     * @param effectiveOn the day on which the change took effect
     * @param on the day on which it became known, and the revocation with it
     */
    @StoredAs(name = "certificate.auto-revoked-on-attribute-change")
    record AutoRevokedOnAttributeChange(
            SerialNumber serial, RegisterReference reference, LocalDate effectiveOn, LocalDate on)
            implements CertificateEvent {}

    /**
     * The recorded expiry was corrected 職権訂正.
     *
     * @param correction the correction that somebody asked for and somebody else approved
     * @param corrects the sequence in this stream of the event that was wrong
     */
    @StoredAs(name = "certificate.expiry-corrected")
    record ExpiryCorrected(
            SerialNumber serial,
            CorrectionId correction,
            int corrects,
            CorrectionGround ground,
            RegisterReference reference,
            LocalDate from,
            LocalDate to,
            Bound boundBy)
            implements CertificateEvent {}

    /** A certificate of a former resident-registration card 住基カード was taken in as history (C-12). */
    @StoredAs(name = "certificate.former-imported")
    record FormerImported(SerialNumber serial, ResidentId resident, LocalDate issuedOn, LocalDate expiresOn)
            implements CertificateEvent {}
}
