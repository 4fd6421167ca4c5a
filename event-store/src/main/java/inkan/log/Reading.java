package inkan.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Reads the log with single statements, each on a connection of its own and outside of any transaction. */
record Reading(DataSource dataSource) {

    /** Sets a statement's parameters. */
    interface Parameters {
        void setOn(PreparedStatement select) throws SQLException;
    }

    /** Makes a value of the current row. */
    interface Row<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    static void none(PreparedStatement select) {}

    <T extends @Nullable Object> List<T> all(String sql, Parameters parameters, Row<T> row) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.setOn(select);
            try (ResultSet rows = select.executeQuery()) {
                var values = new ArrayList<T>();
                while (rows.next()) {
                    values.add(row.read(rows));
                }
                return values;
            }
        } catch (SQLException e) {
            throw new EventStoreException("The log could not be read: SQLState " + e.getSQLState(), e);
        }
    }
}
