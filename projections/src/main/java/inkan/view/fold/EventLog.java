package inkan.view.fold;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The log, as the views need it. Events come decoded, once for all views. Safe for several threads. */
public interface EventLog {
    /** The position of the last event, 0 when there is none. */
    long head() throws SQLException;

    /** The next events after a position, in order and without a gap, at most so many. */
    List<LogEntry> after(long position, int limit) throws SQLException;

    /** The events at these positions, in order. */
    List<LogEntry> at(List<Long> positions) throws SQLException;

    /** The events of one stream up to a position, in order. */
    List<LogEntry> of(String stream, long upTo) throws SQLException;

    /** When the event at a position was recorded; empty beyond the head. */
    Optional<Instant> recordedAt(long position) throws SQLException;

    /**
     * Waits for an event after a position.
     *
     * @return whether there may be one; false when the time is over
     */
    boolean awaitBeyond(long position, Duration timeout) throws SQLException, InterruptedException;
}
