package inkan.api.notice;

import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leases on notices that are due, so that no two workers are at the same one, on whatever node. A lease ends by the clock of
 * the database, since those of the nodes differ; then its notices are anybody's again. It only saves work: what keeps a
 * notice from being sent twice is the log.
 */
public final class NoticeClaims {

    private static final int TRIES = 5;

    /** Rows are locked while they are claimed, so that two who claim at once get different ones; the key settles the rest. At
     * the end each is looked up by its key: two of these lists joined are compared row by row where nothing is known of them.
     */
    private static final String CLAIM = """
            with stretch as (
                select * from unnest(?::text[], ?::date[], ?::date[], ?::date[], ?::text[])
                    as stretch (municipality, first, last, after_day, after_notice)
            ), free as materialized (
                select due.* from stretch cross join lateral (
                    select queue.notice, queue.municipality from views.view_notice_queue queue
                     where queue.state = 'DUE'
                       and queue.municipality = stretch.municipality
                       and queue.due_on between stretch.first and stretch.last
                       and (queue.due_on, queue.notice) > (stretch.after_day, stretch.after_notice)
                       and queue.expires_on >= ?
                       and not exists (
                            select from jobs.notice_claim claim
                             where claim.notice = queue.notice and claim.municipality = queue.municipality
                               and (claim.until > clock_timestamp() or claim.rejected is not null and claim.run = ?))
                     order by queue.due_on, queue.notice
                     limit ?
                       for update skip locked) due
                 limit ?
            ), taken as (
                insert into jobs.notice_claim as claim (notice, municipality, lease, worker, run, until)
                select notice, municipality, ?, ?, nullif(?, ''), clock_timestamp() + ? * interval '1 millisecond' from free
                on conflict (notice, municipality) do update
                   set lease = excluded.lease, worker = excluded.worker, run = excluded.run, until = excluded.until,
                       rejected = null, since = excluded.since
                 where claim.until <= clock_timestamp()
                returning notice, municipality, until
            )
            select claimed.*, until from taken cross join lateral (
                select * from views.view_notice_queue queue
                 where queue.notice = taken.notice and queue.municipality = taken.municipality offset 0) claimed""";

    private final JdbcClient sql;

    public NoticeClaims(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Who claims what.
     *
     * @param stretches where from; in each the earliest come first
     * @param rows how many at most
     * @param lease how long at first
     * @param worker who, for those who look at the table
     * @param run whose rejected notices are left alone
     * @param today what has expired before it is not claimed
     */
    public record Wanted(
            List<Stretch> stretches,
            int rows,
            Duration lease,
            String worker,
            @Nullable RunId run,
            LocalDate today) {
        public Wanted {
            stretches = List.copyOf(stretches);
        }
    }

    /** What was claimed, and how. */
    private record Taken(ClaimedNotice notice, Instant until) {}

    /** Claims notices; empty where none are free. */
    public Optional<Lease> claim(Wanted wanted) {
        return untilItIsNotCrossed(() -> claimed(wanted));
    }

    /** Who claims rows and who gives them back may lock the same ones the other way round; the database ends one of the two. */
    private static <T> T untilItIsNotCrossed(Supplier<T> statement) {
        for (int tries = 1; ; tries++) {
            try {
                return statement.get();
            } catch (PessimisticLockingFailureException crossed) {
                if (tries == TRIES) {
                    throw crossed;
                }
            }
        }
    }

    private Optional<Lease> claimed(Wanted wanted) {
        UUID lease = UUID.randomUUID();
        List<Stretch> stretches = wanted.stretches();
        String run = wanted.run() == null ? "" : wanted.run().value();
        List<Taken> taken = sql.sql(CLAIM)
                .param(texts(stretches, stretch -> stretch.municipality().value()))
                .param(texts(stretches, stretch -> stretch.from().toString()))
                .param(texts(stretches, stretch -> stretch.to().toString()))
                .param(texts(stretches, stretch -> stretch.afterDay().toString()))
                .param(texts(stretches, Stretch::afterNotice))
                .param(wanted.today())
                .param(run)
                .param(wanted.rows())
                .param(wanted.rows())
                .param(lease)
                .param(wanted.worker())
                .param(run)
                .param(wanted.lease().toMillis())
                .query((row, number) -> new Taken(notice(row), instant(row, "until")))
                .list();
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lease(
                        lease,
                        taken.getFirst().until(),
                        taken.stream()
                                .map(Taken::notice)
                                .sorted(Comparator.comparing((ClaimedNotice notice) ->
                                                notice.municipality().value())
                                        .thenComparing(ClaimedNotice::dueOn)
                                        .thenComparing(notice -> notice.notice().value()))
                                .toList()));
    }

    /**
     * Gives a lease more time, counted from now.
     *
     * @return until when, where any of its notices is still its own
     */
    public Optional<Renewed> renew(UUID lease, Duration time) {
        return untilItIsNotCrossed(() -> sql.sql("""
                        with renewed as (
                            update jobs.notice_claim set until = clock_timestamp() + ? * interval '1 millisecond'
                             where lease = ? and rejected is null
                            returning until)
                        select count(*) as rows, max(until) as until from renewed having count(*) > 0""")
                .param(time.toMillis())
                .param(lease)
                .query((row, number) -> new Renewed(row.getLong("rows"), instant(row, "until")))
                .optional());
    }

    /** That a lease was renewed, for so many notices. */
    public record Renewed(long rows, Instant until) {}

    /** Gives the notices of a lease back, and says how many there were. */
    public int release(UUID lease) {
        return untilItIsNotCrossed(() -> sql.sql("delete from jobs.notice_claim where lease = ?")
                .param(lease)
                .update());
    }

    /** Gives back all that a run has claimed, and what it has rejected. */
    public int release(RunId run) {
        return untilItIsNotCrossed(() -> sql.sql("delete from jobs.notice_claim where run = ?")
                .param(run.value())
                .update());
    }

    /** Notes why a run cannot send some of a lease's notices. Once it is over they are anybody's. */
    public void reject(UUID lease, List<Rejected> rejected) {
        if (!rejected.isEmpty()) {
            untilItIsNotCrossed(() -> sql.sql("""
                            update jobs.notice_claim claim set rejected = found.code
                              from unnest(?::text[], ?::text[]) as found (notice, code)
                             where claim.lease = ? and claim.notice = found.notice""")
                    .param(rejected.stream().map(row -> row.notice().value()).toArray(String[]::new))
                    .param(rejected.stream().map(Rejected::code).toArray(String[]::new))
                    .param(lease)
                    .update());
        }
    }

    /** A notice that cannot be sent as things stand, and why. */
    public record Rejected(NoticeId notice, String code) {}

    private static String[] texts(List<Stretch> stretches, Function<Stretch, String> part) {
        return stretches.stream().map(part).toArray(String[]::new);
    }

    private static ClaimedNotice notice(ResultSet row) throws SQLException {
        @Nullable String card = row.getString("card");
        return new ClaimedNotice(
                new NoticeId(row.getString("notice")),
                new MunicipalityCode(row.getString("municipality")),
                new ResidentId(row.getString("resident")),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("late_on", LocalDate.class),
                row.getBoolean("second"),
                Arrays.stream((String[]) row.getArray("certificates").getArray())
                        .map(SerialNumber::new)
                        .collect(Collectors.toUnmodifiableSet()),
                card == null ? null : new CardId(card));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
