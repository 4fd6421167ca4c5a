package inkan.view.notice;

import static inkan.view.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.policy.NationalPolicy;
import inkan.policy.NoticeTerms;
import inkan.policy.PolicyTimeline;
import inkan.policy.PolicyVersion;
import inkan.postgres.FreshDatabase;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("N-1")
class NoticeDaysTest {
    private static final LocalDate FROM = day("2027-01-01");
    private static final LocalDate TO = day("2033-12-31");

    private static final PolicyTimeline CHANGING = new PolicyTimeline(List.of(
            version("a", "2028-03-01", Period.ofMonths(3), Period.ofMonths(2)),
            version("b", "2029-08-31", Period.ofMonths(3), Period.ofMonths(2)),
            version("c", "2030-07-01", Period.ofDays(100), Period.of(0, 1, 15)),
            version("d", "2032-02-29", Period.of(1, 1, 1), Period.ofYears(1))));

    private static PolicyVersion version(String id, String from, Period due, Period late) {
        PolicyVersion like = NationalPolicy.JAPAN.on(day("2026-01-01"));
        return new PolicyVersion(
                id,
                day(from),
                like.validity(),
                like.window(),
                like.pins(),
                like.fees(),
                like.move(),
                like.offers(),
                new NoticeTerms(due, late),
                like.stayGrace());
    }

    private record Days(LocalDate expiresOn, LocalDate due, LocalDate late, LocalDate lateAgain) {}

    @Test
    void sql_counts_the_days_of_every_expiry_as_the_policy_in_force_on_it_does() {
        var days = new NoticeDays(CHANGING);
        List<Days> counted = JdbcClient.create(FreshDatabase.empty().dataSource())
                .sql("select e::date, %s, %s, %s from generate_series(?::date, ?, interval '1 day') as each (e)"
                        .formatted(days.due("e::date"), days.late("e::date"), days.lateAfter("e::date", "e::date")))
                .param(FROM)
                .param(TO)
                .query((row, number) -> new Days(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();

        assertThat(counted)
                .containsExactlyElementsOf(FROM.datesUntil(TO.plusDays(1))
                        .map(NoticeDaysTest::days)
                        .toList());
    }

    private static Days days(LocalDate expiresOn) {
        NoticeTerms terms = CHANGING.onOrFirst(expiresOn).notices();
        return new Days(
                expiresOn,
                terms.dueFor(expiresOn),
                terms.lateFor(expiresOn),
                expiresOn.plus(terms.due().minus(terms.late())));
    }

    @Test
    void what_has_not_expired_was_never_due_before_the_earliest_day() {
        var days = new NoticeDays(CHANGING);
        FROM.datesUntil(TO, Period.ofDays(13)).forEach(today -> {
            LocalDate earliest = days.earliestDueOn(today);
            today.datesUntil(today.plusYears(2))
                    .forEach(expiresOn -> assertThat(days(expiresOn).due()).isAfterOrEqualTo(earliest));
        });
    }
}
