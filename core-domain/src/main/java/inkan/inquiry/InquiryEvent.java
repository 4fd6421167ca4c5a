package inkan.inquiry;

import inkan.event.Event;
import inkan.event.StoredAs;
import inkan.municipality.Procedure;
import inkan.value.Applicant;
import inkan.value.CardId;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import inkan.value.TextValue;
import java.time.LocalDate;
import java.util.Set;

/** What happens to one inquiry. */
public sealed interface InquiryEvent extends Event {
    /** The inquiry concerned. */
    InquiryId inquiry();

    @Override
    default TextValue stream() {
        return inquiry();
    }

    /**
     * An inquiry was opened at the first visit: a letter to the holder is due.
     *
     * @param resident the holder of the card
     * @param procedure what is to be done at the second visit
     * @param applicant who came, and will come again
     * @param municipality whose counter it was
     * @param lapsesAfter the last day on which the second visit can be
     */
    @StoredAs(name = "inquiry.opened")
    record Opened(
            InquiryId inquiry,
            CardId card,
            ResidentId resident,
            Procedure procedure,
            Applicant applicant,
            MunicipalityCode municipality,
            LocalDate on,
            LocalDate lapsesAfter)
            implements InquiryEvent {}

    /** The letter was sent to the holder: a reply is due. */
    @StoredAs(name = "inquiry.letter-sent")
    record LetterSent(InquiryId inquiry, LocalDate on) implements InquiryEvent {}

    /** The holder's reply is in order: the second visit is due. */
    @StoredAs(name = "inquiry.reply-accepted")
    record ReplyAccepted(InquiryId inquiry, LocalDate on) implements InquiryEvent {}

    /**
     * The holder's reply is not in order. It may come again; where the name or the address has changed, a new letter is due.
     *
     * @param faults at least one
     */
    @StoredAs(name = "inquiry.reply-refused")
    record ReplyRefused(InquiryId inquiry, Set<ReplyFault> faults, LocalDate on) implements InquiryEvent {}

    /** The inquiry was not used in time. */
    @StoredAs(name = "inquiry.lapsed")
    record Lapsed(InquiryId inquiry, LocalDate on) implements InquiryEvent {}

    /** What the inquiry was for was done at the second visit, by the command that caused this event too. */
    @StoredAs(name = "inquiry.used")
    record Used(InquiryId inquiry, LocalDate on) implements InquiryEvent {}
}
