package inkan.view.asof;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The log by streams, as the past is read from it. Safe for several threads. */
public interface Streams {
    /** The position of the last event, 0 when there is none. */
    long head() throws SQLException;

    /**
     * The events of some streams up to a position, with all their metadata, each stream's in its order.
     *
     * @param streams their identifiers; one that does not exist has no events
     */
    List<Recorded> of(Collection<String> streams, long upTo) throws SQLException;
}
