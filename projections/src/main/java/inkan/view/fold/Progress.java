package inkan.view.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How far the views have read the log: the row of {@code view_progress}. Who has its lock folds; it is held for one batch.
 *
 * @param position of the last event that is in the views or among their dead letters
 * @param generation counts re-drives and rebuilds: what was in memory before is not right any more
 */
record Progress(long position, long generation) {
    private static final String SELECT = "select position, generation from view_progress";

    /** As it stands. */
    static Progress read(Connection connection) throws SQLException {
        return one(connection, SELECT).orElseThrow(() -> new SQLException("the row of view_progress is not there"));
    }

    /** Takes the lock; empty when somebody else has it. */
    static Optional<Progress> claim(Connection connection) throws SQLException {
        return one(connection, SELECT + " for update skip locked");
    }

    /** Takes the lock, and waits for it. */
    static Progress lock(Connection connection) throws SQLException {
        return one(connection, SELECT + " for update")
                .orElseThrow(() -> new SQLException("the row of view_progress is not there"));
    }

    private static Optional<Progress> one(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new Progress(row.getLong(1), row.getLong(2))) : Optional.empty();
        }
    }

    /** Moves on, under the lock. */
    void write(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update view_progress set position = ?, generation = ?")) {
            update.setLong(1, position);
            update.setLong(2, generation);
            update.executeUpdate();
        }
    }
}
