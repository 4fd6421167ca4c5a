package inkan.view.openwork;

import inkan.policy.PolicyTimeline;
import inkan.policy.PolicyVersion;
import inkan.time.Moment;
import inkan.value.CardId;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import inkan.value.ResidentId;
import inkan.view.Page;
import inkan.view.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what a municipality has to do. What concerns a card that has expired by today is not told any more. */
public class OpenWorkQuery {
    private static final String LOCKED_PINS = list("kind = 'LOCKED_PIN'");

    private static final String UNFINISHED = list("kind <> 'LOCKED_PIN'");

    private final JdbcClient sql;
    private final PolicyTimeline timeline;

    public OpenWorkQuery(JdbcClient sql, PolicyTimeline timeline) {
        this.sql = sql;
        this.timeline = timeline;
    }

    /** Parameters: municipality, day and entry of the place, today, limit. */
    private static String list(String which) {
        return """
                select * from view_open_work
                 where municipality = :municipality and %s and (since, work) > (:day, :entry) and good_until >= :today
                 order by since, work
                 limit :limit""".formatted(which);
    }

    /** One page of the locked PINs of cards in use, longest locked first. */
    public List<LockedPin> lockedPins(MunicipalityCode municipality, Page page, LocalDate today) {
        return page(LOCKED_PINS, municipality, page, today)
                .query((columns, number) -> lockedPin(new Row(columns)))
                .list();
    }

    /** One page of the procedures that were started and are not finished, longest under way first. */
    public List<UnfinishedProcedure> unfinished(MunicipalityCode municipality, Page page, Moment now) {
        PolicyVersion policy = timeline.onOrFirst(now.day());
        return page(UNFINISHED, municipality, page, now.day())
                .query((columns, number) -> unfinished(new Row(columns), policy, now))
                .list();
    }

    private JdbcClient.StatementSpec page(String list, MunicipalityCode municipality, Page page, LocalDate today) {
        return sql.sql(list)
                .param("municipality", municipality.value())
                .param("day", page.after().day())
                .param("entry", page.after().entry())
                .param("today", today)
                .param("limit", page.limit());
    }

    private static LockedPin lockedPin(Row row) throws SQLException {
        return new LockedPin(
                row.value("card", CardId::new),
                row.value("pin", PinKind::valueOf),
                row.day("since"),
                row.value("resident", ResidentId::new),
                row.value("municipality", MunicipalityCode::new));
    }

    private static UnfinishedProcedure unfinished(Row row, PolicyVersion policy, Moment now) throws SQLException {
        Instant deadlineAt = deadlineAt(row, policy);
        LocalDate deadline = deadlineAt == null ? deadline(row, policy) : new Moment(deadlineAt).day();
        return new UnfinishedProcedure(
                row.value("kind", WorkKind::valueOf),
                row.value("resident", ResidentId::new),
                row.value("municipality", MunicipalityCode::new),
                row.valueIfAny("card", CardId::new),
                row.valueIfAny("pin", PinKind::valueOf),
                row.valueIfAny("inquiry", InquiryId::new),
                row.day("since"),
                deadline,
                deadlineAt,
                deadlineAt == null
                        ? deadline != null && deadline.isBefore(now.day())
                        : deadlineAt.isBefore(now.instant()));
    }

    private static @Nullable Instant deadlineAt(Row row, PolicyVersion policy) throws SQLException {
        Instant appliedAt = row.momentIfAny("applied_at");
        return appliedAt == null ? null : appliedAt.plus(policy.pins().kioskWithin());
    }

    private static @Nullable LocalDate deadline(Row row, PolicyVersion policy) throws SQLException {
        LocalDate plannedOn = row.dayIfAny("planned_on");
        return plannedOn == null ? row.dayIfAny("due_by") : policy.move().lastDayAfterPlan(plannedOn);
    }
}
