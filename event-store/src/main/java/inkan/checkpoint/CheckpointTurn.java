package inkan.checkpoint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The turn to make checkpoints, which one node has at a time: an advisory lock of a session, which holds no snapshot and
 * no row, and which PostgreSQL takes back when the session ends, however it ends.
 */
final class CheckpointTurn implements AutoCloseable {

    /** "inkan" and 3 of the schema's version, so that nobody else's lock is taken for it. */
    private static final long LOCK = 0x696e6b616e000003L;

    private final Connection connection;

    private CheckpointTurn(Connection connection) {
        this.connection = connection;
    }

    /** Takes the turn; empty when another node has it. */
    static Optional<CheckpointTurn> take(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (tell(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return Optional.of(new CheckpointTurn(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** What is done in the turn is done over the connection that has it: when that is gone, so is the turn. */
    CheckpointTables tables() {
        return new CheckpointTables(connection);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            tell(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static boolean tell(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
