package inkan.inquiry.open;

import inkan.counter.CounterCommand;
import inkan.counter.Visit;
import inkan.municipality.Procedure;
import inkan.value.CardId;
import inkan.value.InquiryId;

/**
 * Opens an inquiry at the first visit, where the municipality asks for two.
 *
 * @param procedure what is to be done at the second visit
 * @param visit the first visit; it names no inquiry yet
 */
public record OpenInquiry(InquiryId inquiry, CardId card, Procedure procedure, Visit visit) implements CounterCommand {
    @Override
    public CardId subject() {
        return card;
    }
}
