package inkan.view.asof;

import inkan.view.certificate.CertificateStatus;
import inkan.view.resident.ResidentStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * How a certificate stood, and its holder.
 *
 * @param position the log was read up to here
 * @param day the day of which it tells, in Japan
 * @param unread positions of events that cannot be read or folded: they, and what follows in their streams, are not in it
 */
public record CertificateDossier(
        long position, LocalDate day, CertificateStatus certificate, ResidentStatus holder, List<Long> unread) {
    public CertificateDossier {
        unread = List.copyOf(unread);
    }
}
