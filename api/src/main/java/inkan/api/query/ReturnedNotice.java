package inkan.api.query;

import inkan.value.CardId;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import inkan.view.notice.QueuedNotice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice that came back undeliverable to the municipality that had sent it.
 *
 * @param second whether it is the second one of an expiry
 * @param expiresOn the last valid day that it announced
 * @param certificates those whose end it announced, by serial number; none where it is about a card
 * @param card the card whose end it announced; absent where it is about certificates
 * @param reason the name of a {@link inkan.notice.ReturnReason}
 * @param run the run that sent it
 */
public record ReturnedNotice(
        NoticeId notice,
        ResidentId resident,
        NoticeKind kind,
        boolean second,
        LocalDate expiresOn,
        List<SerialNumber> certificates,
        @Nullable CardId card,
        @Nullable String reason,
        @Nullable RunId run,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate returnedOn) {

    static ReturnedNotice of(QueuedNotice notice) {
        return new ReturnedNotice(
                notice.notice(),
                notice.resident(),
                notice.kind(),
                notice.second(),
                notice.expiresOn(),
                notice.certificates(),
                notice.card(),
                notice.reason(),
                notice.run(),
                notice.sentOn(),
                notice.returnedOn());
    }
}
