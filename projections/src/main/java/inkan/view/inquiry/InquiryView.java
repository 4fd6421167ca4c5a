package inkan.view.inquiry;

import inkan.inquiry.InquiryEvent;
import inkan.inquiry.InquiryEvent.Lapsed;
import inkan.inquiry.InquiryEvent.LetterSent;
import inkan.inquiry.InquiryEvent.Opened;
import inkan.inquiry.InquiryEvent.ReplyAccepted;
import inkan.inquiry.InquiryEvent.ReplyRefused;
import inkan.inquiry.InquiryEvent.Used;
import inkan.inquiry.InquiryState;
import inkan.inquiry.ReplyFault;
import inkan.view.fold.LogEntry;
import inkan.view.fold.StreamView;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds how inquiries stand. */
public final class InquiryView extends StreamView<InquiryEvent, InquiryRow> {
    public InquiryView() {
        super("inquiry", InquiryEvent.class, InquiryRow.TABLE);
    }

    @Override
    public boolean begins(InquiryEvent event) {
        return event instanceof Opened;
    }

    @Override
    protected @Nullable InquiryRow begun(InquiryEvent event, LogEntry entry) {
        return event instanceof Opened opened ? InquiryRow.of(opened, entry.position()) : null;
    }

    @Override
    protected InquiryRow changed(InquiryRow row, InquiryEvent event, LogEntry entry) {
        long at = entry.position();
        return switch (event) {
            case Opened again -> row;
            case LetterSent sent ->
                new InquiryRow(
                        row.opened(), InquiryState.LETTER_SENT, sent.on(), row.repliedOn(), row.faults(), null, at);
            case ReplyAccepted accepted -> replied(row, InquiryState.ANSWERED, accepted.on(), Set.of(), at);
            case ReplyRefused refused -> replied(row, after(refused), refused.on(), refused.faults(), at);
            case Used used -> ended(row, InquiryState.USED, used.on(), at);
            case Lapsed lapsed -> ended(row, InquiryState.LAPSED, lapsed.on(), at);
        };
    }

    /** What is due after a reply that was not in order, as the inquiry itself has it. */
    private static InquiryState after(ReplyRefused refused) {
        return refused.faults().contains(ReplyFault.NAME_OR_ADDRESS_CHANGED)
                ? InquiryState.OPENED
                : InquiryState.LETTER_SENT;
    }

    private static InquiryRow replied(
            InquiryRow row, InquiryState state, LocalDate on, Set<ReplyFault> faults, long at) {
        return new InquiryRow(row.opened(), state, row.letterSentOn(), on, faults, null, at);
    }

    private static InquiryRow ended(InquiryRow row, InquiryState state, LocalDate on, long at) {
        return new InquiryRow(row.opened(), state, row.letterSentOn(), row.repliedOn(), row.faults(), on, at);
    }
}
