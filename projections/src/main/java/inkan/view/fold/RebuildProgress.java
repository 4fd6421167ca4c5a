package inkan.view.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How far a rebuild is, as all nodes see it: the row of {@code view_rebuild}.
 *
 * @param position up to where events are in memory or in the new tables, for people to see
 * @param reserved up to where rows may be in the new tables, though their progress does not say so yet
 * @param compares whether it is made to be compared with the views that people read
 */
public record RebuildProgress(Phase phase, long position, long reserved, boolean compares) {
    /** What a rebuild does, one after the other. */
    public enum Phase {
        /** Folds the log from the first event on, with most rows in memory. */
        LOADING,
        /** Gives the tables their keys and indexes, and derives what follows from rows of several streams. */
        INDEXING,
        /** Folds what has happened since, as the live views do, and then takes their place. */
        FOLLOWING,
        /** Compares its rows with those that people read; only where it was made for that. */
        COMPARING
    }

    /** The one under way, on whatever node; empty where there is none. */
    static Optional<RebuildProgress> read(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select phase, position, reserved, compares from view_rebuild");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new RebuildProgress(
                            Phase.valueOf(row.getString(1)), row.getLong(2), row.getLong(3), row.getBoolean(4)))
                    : Optional.empty();
        }
    }

    RebuildProgress with(boolean compares) {
        return new RebuildProgress(phase, position, reserved, compares);
    }

    void write(Connection connection) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into view_rebuild (phase, position, reserved, compares, started_at, changed_at)
                values (?, ?, ?, ?, now(), now())
                on conflict (only_row) do update set phase = excluded.phase, position = excluded.position,
                                                     reserved = excluded.reserved,
                                                     compares = excluded.compares, changed_at = now()""")) {
            upsert.setString(1, phase.name());
            upsert.setLong(2, position);
            upsert.setLong(3, reserved);
            upsert.setBoolean(4, compares);
            upsert.executeUpdate();
        }
    }

    static void remove(Connection connection) throws SQLException {
        Sessions.execute(connection, "delete from view_rebuild");
    }
}
