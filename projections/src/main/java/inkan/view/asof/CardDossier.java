package inkan.view.asof;

import inkan.view.card.CardStatus;
import inkan.view.certificate.CertificateStatus;
import inkan.view.resident.ResidentStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * How a card stood, with its certificates and its holder.
 *
 * @param position the log was read up to here
 * @param day the day of which it tells, in Japan
 * @param expired whether that day lies after the card's last valid day
 * @param certificates all that had been issued through it, oldest first
 * @param unread positions of events that cannot be read or folded: they, and what follows in their streams, are not in it
 */
public record CardDossier(
        long position,
        LocalDate day,
        boolean expired,
        CardStatus card,
        List<CertificateStatus> certificates,
        ResidentStatus holder,
        List<Long> unread) {
    public CardDossier {
        certificates = List.copyOf(certificates);
        unread = List.copyOf(unread);
    }
}
