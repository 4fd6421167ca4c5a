package inkan.api.query;

import inkan.view.card.CardStatus;
import inkan.view.certificate.CertificateStatus;
import inkan.view.lostsignature.LostSignature;
import inkan.view.resident.ResidentStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer out of the views, at a position of the log and, where it matters, on a day in Japan. */
public sealed interface StatusAnswer {

    /** The position of the last event that the answer takes into account. */
    long position();

    /**
     * A card.
     *
     * @param expired whether today lies after its last valid day
     * @param certificates all that were ever issued through it, oldest first
     */
    record OfCard(
            long position, LocalDate today, boolean expired, CardStatus card, List<CertificateStatus> certificates)
            implements StatusAnswer {}

    /** A certificate. */
    record OfCertificate(long position, LocalDate today, CertificateStatus certificate) implements StatusAnswer {}

    /** A resident, the resident's cards by the day of application, and all certificates, oldest first. */
    record OfResident(
            long position,
            LocalDate today,
            ResidentStatus resident,
            List<CardStatus> cards,
            List<CertificateStatus> certificates)
            implements StatusAnswer {}

    /**
     * Those who have lost a signature certificate and not applied again, longest lost first.
     *
     * @param next what to ask for as {@code after} to see more; absent at the end
     */
    record OfLostSignatures(
            long position,
            List<LostSignature> lost,
            @Nullable String next) implements StatusAnswer {}
}
