package inkan.api.notice;

import inkan.api.notice.RunProgress.Phase;
import inkan.policy.PolicyTimeline;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps of a run, as a job of Spring Batch. A run that was cut short begins with its first step again, and finds what it
 * has done: sent is what the log says.
 */
public final class NoticeJob {
    /** The job's name. */
    public static final String NAME = "notices";

    /** The one parameter of a job instance: the run. */
    static final String RUN = "run";

    private final Map<String, RunUnderWay> underWay = new ConcurrentHashMap<>();
    private final Map<Phase, RunStep> steps;

    /**
     * @param send claims, and has notices recorded as sent
     * @param transactions of the database
     */
    NoticeJob(
            SendStep send,
            ViewsSettled views,
            RunQueue queue,
            PolicyTimeline timeline,
            Clock clock,
            PlatformTransactionManager transactions) {
        var print = new PrintStep(queue, timeline);
        var report = new ReportStep(queue);
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        steps = Map.of(
                Phase.CHECK_ADDRESSEES,
                run -> {
                    boolean another = run.takes(AddresseeFile.open(run.request.addressees()));
                    views.await();
                    if (another) {
                        snapshot.executeWithoutResult(transaction -> print.requirePrintable(run));
                    }
                    run.keepsAddressees();
                },
                Phase.SEND,
                send,
                Phase.SETTLE,
                run -> views.await(),
                Phase.PRINT,
                run -> snapshot.executeWithoutResult(transaction -> print.write(run)),
                Phase.REPORT,
                run -> {
                    run.reports(report.report(run));
                    if (!run.isBalanced()) {
                        throw new NotBalanced();
                    }
                    run.finishes(clock.instant());
                });
    }

    /** Ends a job whose run is gone on with by the next one of the same request. */
    static final class NotBalanced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotBalanced() {
            super("the run is not balanced", null, false, false);
        }
    }

    /** As Spring Batch wants it. */
    public Job job(JobRepository repository) {
        SimpleJobBuilder job = new JobBuilder(NAME, repository).start(step(Phase.CHECK_ADDRESSEES, repository));
        for (Phase phase : new Phase[] {Phase.SEND, Phase.SETTLE, Phase.PRINT, Phase.REPORT}) {
            job.next(step(phase, repository));
        }
        return job.build();
    }

    private Step step(Phase phase, JobRepository repository) {
        RunStep step = Objects.requireNonNull(steps.get(phase));
        return new StepBuilder(phase.text(), repository)
                .tasklet(
                        (contribution, chunk) -> {
                            RunUnderWay run = of(chunk.getStepContext().getJobParameters());
                            run.enters(phase);
                            Crew.apart(() -> step.work(run));
                            if (phase == Phase.SEND) {
                                contribution.incrementWriteCount(run.sent.get());
                                contribution.incrementFilterCount(run.withdrawn.get());
                                contribution.incrementProcessSkipCount(run.rejected.get());
                            }
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
    }

    /** From now on the job works on a run. */
    void begins(RunUnderWay run) {
        underWay.put(run.run().value(), run);
    }

    /** And from now on it does not. */
    void ends(RunUnderWay run) {
        underWay.remove(run.run().value());
    }

    private RunUnderWay of(Map<String, Object> parameters) {
        return Objects.requireNonNull(
                underWay.get(String.valueOf(parameters.get(RUN))), "a run is started by NoticeRuns");
    }
}
