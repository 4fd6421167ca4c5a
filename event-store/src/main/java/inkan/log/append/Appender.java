package inkan.log.append;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Appends what the callers of this node want appended: one thread, one connection. It takes all units that wait, sets
 * apart those that conflict, and commits the others together ({@link GroupCommit}).
 *
 * <p>When the connection is lost, or the database cannot go on, it connects anew, finds out whether the last group is in
 * the log, and goes on from there; units that have waited for a bounded time are given up. While nothing waits it looks
 * ten times a second what other nodes have appended.
 */
public final class Appender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 100;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MOST_UNITS = 1_000;
    private static final int MOST_BYTES = 8 << 20;
    private static final int RECENT_EVENTS = 1 << 16;

    private final long patienceNanos;
    private final LinkedBlockingQueue<Unit> waiting = new LinkedBlockingQueue<>();
    private final RecentWrites recent = new RecentWrites(RECENT_EVENTS);
    private final KnownHead known = new KnownHead();
    private final GroupCommit commit;
    private final Thread thread =
            Thread.ofPlatform().name("log-appender").daemon().unstarted(this::run);
    private volatile boolean closed;

    // Of the thread alone: what the last try met, and when the first one met it.
    private @Nullable Throwable trouble;
    private long troubledSince;

    /**
     * @param source hands out connections that take part in no transaction, at isolation read committed; the appender
     *     keeps one
     */
    public Appender(DataSource source, StreamListener streams, AppendListener listener) {
        this(source, streams, listener, PATIENCE);
    }

    /** @param patience how long units wait for a database that stays away */
    Appender(DataSource source, StreamListener streams, AppendListener listener, Duration patience) {
        patienceNanos = patience.toNanos();
        commit = new GroupCommit(source, recent, known, streams, listener);
        thread.start();
    }

    /** Has a unit appended, together with whatever else waits, and waits for the outcome. */
    public Outcome append(Unit unit) {
        waiting.add(unit);
        if (closed && waiting.remove(unit)) {
            return new Outcome.Unavailable(null);
        }
        return unit.await();
    }

    /** The position of the last event that this node knows of; 0 before it has looked. */
    public long head() {
        return known.position();
    }

    /**
     * Waits until an event behind a position is known of. An event of another node is known of after a tenth of a second.
     *
     * @return whether there is one
     */
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        return known.awaitBeyond(position, timeout);
    }

    /**
     * Whether it is certain, without asking the database, that a stream has no event behind a sequence.
     *
     * @param asOf a position up to which it is known to have none
     */
    public boolean isUnchanged(String stream, long lastSequence, long asOf) {
        return recent.isUnchanged(stream, lastSequence, asOf);
    }

    /** The last sequence of a stream that one of the last events of the log went to, else -1. */
    public long lastSequence(String stream) {
        return recent.lastSequence(stream);
    }

    /** Appends what waits, then ends. What comes later is not appended. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt(); // it may be waiting for units
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed || !waiting.isEmpty()) {
                appendAll(gather());
            }
        } finally {
            closed = true;
            giveUp(List.of(), null);
            commit.close();
        }
    }

    private List<Unit> gather() {
        var units = new ArrayList<Unit>();
        try {
            long bytes = 0;
            Unit next = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            while (next != null) {
                units.add(next);
                bytes += next.size;
                next = units.size() < MOST_UNITS && bytes < MOST_BYTES ? waiting.poll() : null;
            }
        } catch (InterruptedException e) {
            // It is being closed; what waits is appended all the same.
        }
        return units;
    }

    private void appendAll(List<Unit> units) {
        while (!isAppended(units)) {
            if (System.nanoTime() - troubledSince >= patienceNanos) {
                giveUp(units, trouble);
                return;
            }
            if (units.isEmpty()) {
                return; // only looking around; the next look is soon enough
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            // Whoever closes has interrupted; what waits is tried all the same, and with pauses.
            Thread.interrupted();
        }
    }

    private boolean isAppended(List<Unit> units) {
        try {
            if (units.isEmpty() || !commit.isReady()) {
                commit.lookAround();
            }
            commit.append(units.stream().filter(unit -> !unit.isSettled()).toList());
            trouble = null;
            return true;
        } catch (SQLException | RuntimeException | OutOfMemoryError e) {
            commit.abandon();
            if (trouble == null) {
                troubledSince = System.nanoTime();
            }
            trouble = e;
            return false;
        }
    }

    private void giveUp(List<Unit> units, @Nullable Throwable cause) {
        var all = new ArrayList<>(units);
        waiting.drainTo(all);
        all.forEach(unit -> unit.settle(new Outcome.Unavailable(cause)));
    }
}
