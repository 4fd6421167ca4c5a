package inkan.view.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Short transactions on the tables of one generation of the views. Names of tables in statements are not qualified, so the
 * same statement works on the tables that people read and on those that a rebuild fills.
 *
 * @param schema of the generation; absent for the one that people read
 */
record Sessions(DataSource source, @Nullable String schema) {
    /** What is done in one transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException, Refused;
    }

    <T> T inTransaction(Work<T> work) throws SQLException, Refused {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                if (schema != null) {
                    execute(connection, "set local search_path = " + schema + ", public");
                }
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | Refused | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(autoCommit);
                }
            }
        }
    }

    /** Where the work writes nothing that could be refused. */
    <T> T simply(Work<T> work) throws SQLException {
        try {
            return inTransaction(work);
        } catch (Refused e) {
            throw new SQLException(e.reason(), e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
