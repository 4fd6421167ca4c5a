package inkan.api.wiring;

import inkan.api.command.CommandDesk;
import inkan.api.notice.ClaimEntrance;
import inkan.api.notice.NoticeClaims;
import inkan.api.notice.NoticeJob;
import inkan.api.notice.NoticeJobs;
import inkan.api.notice.NoticeRuns;
import inkan.api.notice.RunQueries;
import inkan.api.openapi.NoticeDescription;
import inkan.log.PostgresLog;
import inkan.policy.PolicyTimeline;
import inkan.view.fold.Standing;
import inkan.view.fold.ViewReader;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/**
 * The notice job. Spring Batch keeps what it did in the schema {@code jobs}; without the second annotation it would keep that
 * in memory.
 */
@Configuration(proxyBeanMethods = false)
@Import({ClaimEntrance.class, RunQueries.class})
@EnableBatchProcessing(taskExecutorRef = "callerOfTheJob")
@EnableJdbcJobRepository(tablePrefix = "jobs.BATCH_", isolationLevelForCreate = Isolation.READ_COMMITTED)
public class NoticeWiring {

    /** A run is done in the thread of its caller. No candidate for whoever looks for an executor. */
    @Bean(defaultCandidate = false)
    SyncTaskExecutor callerOfTheJob() {
        return new SyncTaskExecutor();
    }

    @Bean
    NoticeClaims noticeClaims(JdbcClient sql) {
        return new NoticeClaims(sql);
    }

    @Bean
    NoticeJob noticeJobSteps(
            JdbcClient sql,
            CommandDesk desk,
            PostgresLog log,
            Standing standing,
            ViewReader reader,
            PolicyTimeline timeline,
            Clock clock,
            PlatformTransactionManager transactions) {
        return NoticeJobs.steps(sql, desk, log, standing, reader, timeline, clock, transactions);
    }

    @Bean
    Job noticeJob(NoticeJob noticeJobSteps, JobRepository repository) {
        return noticeJobSteps.job(repository);
    }

    @Bean
    NoticeRuns noticeRuns(
            NoticeJob noticeJobSteps,
            Job noticeJob,
            JobOperator operator,
            JobRepository repository,
            JdbcClient sql,
            DataSource dataSource,
            Clock clock) {
        return NoticeJobs.runs(noticeJobSteps, noticeJob, operator, repository, sql, dataSource, clock);
    }

    @Bean
    NoticeDescription noticeDescription() {
        return new NoticeDescription();
    }
}
