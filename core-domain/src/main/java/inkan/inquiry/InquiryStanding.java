package inkan.inquiry;

import inkan.card.CardStanding;
import java.time.LocalDate;

/**
 * How an inquiry stands on the day of a decision.
 *
 * @param lapsesAfter the last day on which it can be used
 * @param card how the card that it is about stands that day
 */
public record InquiryStanding(InquiryState state, LocalDate lapsesAfter, CardStanding card) {
    boolean isOver() {
        return state.isTerminal();
    }

    boolean isOverdue() {
        return lapsesAfter.isBefore(card.today());
    }
}
