package inkan.api.view;

import inkan.view.fold.Rebuild;
import inkan.view.fold.RebuildProgress;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The rebuild of this node: at most one, on a thread of its own. One that a kill has cut short is gone on with at start. */
public final class Rebuilding implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private static final long WAIT_FOR_A_COMPARISON_MILLIS = 500;

    private final Rebuild rebuild;
    private @Nullable Thread thread;
    private volatile @Nullable Exception failure;
    private volatile boolean started;

    public Rebuilding(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Begins one, or goes on with the one that was cut short, unless this node is at it. */
    public synchronized void begin() {
        if (!isAtIt()) {
            failure = null;
            thread = Thread.ofPlatform().daemon().name("view rebuild").start(this::run);
        }
    }

    /** Whether this node is at one. */
    public synchronized boolean isAtIt() {
        return thread != null && thread.isAlive();
    }

    /** What made the last one of this node end early, if anything did. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** The one under way or cut short, on whatever node. */
    public Optional<RebuildProgress> underWay() throws SQLException {
        return rebuild.underWay();
    }

    /** A comparison does not become a rebuild: a rebuild that is asked for meanwhile waits for its end. */
    private boolean isComparedElsewhere() throws SQLException {
        return underWay().filter(RebuildProgress::compares).isPresent();
    }

    private void run() {
        try {
            while (!rebuild.run(progress -> {}) && isComparedElsewhere()) {
                Thread.sleep(WAIT_FOR_A_COMPARISON_MILLIS);
            }
        } catch (InterruptedException stopped) {
            // it is gone on with at the next start
        } catch (SQLException | RuntimeException e) {
            failure = e;
            LOG.warn("The rebuild of the views ended early: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        started = true;
        try {
            if (underWay().filter(begun -> !begun.compares()).isPresent()) {
                begin();
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    @Override
    public synchronized void stop() {
        started = false;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return ViewFolding.BEFORE_THE_WEB_SERVER + 1;
    }
}
