package inkan.view.fold;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells how far a rebuild is: whoever runs it, and everybody else by {@code view_rebuild}. Now and then, not always. */
final class Telling {
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final Sessions live;
    private final Consumer<RebuildProgress> told;
    private long last = System.nanoTime() - PAUSE;

    Telling(Sessions live, Consumer<RebuildProgress> told) {
        this.live = live;
        this.told = told;
    }

    void at(RebuildProgress.Phase phase, long position) throws SQLException {
        if (System.nanoTime() - last >= PAUSE) {
            enter(phase, position);
        }
    }

    void enter(RebuildProgress.Phase phase, long position) throws SQLException {
        last = System.nanoTime();
        RebuildProgress progress = live.simply(connection -> {
            Optional<RebuildProgress> before = RebuildProgress.read(connection);
            var reached = new RebuildProgress(
                    phase,
                    position,
                    before.map(RebuildProgress::reserved).orElse(0L),
                    before.map(RebuildProgress::compares).orElse(false));
            reached.write(connection);
            return reached;
        });
        told.accept(progress);
    }
}
