package inkan.view.inquiry;

import inkan.inquiry.InquiryState;
import inkan.inquiry.ReplyFault;
import inkan.municipality.Procedure;
import inkan.value.Applicant;
import inkan.value.CardId;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an inquiry stands on a day. All days are in Japan.
 *
 * @param resident the holder of the card, to whom the letter goes
 * @param municipality whose counter it was opened at
 * @param procedure what is to be done at the second visit
 * @param applicant who came, and will come again
 * @param due what is to be done next; absent once it is used, has lapsed, or is of no use any more
 * @param ofNoUse why nothing can be done with it any more, where it is neither used nor lapsed
 * @param daysOpen days since it was opened, until it ended
 * @param lapsesAfter the last day on which the second visit can be
 * @param overdue whether that day has passed and nothing was recorded of it
 * @param letterSentOn the day of the last letter
 * @param repliedOn the day of the last reply
 * @param faults what was wrong with that reply, where it was refused
 * @param endedOn the day on which it was used or lapsed
 * @param position position in the log of the last event taken into account
 */
public record InquiryStatus(
        InquiryId inquiry,
        CardId card,
        ResidentId resident,
        MunicipalityCode municipality,
        Procedure procedure,
        Applicant applicant,
        InquiryState state,
        @Nullable Due due,
        @Nullable OfNoUse ofNoUse,
        LocalDate openedOn,
        long daysOpen,
        LocalDate lapsesAfter,
        boolean overdue,
        @Nullable LocalDate letterSentOn,
        @Nullable LocalDate repliedOn,
        List<ReplyFault> faults,
        @Nullable LocalDate endedOn,
        long position) {
    public InquiryStatus {
        faults = List.copyOf(faults);
    }

    /** What is to be done next. */
    public enum Due {
        /** The municipality sends the letter 照会書. */
        LETTER,
        /** The holder sends or gives the reply 回答書. */
        REPLY,
        /** The applicant comes again. */
        SECOND_VISIT
    }

    /** Why an inquiry can be used no more. */
    public enum OfNoUse {
        CARD_VOID,
        CARD_EXPIRED,
        /** The holder has died, or the resident record was deleted. */
        HOLDER_NO_RESIDENT
    }
}
