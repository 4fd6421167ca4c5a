package inkan.view.fold;

import inkan.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A table that follows from the rows of several views as they stand, whatever the order of events was. It is brought up to
 * date by statements over the rows that a batch may have changed, after these are written, in the same transaction.
 */
public interface Derivation {
    /** The name under which dead letters are kept. */
    String name();

    /** The table that it keeps. Names of tables are not qualified: a rebuild writes to others of the same name. */
    String table();

    /** Begins a batch. */
    Batch batch();

    /**
     * Derives the next rows from all there are, in the order of their keys, a limited number at a time.
     *
     * @param after the last key derived, empty text for none
     * @return the last key of these; empty at the end
     */
    Optional<String> deriveNext(Connection connection, String after) throws SQLException;

    /** The rows that the events of one batch may change. */
    interface Batch {
        /** Takes note of an event. */
        void note(Event event);

        /** Brings the table up to date, from what the views hold now. */
        void write(Connection connection) throws SQLException;
    }
}
