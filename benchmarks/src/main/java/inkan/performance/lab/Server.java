package inkan.performance.lab;

import com.zaxxer.hikari.HikariDataSource;
import inkan.postgres.EmbeddedDatabase;
import inkan.postgres.Login;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The one embedded PostgreSQL on which all sides are measured, with the settings that the program gives it. */
public final class Server implements AutoCloseable {
    private static final String[] MIGRATIONS = {
        "classpath:db/migration/log",
        "classpath:db/migration/views",
        "classpath:db/migration/wiring",
        "classpath:db/migration/rights"
    };
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> TOLD = List.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout",
            "wal_compression",
            "jit",
            "server_version");

    private final EmbeddedDatabase embedded;

    private Server(EmbeddedDatabase embedded) {
        this.embedded = embedded;
    }

    /**
     * Starts it.
     *
     * @throws IllegalStateException when a commit would not wait for the disk
     */
    public static Server start(Path directory) throws SQLException {
        var server = new Server(EmbeddedDatabase.start(directory));
        Map<String, String> settings = server.settings();
        for (String setting : DURABLE) {
            if (!"on".equals(settings.get(setting))) {
                server.close();
                throw new IllegalStateException(setting + " is not on: nothing measured here would count");
            }
        }
        return server;
    }

    /** The settings that matter, as the server tells them. */
    public Map<String, String> settings() throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        try (Connection connection = embedded.dataSource("postgres").getConnection();
                Statement show = connection.createStatement()) {
            for (String name : TOLD) {
                try (var value = show.executeQuery("show " + name)) {
                    value.next();
                    settings.put(name, value.getString(1));
                }
            }
        }
        return settings;
    }

    /** Makes an empty database in place of one that is there, with the program's tables. */
    public Database create(String name) throws SQLException {
        on(
                "postgres",
                "drop database if exists " + name + " with (force)",
                "create database " + name + " owner " + embedded.owner().user());
        return open(name);
    }

    /** A database that is there, with the program's tables. */
    public Database open(String name) {
        Flyway.configure()
                .dataSource(embedded.dataSource(name, embedded.owner()))
                .locations(MIGRATIONS)
                .placeholders(Map.of("program", embedded.program().user()))
                .outOfOrder(true)
                .load()
                .migrate();
        return new Database(this, name);
    }

    /** Removes a database. */
    public void drop(String name) throws SQLException {
        on("postgres", "drop database if exists " + name + " with (force)");
    }

    /** Writes all that is dirty to the disk, so that it is not written while something is measured. */
    public void checkpoint() throws SQLException {
        on("postgres", "checkpoint");
    }

    void on(String database, String... statements) throws SQLException {
        try (Connection connection = embedded.dataSource(database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A new connection, in auto-commit. */
    Connection connect(String database) throws SQLException {
        return embedded.dataSource(database).getConnection();
    }

    /** A pool of the program's connections, as it has them itself. */
    HikariDataSource programsPool(String database, int connections) {
        HikariDataSource pool = pool(database, embedded.program(), connections);
        pool.addDataSourceProperty("currentSchema", "views,public");
        return pool;
    }

    /** The settings with which the program itself works on a database. */
    public List<String> programsSettings(String database) {
        return List.of(
                "--spring.datasource.url=" + embedded.url(database) + "&currentSchema=views,public",
                "--spring.datasource.username=" + embedded.program().user(),
                "--spring.datasource.password=" + embedded.program().password(),
                "--spring.flyway.user=" + embedded.owner().user(),
                "--spring.flyway.password=" + embedded.owner().password(),
                "--" + LabVault.SETTING);
    }

    /** A pool of connections that may do everything. */
    HikariDataSource pool(String database, int connections) {
        return pool(database, embedded.superuser(), connections);
    }

    private HikariDataSource pool(String database, Login login, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(embedded.url(database));
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    @Override
    public void close() {
        embedded.close();
    }
}
