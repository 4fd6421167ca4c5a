package inkan.performance.lab;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One database of the server. */
public record Database(Server server, String name) {

    /** A new connection that may do everything, in auto-commit. */
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    /** A new pool of the program's connections, as it has them itself. */
    public HikariDataSource programsPool(int connections) {
        return server.programsPool(name, connections);
    }

    /** The settings with which the program itself works on it. */
    public List<String> programsSettings() {
        return server.programsSettings(name);
    }

    /** A new pool of connections that may do everything. */
    public HikariDataSource pool(int connections) {
        return server.pool(name, connections);
    }

    /** Runs statements. */
    public void run(String... statements) throws SQLException {
        server.on(name, statements);
    }

    /** The number that a query gives. */
    public long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Gives the planner its figures and writes all to the disk, so that neither happens while something is measured. */
    public void settle() throws SQLException {
        run("vacuum analyze");
        server.checkpoint();
    }
}
