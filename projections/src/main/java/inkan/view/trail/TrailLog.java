package inkan.view.trail;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The log, as the trail needs it. Safe for several threads. */
public interface TrailLog {
    /** The position of the last event, 0 when there is none. */
    long head() throws SQLException;

    /** The events after one position and up to another, in order. */
    List<TrailEvent> between(long after, long upTo) throws SQLException;

    /** The events at these positions, in the order of positions. */
    List<TrailEvent> at(Collection<Long> positions) throws SQLException;

    /** Where the events of some streams are, up to a position, ascending. */
    List<Long> of(Collection<String> streams, long upTo) throws SQLException;

    /** Waits for an event after a position, at most so many milliseconds. */
    void awaitBeyond(long position, long millis) throws InterruptedException;
}
