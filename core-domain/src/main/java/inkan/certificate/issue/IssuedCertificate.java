package inkan.certificate.issue;

import inkan.certificate.CertificateEvent.Issued;
import inkan.policy.Bound;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.SerialNumber;
import java.time.LocalDate;

/**
 * A certificate just issued, as the answer to a command tells it.
 *
 * @param birthday the birthday after issue to which it runs unless bound earlier
 * @param boundBy what binds the expiry
 */
public record IssuedCertificate(
        SerialNumber serial,
        Carrier carrier,
        CertificateKind kind,
        LocalDate issuedOn,
        LocalDate expiresOn,
        int birthday,
        Bound boundBy) {
    static IssuedCertificate of(Issued event) {
        return new IssuedCertificate(
                event.serial(),
                event.carrier(),
                event.kind(),
                event.issuedOn(),
                event.expiresOn(),
                event.birthday(),
                event.boundBy());
    }
}
