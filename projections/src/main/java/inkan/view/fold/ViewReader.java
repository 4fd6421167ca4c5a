package inkan.view.fold;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log and folds it into the views, as long as it runs. Any number of them may run on one database, in one
 * program or in several: each batch is claimed by locking the row of {@code view_progress}, and whoever does not get it, or
 * finds the views elsewhere, stands back for a moment. What fails for another reason than an event is tried again after
 * 0.1, 0.2 … up to 10 seconds, forever: a view may be late, it is never wrong.
 */
public final class ViewReader implements AutoCloseable {
    /** How many events one transaction takes at most: it stays short, for nothing may hold back the head of the log. */
    public static final int BATCH = 8_000;

    /** How many rows of each view stay in memory, about. */
    public static final int ROWS = 50_000;

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final long STAND_BACK_MILLIS = 20;

    private final EventLog log;
    private final ReadAhead ahead;
    private final Folder folder;
    private final Arrival arrival = new Arrival();
    private volatile @Nullable Exception failure;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    /** @param source connections to the database of the views, at isolation read committed; two are used at a time */
    public ViewReader(DataSource source, EventLog log, Views views) {
        this(source, log, views, BATCH, ROWS);
    }

    /**
     * @param batch how many events one transaction takes at most, at least 1
     * @param rows how many rows of each view stay in memory, about
     */
    public ViewReader(DataSource source, EventLog log, Views views, int batch, int rows) {
        this.log = log;
        this.ahead = new ReadAhead(log, batch, 1);
        this.folder = new Folder(new Sessions(source, null), views, rows);
    }

    /** Starts reading on a thread of its own. */
    public synchronized void start() {
        if (thread == null) {
            stopping = false;
            thread = Thread.ofPlatform().daemon().name("views").start(this::run);
        }
    }

    /** Stops after the batch under way. It may be started again. */
    public synchronized void stop() {
        if (thread != null) {
            stopping = true;
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    /** Whether it was started and not stopped. */
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public void close() {
        stop();
        ahead.close();
    }

    /** Why the views stand still on this node, where they do. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Waits until this node has folded to a position, at most so many milliseconds; another node may have. */
    public void await(long position, long millis) throws InterruptedException {
        arrival.await(position, millis);
    }

    /**
     * Folds what there is, on the thread of the caller. Not while it is running.
     *
     * @return the position where the views stand
     */
    public long catchUp() throws SQLException, InterruptedException {
        long position = folder.position();
        while (true) {
            List<LogEntry> entries = ahead.after(position);
            if (entries.isEmpty()) {
                return position;
            }
            position = folder.take(entries) == Folder.Outcome.TAKEN
                    ? entries.getLast().position()
                    : folder.position();
        }
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!stopping) {
            try {
                follow();
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException e) {
                pause = failure == null ? FIRST_PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                failure = e;
                if (!stopping) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
                }
            }
        }
    }

    /** Goes on from where the views stand until something fails. */
    private void follow() throws SQLException, InterruptedException {
        long position = folder.position();
        arrival.reached(position);
        while (!stopping) {
            List<LogEntry> entries = ahead.after(position);
            if (entries.isEmpty()) {
                failure = null;
                log.awaitBeyond(position, LONGEST_WAIT);
                continue;
            }
            if (folder.take(entries) == Folder.Outcome.TAKEN) {
                failure = null;
                position = entries.getLast().position();
            } else {
                Thread.sleep(ahead.isBehind() ? 10 * STAND_BACK_MILLIS : STAND_BACK_MILLIS);
                position = folder.position();
            }
            arrival.reached(position);
        }
    }
}
