package inkan.faults;

import inkan.checkpoint.CheckpointOutcome;
import inkan.checkpoint.Checkpointer;
import inkan.view.fold.Rebuild;
import java.sql.SQLException;
import java.time.Duration;

/** What a node does beside commands and views: checkpoints without pause, and rebuilds when ordered. */
record Background(Checkpointer checkpointer, Rebuild rebuild) {

    private static final Duration PAUSE = Duration.ofMillis(100);

    void begin() {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                sign();
                pause();
            }
        });
    }

    @SuppressWarnings("SystemOut") // the parent listens
    private void sign() {
        try {
            if (checkpointer.run() instanceof CheckpointOutcome.Mismatch mismatch) {
                System.err.println(mismatch);
                System.out.println("damaged");
            }
        } catch (RuntimeException noDatabase) {
            Complaints.of(noDatabase);
        }
    }

    /** Rebuilds in its own time, whatever it takes, and says so. */
    @SuppressWarnings("SystemOut") // the parent listens
    String beginRebuild() {
        Thread.ofPlatform().daemon().start(() -> {
            while (!isRebuilt()) {
                pause();
            }
            System.out.println("rebuilt");
        });
        return "rebuilding";
    }

    private boolean isRebuilt() {
        try {
            return rebuild.run(progress -> {});
        } catch (SQLException | RuntimeException noDatabase) {
            Complaints.of(noDatabase);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
