package inkan.api.audit.asof;

import inkan.value.CardId;
import inkan.view.asof.Difference.Change;
import inkan.view.card.CardStatus;
import inkan.view.certificate.CertificateStatus;
import inkan.view.resident.ResidentStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * A past state. Its parts are those of today's answers. {@code position} is where the log was read up to, {@code day} the day
 * of which it tells, and {@code unread} names events that cannot be read: they, and what follows in their streams, are not in
 * it.
 */
public sealed interface PastAnswer {

    /** What was asked. */
    Asked asked();

    /** A card, its certificates and its holder. */
    record OfCard(
            Asked asked,
            long position,
            LocalDate day,
            boolean expired,
            CardStatus card,
            List<CertificateStatus> certificates,
            ResidentStatus holder,
            List<Long> unread)
            implements PastAnswer {}

    /** A certificate and its holder. */
    record OfCertificate(
            Asked asked,
            long position,
            LocalDate day,
            CertificateStatus certificate,
            ResidentStatus holder,
            List<Long> unread)
            implements PastAnswer {}

    /** A resident, the resident's cards by the day of application, and all certificates, oldest first. */
    record OfResident(
            Asked asked,
            long position,
            LocalDate day,
            ResidentStatus resident,
            List<CardStatus> cards,
            List<CertificateStatus> certificates,
            List<Long> unread)
            implements PastAnswer {}

    /**
     * One side of a difference.
     *
     * @param known whether anything was known of the card then
     */
    record Side(Asked asked, LocalDate day, boolean known) {}

    /** What differs between two states of a card, its certificates and its holder; none where they are the same. */
    record OfDifference(CardId card, Side from, Side to, List<Change> changes) {}
}
