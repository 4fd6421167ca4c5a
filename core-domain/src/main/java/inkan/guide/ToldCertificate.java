package inkan.guide;

import inkan.certificate.CertificateState;
import java.time.LocalDate;

/**
 * A certificate on the card as somebody tells it.
 *
 * @param expiresOn its last valid day
 */
public record ToldCertificate(CertificateState state, LocalDate expiresOn) {
    /** Whether it is active, and has not expired. */
    boolean isActiveOn(LocalDate day) {
        return state == CertificateState.ACTIVE && isAliveOn(day);
    }

    /** Whether it is active or held, and has not expired. */
    boolean isAliveOn(LocalDate day) {
        return !state.isTerminal() && !expiresOn.isBefore(day);
    }
}
