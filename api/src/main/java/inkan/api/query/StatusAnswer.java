package inkan.api.query;

import inkan.view.card.CardStatus;
import inkan.view.certificate.CertificateStatus;
import inkan.view.correction.CorrectionStatus;
import inkan.view.inquiry.InquiryStatus;
import inkan.view.resident.ResidentStatus;
import java.time.LocalDate;
import java.util.List;

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

    /** A correction. */
    record OfCorrection(long position, CorrectionStatus correction) implements StatusAnswer {}

    /** An inquiry. */
    record OfInquiry(long position, LocalDate today, InquiryStatus inquiry) implements StatusAnswer {}
}
