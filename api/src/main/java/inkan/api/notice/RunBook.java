package inkan.api.notice;

import inkan.api.notice.RunProgress.Phase;
import inkan.value.MunicipalityCode;
import inkan.value.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs, as the table {@code jobs.notice_run} has them. */
final class RunBook {
    private final JdbcClient sql;

    RunBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** The run that a request is about, where it was begun and is not finished. */
    Optional<RunProgress> unfinished(RunRequest request) {
        return sql.sql("""
                        select * from jobs.notice_run
                         where due_from = ? and due_to = ? and municipalities = ?::text[] and encoding = ?
                           and out_directory = ? and finished_at is null""")
                .param(request.from())
                .param(request.to())
                .param(request.codes())
                .param(request.encoding().name())
                .param(request.directory())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Begins one. */
    RunProgress begin(RunRequest request, Instant now) {
        return sql.sql("""
                        insert into jobs.notice_run (run, due_from, due_to, municipalities, encoding, out_directory, phase,
                                                     started_at)
                        values (?, ?, ?, ?::text[], ?, ?, ?, ?) returning *""")
                .param("run-" + UUID.randomUUID())
                .param(request.from())
                .param(request.to())
                .param(request.codes())
                .param(request.encoding().name())
                .param(request.directory())
                .param(Phase.CHECK_ADDRESSEES.name())
                .param(utc(now))
                .query((row, number) -> read(row))
                .single();
    }

    /** Notes how far one is. */
    void note(RunProgress progress) {
        sql.sql("""
                        update jobs.notice_run
                           set phase = ?, planned = ?, sent = ?, withdrawn = ?, rejected = ?, finished_at = ?::timestamptz
                         where run = ?""")
                .param(progress.phase().name())
                .param(progress.planned())
                .param(progress.sent())
                .param(progress.withdrawn())
                .param(progress.rejected())
                .param(Optional.ofNullable(progress.finished())
                        .map(Instant::toString)
                        .orElse(null))
                .param(progress.run().value())
                .update();
    }

    /** Notes which addressee file one works with. */
    void uses(RunId run, String addresseesSha256) {
        sql.sql("update jobs.notice_run set addressees_sha256 = ? where run = ?")
                .param(addresseesSha256)
                .param(run.value())
                .update();
    }

    /** Whether one has worked with another addressee file so far. */
    boolean usedAnother(RunId run, String addresseesSha256) {
        return sql.sql(
                        "select addressees_sha256 <> ? from jobs.notice_run where run = ? and addressees_sha256 is not null")
                .param(addresseesSha256)
                .param(run.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** How far one is. */
    Optional<RunProgress> of(RunId run) {
        return sql.sql("select * from jobs.notice_run where run = ?")
                .param(run.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The last ones, the newest first. */
    List<RunProgress> last(int limit) {
        return sql.sql("select * from jobs.notice_run order by started_at desc, run desc limit ?")
                .param(limit)
                .query((row, number) -> read(row))
                .list();
    }

    private static RunProgress read(ResultSet row) throws SQLException {
        long sent = row.getLong("sent");
        long withdrawn = row.getLong("withdrawn");
        long rejected = row.getLong("rejected");
        @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new RunProgress(
                new RunId(row.getString("run")),
                row.getObject("due_from", LocalDate.class),
                row.getObject("due_to", LocalDate.class),
                Arrays.stream((String[]) row.getArray("municipalities").getArray())
                        .map(MunicipalityCode::new)
                        .collect(Collectors.toUnmodifiableSet()),
                PrintEncoding.valueOf(row.getString("encoding")),
                Phase.valueOf(row.getString("phase")),
                row.getLong("planned"),
                sent,
                withdrawn,
                rejected,
                sent + withdrawn + rejected,
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
