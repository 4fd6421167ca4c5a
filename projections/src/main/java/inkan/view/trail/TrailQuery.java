package inkan.view.trail;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds events page by page. Of the log only those rows are read that are told, unless streams and something else are asked
 * for together: then those of the streams are looked through.
 */
public final class TrailQuery {
    private final Trail trail;

    public TrailQuery(Trail trail) {
        this.trail = trail;
    }

    /**
     * A page.
     *
     * @param position of the last event that was taken into account
     * @param read how many rows of the log were read
     * @param next the position to go on after; absent at the end
     */
    public record Found(
            long position,
            List<TrailEvent> events,
            int read,
            @Nullable Long next) {}

    /** Whether the log holds anything under this identifier. */
    public boolean knows(String stream) throws SQLException {
        return !trail.log().of(List.of(stream), Long.MAX_VALUE).isEmpty();
    }

    /** The events asked for, in the order asked for. */
    public Found find(TrailFilter filter, TrailPage page) throws SQLException {
        long position = trail.position();
        Candidates candidates = candidates(filter, page, position);
        List<TrailEvent> events = new ArrayList<>();
        int read = 0;
        while (events.size() < page.limit()) {
            List<Long> next = candidates.next(page.limit() - events.size());
            if (next.isEmpty()) {
                break;
            }
            List<TrailEvent> found = trail.log().at(next);
            read += found.size();
            for (TrailEvent event : page.order().down() ? found.reversed() : found) {
                if (filter.admits(event)) {
                    events.add(event);
                }
            }
        }
        return new Found(
                position,
                List.copyOf(events),
                read,
                events.size() < page.limit() ? null : events.getLast().position());
    }

    private Candidates candidates(TrailFilter filter, TrailPage page, long position) throws SQLException {
        if (filter.streams() != null) {
            List<Long> positions = trail.log().of(filter.streams(), position).stream()
                    .filter(page::holds)
                    .toList();
            return Candidates.of(page.order().down() ? positions.reversed() : positions);
        }
        if (filter.terms().isEmpty() && !filter.hasTime()) {
            return Candidates.of(consecutive(page, position));
        }
        return new IndexedCandidates(trail, filter, page);
    }

    private static List<Long> consecutive(TrailPage page, long position) {
        if (page.order().down()) {
            long first = Math.min(page.beyond() - 1, position);
            return LongStream.iterate(first, at -> at >= 1, at -> at - 1)
                    .limit(page.limit())
                    .boxed()
                    .toList();
        }
        return LongStream.rangeClosed(page.beyond() + 1, position)
                .limit(page.limit())
                .boxed()
                .toList();
    }
}
