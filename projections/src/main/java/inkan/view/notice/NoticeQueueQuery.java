package inkan.view.notice;

import inkan.policy.PolicyTimeline;
import inkan.rule.Cites;
import inkan.value.MunicipalityCode;
import inkan.view.Page;
import inkan.view.Row;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which notices are to be sent, and how those of a period stand. */
public class NoticeQueueQuery {
    /** Town by town, through the index that begins with the town: a town is skipped to, not searched. */
    private static final String COUNTS = """
            with recursive town (code) as (
                    (select municipality from view_notice_queue
                      where cardinality(cast(:municipalities as text[])) = 0 order by municipality limit 1)
                    union all
                    select (select municipality from view_notice_queue
                             where municipality > town.code order by municipality limit 1)
                      from town where town.code is not null),
                 asked (code) as (
                    select unnest(cast(:municipalities as text[])) union all select code from town where code is not null)
            select there.state, there.reason, sum(there.notices) as notices
              from asked
             cross join lateral (
                    select state, reason, count(*) as notices from view_notice_queue
                     where municipality = asked.code and due_on between :from and :to
                     group by state, reason offset 0) as there
             group by there.state, there.reason
             order by there.state, there.reason""";

    private final JdbcClient sql;
    private final NoticeDays days;

    /** @param timeline says how long before an expiry a notice is due */
    public NoticeQueueQuery(JdbcClient sql, PolicyTimeline timeline) {
        this.sql = sql;
        this.days = new NoticeDays(timeline);
    }

    /**
     * One page of the notices that a municipality has to send, longest due first. None whose expiry has passed.
     *
     * @param upTo the last day on which they fall due, which may lie ahead
     * @param today the day of the question
     */
    @Cites(
            id = "N-1",
            source = "S0 S2 B",
            en = "A list shows which notices are due and which are late.",
            ja = "送付すべき通知と遅延している通知を一覧に示す。")
    public List<QueuedNotice> due(MunicipalityCode municipality, LocalDate upTo, Page page, LocalDate today) {
        return sql.sql("""
                        select * from view_notice_queue
                         where municipality = :municipality and state = 'DUE' and (due_on, notice) > (:day, :entry)
                           and due_on between :earliest and :to and expires_on >= :today
                         order by due_on, notice
                         limit :limit""")
                .param("municipality", municipality.value())
                .param("day", page.after().day())
                .param("entry", page.after().entry())
                .param("earliest", days.earliestDueOn(today))
                .param("to", upTo)
                .param("today", today)
                .param("limit", page.limit())
                .query((columns, number) -> QueuedNotice.read(new Row(columns)))
                .list();
    }

    /** One page of the notices that came back to the municipality that sent them, longest back first. */
    public List<QueuedNotice> returned(MunicipalityCode municipality, Page page) {
        return sql.sql("""
                        select * from view_notice_queue
                         where municipality = ? and state = 'RETURNED' and (returned_on, notice) > (?, ?)
                         order by returned_on, notice
                         limit ?""")
                .param(municipality.value())
                .param(page.after().day())
                .param(page.after().entry())
                .param(page.limit())
                .query((columns, number) -> QueuedNotice.read(new Row(columns)))
                .list();
    }

    /** How the notices of some days stand, in the order of the names of states and reasons. */
    public List<NoticeCount> counts(DueDays due) {
        return sql.sql(COUNTS)
                .param("municipalities", due.codes())
                .param("from", due.from())
                .param("to", due.to())
                .query((columns, number) -> {
                    var row = new Row(columns);
                    return new NoticeCount(
                            row.value("state", NoticeState::valueOf),
                            row.valueIfAny("reason", reason -> reason),
                            columns.getLong("notices"));
                })
                .list();
    }

    /**
     * How the queue stands.
     *
     * @param since the first day on which notices fell due that are counted; further back means more to count
     * @param today the day of the question
     */
    public QueueNumbers numbers(LocalDate since, LocalDate today) {
        List<NoticeCount> counts = counts(DueDays.everywhere(since, today));
        return sql.sql("""
                        select min(due_on) filter (where expires_on >= :today) as oldest,
                               count(*) filter (where expires_on >= :today) as due,
                               count(*) filter (where expires_on >= :today and late_on <= :today) as late,
                               count(*) filter (where expires_on < :today) as missed
                          from view_notice_queue
                         where state = 'DUE' and due_on between :since and :today""")
                .param("since", since)
                .param("today", today)
                .query((columns, number) -> new QueueNumbers(
                        new Row(columns).dayIfAny("oldest"),
                        columns.getLong("due"),
                        columns.getLong("late"),
                        columns.getLong("missed"),
                        sum(counts, NoticeState.SENT),
                        sum(counts, NoticeState.RETURNED),
                        sum(counts, NoticeState.WITHDRAWN)))
                .single();
    }

    private static long sum(List<NoticeCount> counts, NoticeState state) {
        return counts.stream()
                .filter(count -> count.state() == state)
                .mapToLong(NoticeCount::notices)
                .sum();
    }
}
