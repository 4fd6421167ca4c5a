package inkan.notice;

import inkan.event.Event;
import inkan.event.StoredAs;
import inkan.rule.Cites;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to one expiry notice. That it is due is no event: it follows from what will expire. */
public sealed interface NoticeEvent extends Event {
    /** The notice concerned. */
    NoticeId notice();

    @Override
    default TextValue stream() {
        return notice();
    }

    /**
     * A notice was sent. The first event of its stream, so there is never another one.
     *
     * @param kind what it announces
     * @param expiresOn the last valid day that it announces
     * @param certificates the certificates that end on that day; none where it announces the card's end
     * @param card the card, where it announces the card's end
     * @param municipality who sent it: the holder's municipality of residence
     * @param inquiryLetter whether an inquiry letter 照会書兼回答書 was printed with it, which bears the notice's identifier
     * @param run the run of the job that sent it
     */
    @Cites(
            id = "N-4",
            source = "S2 S3",
            en = "What was sent, to whom, what it announces and whether an inquiry letter came with it is history.",
            ja = "送付した通知、その対象、および同封した照会書兼回答書の有無は、履歴として記録する。")
    @StoredAs(name = "notice.sent")
    record Sent(
            NoticeId notice,
            ResidentId resident,
            NoticeKind kind,
            LocalDate expiresOn,
            Set<SerialNumber> certificates,
            @Nullable CardId card,
            MunicipalityCode municipality,
            boolean inquiryLetter,
            RunId run,
            LocalDate on)
            implements NoticeEvent {}

    /**
     * A notice came back undeliverable.
     *
     * @param on the day on which that was recorded
     * @param secondDueOn the day from which a second notice is due; none where there is to be none
     */
    @StoredAs(name = "notice.returned")
    record Returned(
            NoticeId notice,
            ReturnReason reason,
            LocalDate on,
            @Nullable LocalDate secondDueOn) implements NoticeEvent {}
}
