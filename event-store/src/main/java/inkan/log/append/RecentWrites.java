package inkan.log.append;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the streams stand that the last so many events of the log went to, whoever appended them. Answers whether a stream
 * has gone on without asking the database.
 *
 * <p>One thread notes, any may ask.
 */
final class RecentWrites {

    private record Last(long position, long sequence) {}

    private final ConcurrentHashMap<String, Last> lastOfStreams = new ConcurrentHashMap<>();
    private final @Nullable String[] streamsByPosition;
    /** All events behind this position are known here. */
    private volatile long floor;

    RecentWrites(int capacity) {
        streamsByPosition = new String[capacity];
    }

    /** Notes the event at the position that follows the last one noted. */
    void note(long position, String stream, long sequence) {
        int slot = (int) (position % streamsByPosition.length);
        String leaving = streamsByPosition[slot];
        if (leaving != null) {
            long left = position - streamsByPosition.length;
            floor = left; // before the entry goes, so that nobody takes its absence for an answer
            Last last = lastOfStreams.get(leaving);
            if (last != null && last.position == left) {
                lastOfStreams.remove(leaving);
            }
        }
        streamsByPosition[slot] = stream;
        lastOfStreams.put(stream, new Last(position, sequence));
    }

    /** Knows nothing up to here any more, and is to be told of what follows. */
    void startAt(long position) {
        floor = position;
        java.util.Arrays.fill(streamsByPosition, null);
        lastOfStreams.clear();
    }

    int capacity() {
        return streamsByPosition.length;
    }

    /** The last sequence of a stream where it is known here, else -1. */
    long lastSequence(String stream) {
        Last last = lastOfStreams.get(stream);
        return last == null ? -1 : last.sequence;
    }

    /** Whether everything behind a position is known here. */
    boolean reachesBackTo(long position) {
        return position >= floor;
    }

    /**
     * Whether it is certain that a stream has no event behind this sequence.
     *
     * @param asOf a position up to which the stream is known to have none
     */
    boolean isUnchanged(String stream, long lastSequence, long asOf) {
        return lastSequence(stream) <= lastSequence && reachesBackTo(asOf);
    }
}
