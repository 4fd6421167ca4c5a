package inkan.view.inquiry;

import inkan.inquiry.InquiryEvent.Opened;
import inkan.inquiry.InquiryState;
import inkan.inquiry.ReplyFault;
import inkan.municipality.Procedure;
import inkan.value.Applicant;
import inkan.value.CardId;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import inkan.view.Row;
import inkan.view.fold.Column;
import inkan.view.fold.Table;
import inkan.view.fold.ViewRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an inquiry.
 *
 * @param letterSentOn the day of the last letter
 * @param repliedOn the day of the last reply
 * @param faults of the last reply, where it was refused
 * @param endedOn the day on which it was used or lapsed
 */
record InquiryRow(
        Opened opened,
        InquiryState state,
        @Nullable LocalDate letterSentOn,
        @Nullable LocalDate repliedOn,
        Set<ReplyFault> faults,
        @Nullable LocalDate endedOn,
        long position)
        implements ViewRow {
    static final Table<InquiryRow> TABLE = new Table<>(
            "view_inquiry",
            List.of(
                    Column.id("inquiry", row -> row.opened.inquiry()),
                    Column.id("card", row -> row.opened.card()),
                    Column.id("resident", row -> row.opened.resident()),
                    Column.choice("procedure", row -> row.opened.procedure()),
                    Column.choice("applicant", row -> row.opened.applicant()),
                    Column.id("municipality", row -> row.opened.municipality()),
                    Column.day("opened_on", row -> row.opened.on()),
                    Column.day("lapses_after", row -> row.opened.lapsesAfter()),
                    Column.choice("state", InquiryRow::state),
                    Column.day("letter_sent_on", InquiryRow::letterSentOn),
                    Column.day("replied_on", InquiryRow::repliedOn),
                    Column.choices("faults", InquiryRow::faults),
                    Column.day("ended_on", InquiryRow::endedOn),
                    Column.position("position", InquiryRow::position)),
            InquiryRow::read);

    /** An inquiry just opened. */
    static InquiryRow of(Opened opened, long position) {
        return new InquiryRow(opened, InquiryState.OPENED, null, null, Set.of(), null, position);
    }

    static InquiryRow read(Row row) throws SQLException {
        return new InquiryRow(
                new Opened(
                        row.value("inquiry", InquiryId::new),
                        row.value("card", CardId::new),
                        row.value("resident", ResidentId::new),
                        row.value("procedure", Procedure::valueOf),
                        row.value("applicant", Applicant::valueOf),
                        row.value("municipality", MunicipalityCode::new),
                        row.day("opened_on"),
                        row.day("lapses_after")),
                row.value("state", InquiryState::valueOf),
                row.dayIfAny("letter_sent_on"),
                row.dayIfAny("replied_on"),
                Set.copyOf(row.values("faults", ReplyFault::valueOf)),
                row.dayIfAny("ended_on"),
                row.position());
    }
}
