package inkan.api.notice;

import inkan.time.Moment;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the queue that a run is about: its period and municipalities. */
final class RunQueue {
    private static final int FETCHED_AT_ONCE = 5_000;

    /** Takes the period's first and last day, and twice the municipalities, none for all. */
    private static final String OF_THE_RUN = " queue.due_on between ? and ?"
            + " and (cardinality(?::text[]) = 0 or queue.municipality = any (?::text[])) ";

    private static final String CLAIM_OF_IT =
            " claim.notice = queue.notice and claim.municipality = queue.municipality ";

    private final JdbcClient sql;
    private final Clock clock;

    RunQueue(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many notices of a municipality are free to be claimed. */
    record Free(MunicipalityCode municipality, long notices) {}

    /** What there is to be claimed, by municipality. */
    List<Free> free(RunId run, RunRequest request) {
        return of(
                        request,
                        "select queue.municipality, count(*) from views.view_notice_queue queue where queue.state = 'DUE'"
                                + " and " + OF_THE_RUN + " and queue.expires_on >= ? and not exists"
                                + " (select from jobs.notice_claim claim where " + CLAIM_OF_IT
                                + "  and (claim.until > clock_timestamp() or claim.rejected is not null and claim.run = ?))"
                                + " group by queue.municipality order by queue.municipality")
                .param(today())
                .param(run.value())
                .query((row, number) -> new Free(new MunicipalityCode(row.getString(1)), row.getLong(2)))
                .list();
    }

    /** How many that are due others have claimed. */
    long heldByOthers(RunId run, RunRequest request) {
        return of(
                        request,
                        "select count(*) from views.view_notice_queue queue join jobs.notice_claim claim on "
                                + CLAIM_OF_IT
                                + " where queue.state = 'DUE' and " + OF_THE_RUN + " and queue.expires_on >= ?"
                                + " and claim.until > clock_timestamp() and claim.run is distinct from ?")
                .param(today())
                .param(run.value())
                .query(Long.class)
                .single();
    }

    /** How many the views know this run to have sent. */
    long sentBy(RunId run) {
        return sql.sql("select count(*) from views.view_notice_queue where run = ?")
                .param(run.value())
                .query(Long.class)
                .single();
    }

    /**
     * How many stand how.
     *
     * @param reason why it was withdrawn, came back, or could not be sent by this run
     */
    record Standing(String state, @Nullable String reason, long notices) {}

    /** The period's notices by how they stand. */
    List<Standing> standings(RunId run, RunRequest request) {
        return of(
                        request,
                        "select state, reason, count(*) from (select queue.state, case when queue.state <> 'DUE' then"
                                + " queue.reason when queue.expires_on < ? then 'EXPIRED' else claim.rejected end as reason"
                                + " from views.view_notice_queue queue left join jobs.notice_claim claim on "
                                + CLAIM_OF_IT + " and claim.run = ? where " + OF_THE_RUN
                                + ") as standing group by state, reason",
                        today(),
                        run.value())
                .query((row, number) -> new Standing(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** How many events of notices the views could not take. */
    long stuck() {
        return sql.sql("select count(*) from views.view_dead_letter where view = 'notice'")
                .query(Long.class)
                .single();
    }

    /** A notice that this run has sent. */
    record Sent(
            NoticeId notice,
            MunicipalityCode municipality,
            ResidentId resident,
            Residence residence,
            NoticeKind kind,
            LocalDate expiresOn,
            LocalDate sentOn,
            List<String> certificates,
            boolean second) {}

    /** What is done with a row. */
    @FunctionalInterface
    interface Reader<T> {
        void read(T row);
    }

    /** What this run has sent, in the order of due day, municipality and notice. In a transaction, it is read bit by bit. */
    void sent(RunId run, Reader<Sent> reader) {
        sql.sql("""
                        select queue.*, holder.residence, array(
                                   select certificate.kind from views.view_certificate certificate
                                    where certificate.serial = any (queue.certificates) order by certificate.kind) as kinds
                          from views.view_notice_queue queue join views.view_resident holder using (resident)
                         where queue.run = ?
                         order by queue.due_on, queue.municipality, queue.notice""").withFetchSize(FETCHED_AT_ONCE).param(run.value()).query(row -> {
            reader.read(sent(row));
        });
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                new NoticeId(row.getString("notice")),
                new MunicipalityCode(row.getString("municipality")),
                new ResidentId(row.getString("resident")),
                Residence.valueOf(row.getString("residence")),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("kinds").getArray()),
                row.getBoolean("second"));
    }

    /** A notice that is due and that this run could not send. */
    record Rejected(NoticeId notice, ResidentId resident, String code) {}

    /** What this run could not send, in the same order. */
    void rejected(RunId run, RunRequest request, Reader<Rejected> reader) {
        LocalDate today = today();
        of(
                        request,
                        "select queue.notice, queue.resident, queue.expires_on < ?::date as expired, claim.rejected"
                                + " from views.view_notice_queue queue left join jobs.notice_claim claim on "
                                + CLAIM_OF_IT + " and claim.run = ? where queue.state = 'DUE' and " + OF_THE_RUN
                                + " and (claim.rejected is not null or queue.expires_on < ?::date)"
                                + " order by queue.due_on, queue.municipality, queue.notice",
                        today,
                        run.value())
                .withFetchSize(FETCHED_AT_ONCE)
                .param(today)
                .query(row -> {
                    reader.read(new Rejected(
                            new NoticeId(row.getString("notice")),
                            new ResidentId(row.getString("resident")),
                            row.getBoolean("expired") ? "EXPIRED" : row.getString("rejected")));
                });
    }

    private JdbcClient.StatementSpec of(RunRequest request, String statement, Object... before) {
        JdbcClient.StatementSpec asked = sql.sql(statement);
        for (Object parameter : before) {
            asked = asked.param(parameter);
        }
        return asked.param(request.from())
                .param(request.to())
                .param(request.codes())
                .param(request.codes());
    }

    private LocalDate today() {
        return Moment.on(clock).day();
    }
}
