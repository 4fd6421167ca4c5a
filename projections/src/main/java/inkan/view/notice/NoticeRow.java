package inkan.view.notice;

import inkan.notice.NoticeEvent.Returned;
import inkan.notice.NoticeEvent.Sent;
import inkan.notice.ReturnReason;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import inkan.view.Row;
import inkan.view.fold.Column;
import inkan.view.fold.Table;
import inkan.view.fold.ViewRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a notice that was sent. */
record NoticeRow(Sent sent, @Nullable Returned returned, long position) implements ViewRow {
    static final Table<NoticeRow> TABLE = new Table<>(
            "view_notice",
            List.of(
                    Column.id("notice", row -> row.sent.notice()),
                    Column.id("resident", row -> row.sent.resident()),
                    Column.choice("kind", row -> row.sent.kind()),
                    Column.day("expires_on", row -> row.sent.expiresOn()),
                    Column.ids("certificates", NoticeRow::certificates),
                    Column.id("card", row -> row.sent.card()),
                    Column.id("municipality", row -> row.sent.municipality()),
                    Column.flag("inquiry_letter", row -> row.sent.inquiryLetter()),
                    Column.id("run", row -> row.sent.run()),
                    Column.day("sent_on", row -> row.sent.on()),
                    Column.choice("return_reason", row -> row.returned == null ? null : row.returned.reason()),
                    Column.day("returned_on", row -> row.returned == null ? null : row.returned.on()),
                    Column.day("second_due_on", row -> row.returned == null ? null : row.returned.secondDueOn()),
                    Column.position("position", NoticeRow::position)),
            NoticeRow::read);

    /** In an order that is the same whenever it is folded. */
    private List<SerialNumber> certificates() {
        return sent.certificates().stream()
                .sorted(Comparator.comparing(SerialNumber::value))
                .toList();
    }

    private static NoticeRow read(Row row) throws SQLException {
        var sent = new Sent(
                row.value("notice", NoticeId::new),
                row.value("resident", ResidentId::new),
                row.value("kind", NoticeKind::valueOf),
                row.day("expires_on"),
                Set.copyOf(row.values("certificates", SerialNumber::new)),
                row.valueIfAny("card", CardId::new),
                row.value("municipality", MunicipalityCode::new),
                row.columns().getBoolean("inquiry_letter"),
                row.value("run", RunId::new),
                row.day("sent_on"));
        LocalDate returnedOn = row.dayIfAny("returned_on");
        return new NoticeRow(
                sent,
                returnedOn == null
                        ? null
                        : new Returned(
                                sent.notice(),
                                row.value("return_reason", ReturnReason::valueOf),
                                returnedOn,
                                row.dayIfAny("second_due_on")),
                row.position());
    }
}
