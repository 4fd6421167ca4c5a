package inkan.view.trail;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Notes by what events are found. Blocks that the log has passed are written, by whichever node comes first; the events
 * after them each node keeps in mind. Nothing of it is in the way of the log or of the folding of views: it follows by
 * itself, and where far behind it rests as long as it works.
 */
public final class Trail implements AutoCloseable {
    /** How many positions a block has. The tables say the same. */
    public static final int BLOCK = 8_192;

    private static final long LONGEST_WAIT_MILLIS = 500;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final TrailLog log;
    private final TrailIndex index;
    private final int size;
    private final List<Noted> tail = new ArrayList<>();
    private int blocks;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    /** @param source connections in no transaction, at isolation read committed; one is used at a time */
    public Trail(DataSource source, TrailLog log) {
        this(source, log, BLOCK);
    }

    /** @param size how many positions a block has; the same for all who use the tables */
    Trail(DataSource source, TrailLog log, int size) {
        this.log = log;
        this.index = new TrailIndex(source);
        this.size = size;
    }

    TrailLog log() {
        return log;
    }

    TrailIndex index() {
        return index;
    }

    int size() {
        return size;
    }

    /**
     * What is known at one moment.
     *
     * @param blocks how many blocks can be read in the tables
     * @param tail the events behind them, in order
     */
    record Known(int blocks, List<Noted> tail) {}

    synchronized Known known() {
        return new Known(blocks, List.copyOf(tail));
    }

    /** The position of the last event that is found. */
    public synchronized long position() {
        return TrailBlock.before(blocks, size) + tail.size();
    }

    /** Waits until an event is found, at most so many milliseconds. */
    public synchronized boolean await(long position, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        for (long left = millis; position() < position && left > 0; ) {
            wait(left);
            left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
        return position() >= position;
    }

    /** Takes in what there is, on the thread of the caller. Not while it is running. */
    public void catchUp() throws SQLException {
        while (step()) {
            // the next block
        }
    }

    /** Takes in the rest of a block, or what there is of it. */
    private boolean step() throws SQLException {
        if (tailSize() == 0) {
            begin(index.count());
        }
        long from = position();
        long end = TrailBlock.before(blocks + 1, size);
        long upTo = Math.min(log.head(), end);
        if (upTo <= from) {
            return false;
        }
        List<Noted> next = log.between(from, upTo).stream().map(Noted::of).toList();
        if (next.size() != upTo - from) {
            throw new IllegalStateException("positions have no gap");
        }
        if (upTo < end) {
            take(next, blocks);
            return true;
        }
        List<Noted> whole = new ArrayList<>(known().tail());
        whole.addAll(next);
        index.put(TrailBlock.of(blocks, whole));
        begin(blocks + 1);
        return true;
    }

    private synchronized int tailSize() {
        return tail.size();
    }

    private synchronized void begin(int count) {
        blocks = Math.max(blocks, count);
        tail.clear();
        notifyAll();
    }

    private synchronized void take(List<Noted> next, int ofBlock) {
        if (ofBlock == blocks) {
            tail.addAll(next);
            notifyAll();
        }
    }

    /** Starts following the log on a thread of its own. */
    public synchronized void start() {
        if (thread == null) {
            stopping = false;
            thread = Thread.ofPlatform().daemon().name("trail").start(this::run);
        }
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!stopping) {
            try {
                long begun = System.nanoTime();
                if (step()) {
                    rest(System.nanoTime() - begun);
                } else {
                    log.awaitBeyond(position(), LONGEST_WAIT_MILLIS);
                }
                pause = FIRST_PAUSE_MILLIS;
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException e) {
                // the log or the tables are away: late, never wrong
                if (!stopping) {
                    LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                }
            }
        }
    }

    private void rest(long nanoseconds) {
        if (tailSize() == 0) {
            LockSupport.parkNanos(nanoseconds);
        }
    }

    /** Stops after the step under way. It may be started again. */
    public void stop() {
        Thread running;
        synchronized (this) {
            running = thread;
            thread = null;
            stopping = true;
        }
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether it was started and not stopped. */
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public void close() {
        stop();
    }
}
