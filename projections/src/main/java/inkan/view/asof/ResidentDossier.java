package inkan.view.asof;

import inkan.view.card.CardStatus;
import inkan.view.certificate.CertificateStatus;
import inkan.view.resident.ResidentStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * How a resident stood, with all cards and certificates.
 *
 * @param position the log was read up to here
 * @param day the day of which it tells, in Japan
 * @param cards by the day of application
 * @param certificates those of former cards among them, oldest first
 * @param unread positions of events that cannot be read or folded: they, and what follows in their streams, are not in it
 */
public record ResidentDossier(
        long position,
        LocalDate day,
        ResidentStatus resident,
        List<CardStatus> cards,
        List<CertificateStatus> certificates,
        List<Long> unread) {
    public ResidentDossier {
        cards = List.copyOf(cards);
        certificates = List.copyOf(certificates);
        unread = List.copyOf(unread);
    }
}
