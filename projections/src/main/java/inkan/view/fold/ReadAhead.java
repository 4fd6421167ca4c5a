package inkan.view.fold;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads and decodes the log in ranges of positions, ahead of who folds it and on threads of its own, and gives the ranges
 * in order. The end of the log is read when it is asked for. For one taker.
 */
final class ReadAhead implements AutoCloseable {
    private final EventLog log;
    private final int range;
    private final int threads;
    private final ExecutorService readers;
    private final Deque<Future<List<LogEntry>>> ahead = new ArrayDeque<>();
    private long next;
    private long planned;
    private long knownHead;
    private boolean behind;

    /**
     * @param range how many events are read at a time
     * @param threads how many ranges are read at the same time
     */
    ReadAhead(EventLog log, int range, int threads) {
        this.log = log;
        this.range = range;
        this.threads = threads;
        this.readers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("view reader ", 1).factory());
    }

    /** The next events after a position, at most one range; empty where there are none. */
    List<LogEntry> after(long position) throws SQLException, InterruptedException {
        if (position != next) {
            startAt(position);
        }
        boolean wasAhead = !ahead.isEmpty();
        List<LogEntry> entries = wasAhead ? result(ahead.remove()) : log.after(next, range);
        next += entries.size();
        behind = entries.size() == range;
        if (!behind) {
            startAt(next); // what was read beyond the end would leave a gap
            return entries;
        }
        if (!wasAhead) {
            planned = next;
            knownHead = log.head();
        }
        while (ahead.size() < threads && planned + range <= knownHead) {
            long from = planned;
            ahead.add(readers.submit(() -> log.after(from, range)));
            planned += range;
        }
        return entries;
    }

    /** Whether the log had more than the last range. */
    boolean isBehind() {
        return behind;
    }

    private void startAt(long position) {
        ahead.forEach(range -> range.cancel(false));
        ahead.clear();
        next = position;
    }

    private List<LogEntry> result(Future<List<LogEntry>> range) throws SQLException, InterruptedException {
        try {
            return range.get();
        } catch (ExecutionException e) {
            startAt(next);
            if (e.getCause() instanceof SQLException unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("the log could not be read", e);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
