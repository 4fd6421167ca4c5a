package inkan.counter;

import inkan.inquiry.InquiryState;
import java.time.LocalDate;

/**
 * The inquiry that somebody names at the second visit.
 *
 * @param sameMatter whether it was opened here for the same card, procedure and applicant
 * @param openedOn the day of the first visit
 * @param lapsesAfter the last day on which it can be used
 */
public record NamedInquiry(InquiryState state, boolean sameMatter, LocalDate openedOn, LocalDate lapsesAfter) {
    boolean hasLapsedOn(LocalDate day) {
        return state == InquiryState.LAPSED || lapsesAfter.isBefore(day);
    }
}
