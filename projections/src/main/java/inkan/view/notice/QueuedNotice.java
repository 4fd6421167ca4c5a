package inkan.view.notice;

import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import inkan.view.Place;
import inkan.view.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it stands at a municipality. A resident who has moved has the same notice at both municipalities: one row says
 * that it is due or was sent, the other that it is withdrawn. All days are in Japan.
 *
 * @param second whether it is the second notice of an expiry, after the first one came back
 * @param expiresOn the last valid day that it announces
 * @param dueOn the first day on which it is due
 * @param lateOn the first day on which it is late, where it is still due then
 * @param certificates those that it names or, until it is sent, would name; by serial number; none where it is about a card
 * @param card the card, where it announces the card's end
 * @param reason the name of a {@link Withdrawal} where it is withdrawn, of a {@link inkan.notice.ReturnReason} where it
 *     came back, {@code PERIOD_OF_STAY} where it is never due; else absent
 * @param run the run that sent it; absent where it was not sent, or not from here, as are the two days that follow
 * @param endedOn the day on which the last of what it announces was renewed or ended, where that is why it is done or
 *     withdrawn
 */
public record QueuedNotice(
        NoticeId notice,
        MunicipalityCode municipality,
        ResidentId resident,
        NoticeKind kind,
        boolean second,
        LocalDate expiresOn,
        LocalDate dueOn,
        LocalDate lateOn,
        List<SerialNumber> certificates,
        @Nullable CardId card,
        NoticeState state,
        @Nullable String reason,
        @Nullable RunId run,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate returnedOn,
        @Nullable LocalDate endedOn) {

    /** Whether it is still due, and late. */
    public boolean isLateOn(LocalDate today) {
        return state == NoticeState.DUE && !lateOn.isAfter(today);
    }

    /** The place of this entry on the list of due notices. */
    public Place placeByDueDay() {
        return new Place(dueOn, notice.value());
    }

    /**
     * The place of this entry on the list of returned notices.
     *
     * @throws IllegalStateException where it has not come back
     */
    public Place placeByReturn() {
        if (returnedOn == null) {
            throw new IllegalStateException("has not come back");
        }
        return new Place(returnedOn, notice.value());
    }

    static QueuedNotice read(Row row) throws SQLException {
        return new QueuedNotice(
                row.value("notice", NoticeId::new),
                row.value("municipality", MunicipalityCode::new),
                row.value("resident", ResidentId::new),
                row.value("kind", NoticeKind::valueOf),
                row.columns().getBoolean("second"),
                row.day("expires_on"),
                row.day("due_on"),
                row.day("late_on"),
                row.values("certificates", SerialNumber::new),
                row.valueIfAny("card", CardId::new),
                row.value("state", NoticeState::valueOf),
                row.valueIfAny("reason", reason -> reason),
                row.valueIfAny("run", RunId::new),
                row.dayIfAny("sent_on"),
                row.dayIfAny("returned_on"),
                row.dayIfAny("ended_on"));
    }
}
