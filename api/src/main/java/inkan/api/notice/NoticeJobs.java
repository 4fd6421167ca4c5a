package inkan.api.notice;

import inkan.api.command.CommandDesk;
import inkan.log.PostgresLog;
import inkan.policy.PolicyTimeline;
import inkan.view.fold.Standing;
import inkan.view.fold.ViewReader;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the job together. */
public final class NoticeJobs {
    private NoticeJobs() {}

    /** The job's steps, at its usual pace. */
    public static NoticeJob steps(
            JdbcClient sql,
            CommandDesk desk,
            PostgresLog log,
            Standing standing,
            ViewReader reader,
            PolicyTimeline timeline,
            Clock clock,
            PlatformTransactionManager transactions) {
        var queue = new RunQueue(sql, clock);
        return new NoticeJob(
                new SendStep(new NoticeClaims(sql), queue, desk, clock, Pace.USUAL),
                new ViewsSettled(log, standing, reader, Pace.USUAL),
                queue,
                timeline,
                clock,
                transactions);
    }

    /** The runs of it. */
    public static NoticeRuns runs(
            NoticeJob steps,
            Job job,
            JobOperator operator,
            JobRepository repository,
            JdbcClient sql,
            DataSource source,
            Clock clock) {
        return new BatchRuns(steps, job, operator, repository, new RunBook(sql), new NoticeClaims(sql), source, clock);
    }
}
