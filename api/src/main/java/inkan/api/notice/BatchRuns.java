package inkan.api.notice;

import inkan.api.notice.RunRefused.Code;
import inkan.log.LogUnavailableException;
import inkan.value.RunId;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Runs as jobs of Spring Batch, at most one at a time for the same request; others share what is due in its period. */
public final class BatchRuns implements NoticeRuns {
    private static final int LAST = 100;

    private final NoticeJob steps;
    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final RunBook book;
    private final NoticeClaims claims;
    private final DataSource source;
    private final Clock clock;

    BatchRuns(
            NoticeJob steps,
            Job job,
            JobOperator operator,
            JobRepository repository,
            RunBook book,
            NoticeClaims claims,
            DataSource source,
            Clock clock) {
        this.steps = steps;
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.book = book;
        this.claims = claims;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public RunReport run(RunRequest request, Consumer<RunProgress> progress) {
        PartFile.requireWritable(request.out());
        try (RunLock lock = RunLock.take(source, key(request)).orElseThrow(BatchRuns::underWay)) {
            RunProgress begun = book.unfinished(request).orElseGet(() -> book.begin(request, clock.instant()));
            return run(new RunUnderWay(begun, request, lock, book, progress));
        } catch (SQLException | LogUnavailableException | CannotCreateTransactionException e) {
            throw away();
        } catch (DataAccessResourceFailureException e) {
            throw away();
        }
    }

    private RunReport run(RunUnderWay run) throws SQLException {
        try (run) {
            claims.release(run.run()); // those of a process that is dead: it had the lock
            steps.begins(run);
            JobExecution done = execute(run.run());
            if (done.getStatus() == BatchStatus.COMPLETED || run.report().isPresent()) {
                return run.report().orElseThrow();
            }
            throw failure(done);
        } finally {
            steps.ends(run);
            giveBack(run.run());
        }
    }

    private JobExecution execute(RunId run) {
        JobParameters parameters =
                new JobParametersBuilder().addString(NoticeJob.RUN, run.value()).toJobParameters();
        JobExecution last = repository.getLastJobExecution(NoticeJob.NAME, parameters);
        try {
            return last == null
                    ? operator.start(job, parameters)
                    : operator.restart(last.isRunning() ? operator.recover(last) : last);
        } catch (JobExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException failure(JobExecution done) {
        Throwable first = done.getAllFailureExceptions().getFirst();
        return first instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(first);
    }

    /** What it has sent the log knows, what it could not send others may try. */
    private void giveBack(RunId run) {
        try {
            claims.release(run);
        } catch (DataAccessException | CannotCreateTransactionException away) {
            // their leases end by themselves
        }
    }

    private static String key(RunRequest request) {
        return "notice run " + request.from() + " " + request.to() + " " + request.encoding() + " "
                + String.join(" ", request.codes()) + " " + request.directory();
    }

    private static RunRefused underWay() {
        return new RunRefused(Code.RUN_UNDER_WAY, "The same run is under way in another process.");
    }

    private static RunRefused away() {
        return new RunRefused(Code.DATABASE_UNAVAILABLE, "The database cannot be reached.");
    }

    @Override
    public Optional<RunProgress> progress(RunId run) {
        return book.of(run);
    }

    @Override
    public List<RunProgress> runs() {
        return book.last(LAST);
    }
}
