package inkan.api.query;

import inkan.value.CardId;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.Place;
import inkan.view.notice.QueuedNotice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice that a municipality has to send.
 *
 * @param second whether it is the second one of an expiry, after the first came back
 * @param expiresOn the last valid day that it is to announce
 * @param dueOn the first day on which it is due
 * @param lateOn the first day on which it is late
 * @param late whether it is late today
 * @param certificates those whose end it is to announce, by serial number; none where it is about a card
 * @param card the card whose end it is to announce; absent where it is about certificates
 */
public record DueNotice(
        NoticeId notice,
        ResidentId resident,
        NoticeKind kind,
        boolean second,
        LocalDate expiresOn,
        LocalDate dueOn,
        LocalDate lateOn,
        boolean late,
        List<SerialNumber> certificates,
        @Nullable CardId card) {

    static DueNotice on(LocalDate today, QueuedNotice notice) {
        return new DueNotice(
                notice.notice(),
                notice.resident(),
                notice.kind(),
                notice.second(),
                notice.expiresOn(),
                notice.dueOn(),
                notice.lateOn(),
                notice.isLateOn(today),
                notice.certificates(),
                notice.card());
    }

    Place place() {
        return new Place(dueOn, notice.value());
    }
}
