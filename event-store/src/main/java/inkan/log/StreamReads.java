package inkan.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads streams for the callers of this node; what several want at the same time is read with one statement. There is no
 * thread for it: a caller reads for itself and for whoever waits by then, unless enough others are reading already; then
 * it waits until one of them takes it along, or it is its turn. So a caller among few reads as if it were alone.
 *
 * <p>Whoever waits depends on another one's thread and connection for the good case only: when such a statement fails, for
 * whatever reason, everybody for whom it was reads alone, and meets what there is to be met in its own thread.
 */
final class StreamReads {

    /** Statements at the same time. One leaves the database idle between two of them; with many, groups stay small. */
    private static final int READERS = 2;

    private static final int MOST_STREAMS = 64;

    private final LogReader log;
    private final int limit;
    private final ConcurrentLinkedQueue<Wanted> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore readers = new Semaphore(READERS);

    /** A stream from a sequence on, and who waits for it. */
    static final class Wanted {

        final String stream;
        final long firstSequence;
        private final Thread caller = Thread.currentThread();
        private volatile boolean taken;
        private volatile boolean settled;
        private volatile @Nullable List<StoredEvent> events;

        Wanted(String stream, long firstSequence) {
            this.stream = stream;
            this.firstSequence = firstSequence;
        }

        private void settle() {
            settled = true;
            LockSupport.unpark(caller);
        }
    }

    /** @param limit how many events of a stream are read at most */
    StreamReads(LogReader log, int limit) {
        this.log = log;
        this.limit = limit;
    }

    /** A stream's next events from a sequence on, as they are at some time after this was called. */
    List<StoredEvent> read(String stream, long firstSequence) {
        var mine = new Wanted(stream, firstSequence);
        waiting.add(mine);
        boolean interrupted = false;
        try {
            while (!mine.settled) {
                if (!mine.taken && readers.tryAcquire()) {
                    readFor(mine);
                } else {
                    LockSupport.park(this);
                    // Ended by whoever reads, soon; what the thread does next will see that it is to end.
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        List<StoredEvent> events = mine.events;
        return events == null ? log.stream(stream, firstSequence, limit) : events;
    }

    private void readFor(Wanted mine) {
        var group = new ArrayList<Wanted>(MOST_STREAMS);
        try {
            take(group);
            wakeNext();
            if (group.equals(List.of(mine))) {
                mine.events = log.stream(mine.stream, mine.firstSequence, limit);
            } else if (!group.isEmpty()) {
                readTogether(group);
            }
        } finally {
            readers.release();
            wakeNext();
            group.forEach(Wanted::settle);
        }
    }

    private void readTogether(List<Wanted> group) {
        try {
            List<List<StoredEvent>> events = log.streams(group, limit);
            for (int i = 0; i < group.size(); i++) {
                group.get(i).events = events.get(i);
            }
        } catch (RuntimeException e) {
            // Everybody reads alone, and finds out.
        }
    }

    private void take(List<Wanted> group) {
        Wanted next = waiting.poll();
        while (next != null) {
            next.taken = true;
            group.add(next);
            next = group.size() < MOST_STREAMS ? waiting.poll() : null;
        }
    }

    /** Whoever comes to wait after this looks for itself whether it may read. */
    private void wakeNext() {
        Wanted next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
    }
}
