package inkan.api.proof;

import inkan.checkpoint.CheckpointOutcome;
import inkan.checkpoint.Checkpointer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes a checkpoint every so often, and remembers what stands in the way of it. */
public final class CheckpointRounds implements SmartLifecycle {

    /** What did not fit does not fit a moment later either, and reading it again costs the same each time. */
    private static final Duration AFTER_A_MISMATCH = Duration.ofMinutes(1);

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRounds.class);

    private final Checkpointer checkpointer;
    private final Duration interval;
    private volatile CheckpointOutcome last = new CheckpointOutcome.NothingNew();
    private volatile @Nullable Thread thread;

    /** @param interval from the end of one attempt to the next */
    public CheckpointRounds(Checkpointer checkpointer, Duration interval) {
        this.checkpointer = checkpointer;
        this.interval = interval;
    }

    /** Makes a checkpoint now, if the log has grown. */
    public CheckpointOutcome round() {
        CheckpointOutcome outcome = checkpointer.run();
        tell(outcome);
        last = outcome;
        return outcome;
    }

    /** How the last attempt ended. */
    public CheckpointOutcome last() {
        return last;
    }

    /** What does not make up the root that the head has, when that is so. */
    public Optional<CheckpointOutcome.Mismatch> mismatch() {
        return last instanceof CheckpointOutcome.Mismatch mismatch ? Optional.of(mismatch) : Optional.empty();
    }

    /** Whether nothing stands in the way of checkpoints. */
    public boolean healthy() {
        return !(last instanceof CheckpointOutcome.Mismatch || last instanceof CheckpointOutcome.KeyMissing);
    }

    private void tell(CheckpointOutcome outcome) {
        if (outcome.equals(last)) {
            return;
        }
        switch (outcome) {
            case CheckpointOutcome.Mismatch mismatch ->
                LOG.error(
                        "The log is not what was appended to it: {} do not make up the root that the head has. No"
                                + " checkpoint was signed. Verify the log: POST /v1/log/verification",
                        mismatch.where());
            case CheckpointOutcome.KeyMissing missing ->
                LOG.error("The newest key of this log's checkpoints is not in the key file: no checkpoint is signed by"
                        + " this node until it is put there (inkan.checkpoint-key-file)");
            case CheckpointOutcome.Made made ->
                LOG.debug("Checkpoint of size {}", made.checkpoint().size());
            case CheckpointOutcome.NothingNew nothing -> {}
            case CheckpointOutcome.AnotherNodesTurn turn -> {}
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("checkpoints").daemon().start(this::run);
    }

    private void run() {
        try {
            while (isRunning()) {
                Thread.sleep(
                        mismatch().isPresent() && AFTER_A_MISMATCH.compareTo(interval) > 0
                                ? AFTER_A_MISMATCH
                                : interval);
                attempt();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            round();
        } catch (RuntimeException e) {
            if (isRunning()) {
                // A database that is away says so in many places; the next attempt goes on from the last checkpoint.
                LOG.warn("No checkpoint was made this time: {}", e.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(PATIENCE_AT_THE_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
