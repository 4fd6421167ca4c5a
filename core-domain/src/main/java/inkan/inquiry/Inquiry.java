package inkan.inquiry;

import inkan.card.CardStanding;
import inkan.inquiry.InquiryEvent.Lapsed;
import inkan.inquiry.InquiryEvent.LetterSent;
import inkan.inquiry.InquiryEvent.Opened;
import inkan.inquiry.InquiryEvent.ReplyAccepted;
import inkan.inquiry.InquiryEvent.ReplyRefused;
import inkan.inquiry.InquiryEvent.Used;
import inkan.value.InquiryId;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * A written inquiry 照会 to the holder of a card, on behalf of whom somebody applies. What is done with it is decided in
 * the rooms beside this one, and at the second visit; here is what has been done.
 */
@SuppressWarnings("NullAway.Init") // the first event of a stream sets them
public class Inquiry {
    @AggregateIdentifier
    private InquiryId id;

    private Opened opened;
    private InquiryState state;

    /** Begins the stream of an inquiry with its first event. */
    public Inquiry(Opened first, Map<String, String> metadata) {
        AggregateLifecycle.apply(first, MetaData.from(metadata));
    }

    /** For replay. */
    protected Inquiry() {}

    @EventSourcingHandler
    void evolve(InquiryEvent event) {
        switch (event) {
            case Opened first -> {
                id = first.inquiry();
                opened = first;
                state = InquiryState.OPENED;
            }
            case LetterSent sent -> state = InquiryState.LETTER_SENT;
            case ReplyAccepted accepted -> state = InquiryState.ANSWERED;
            case ReplyRefused refused ->
                state = refused.faults().contains(ReplyFault.NAME_OR_ADDRESS_CHANGED)
                        ? InquiryState.OPENED
                        : InquiryState.LETTER_SENT;
            case Lapsed lapsed -> state = InquiryState.LAPSED;
            case Used used -> state = InquiryState.USED;
        }
    }

    /** The inquiry's identifier. */
    public InquiryId id() {
        return id;
    }

    /** The first visit, at which it was opened. */
    public Opened opened() {
        return opened;
    }

    /** Where it stands, its last day aside. */
    public InquiryState state() {
        return state;
    }

    /** How it stands on the day on which its card stands so. */
    public InquiryStanding standing(CardStanding card) {
        return new InquiryStanding(state, opened.lapsesAfter(), card);
    }
}
