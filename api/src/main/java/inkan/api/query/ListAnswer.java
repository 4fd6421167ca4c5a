package inkan.api.query;

import inkan.view.correction.CorrectionStatus;
import inkan.view.inquiry.InquiryStatus;
import inkan.view.lostsignature.LostSignature;
import inkan.view.openwork.LockedPin;
import inkan.view.openwork.UnfinishedProcedure;
import inkan.view.retention.Retained;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list of what a municipality has to do, at a position of the log and, where it matters, on a day in Japan. */
public sealed interface ListAnswer {

    /** The position of the last event that the answer takes into account. */
    long position();

    /** What to ask for as {@code after} to see more; absent at the end. */
    @Nullable
    String next();

    /** Those who have lost a signature certificate and not applied again, longest lost first. */
    record OfLostSignatures(
            long position,
            List<LostSignature> lost,
            @Nullable String next) implements ListAnswer {}

    /** Inquiries that are open, in the order asked for. */
    record OfOpenInquiries(
            long position,
            LocalDate today,
            List<InquiryStatus> inquiries,
            @Nullable String next) implements ListAnswer {}

    /** Locked PINs of cards in use, longest locked first. */
    record OfLockedPins(
            long position,
            LocalDate today,
            List<LockedPin> locked,
            @Nullable String next) implements ListAnswer {}

    /** Notices that are due, longest due first. */
    record OfDueNotices(
            long position,
            LocalDate today,
            List<DueNotice> due,
            @Nullable String next) implements ListAnswer {}

    /** Notices that came back, longest back first. */
    record OfReturnedNotices(
            long position,
            List<ReturnedNotice> returned,
            @Nullable String next) implements ListAnswer {}

    /** Corrections that somebody has to decide about, longest pending first. */
    record OfCorrections(
            long position,
            List<CorrectionStatus> corrections,
            @Nullable String next) implements ListAnswer {}

    /** Residents whose personal data is to be destroyed, longest first. */
    record OfDestructions(
            long position,
            LocalDate today,
            List<Retained> destructions,
            @Nullable String next) implements ListAnswer {}

    /** Procedures that were started and are not finished, longest under way first. */
    record OfUnfinishedProcedures(
            long position,
            LocalDate today,
            List<UnfinishedProcedure> unfinished,
            @Nullable String next) implements ListAnswer {}
}
