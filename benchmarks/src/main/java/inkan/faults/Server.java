package inkan.faults;

import inkan.postgres.EmbeddedDatabase;
import inkan.postgres.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL in a directory, to be killed and started again. Its port changes with every start. */
final class Server implements AutoCloseable {

    private static final String[] MIGRATIONS = {
        "classpath:db/migration/log",
        "classpath:db/migration/views",
        "classpath:db/migration/wiring",
        "classpath:db/migration/rights"
    };

    private final Path directory;
    private EmbeddedDatabase database;

    Server(Path directory) {
        this.directory = directory;
        this.database = EmbeddedDatabase.start(directory);
    }

    /** Brings its database to the program's newest schema, with what the program may do there. */
    void migrate() {
        Flyway.configure()
                .dataSource(database.dataSource(EmbeddedDatabase.DATABASE, database.owner()))
                .locations(MIGRATIONS)
                .placeholders(Map.of("program", program().user()))
                .defaultSchema("public")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** Connections of the superuser. */
    PGSimpleDataSource dataSource() {
        return dataSource(EmbeddedDatabase.DATABASE);
    }

    PGSimpleDataSource dataSource(String name) {
        return (PGSimpleDataSource) database.dataSource(name);
    }

    /** Makes another database, with nothing in it. */
    DataSource newDatabase(String name) throws SQLException {
        try (Connection connection = dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database %s owner %s"
                    .formatted(name, database.owner().user()));
        }
        return dataSource(name);
    }

    int port() {
        return database.port();
    }

    /** The address of a database by a port that leads to it, as the program names it. */
    static String url(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false&currentSchema=views,public"
                .formatted(port, name);
    }

    /** Whoever owns the tables. */
    Login owner() {
        return database.owner();
    }

    /** Who adds to the log. */
    Login program() {
        return database.program();
    }

    /** Kills the server and all its processes, in an instant. */
    void kill() throws IOException {
        String pid =
                Files.readAllLines(directory.resolve("cluster/postmaster.pid")).getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
    }

    /** Starts it again, with recovery. */
    void startAgain() {
        database.close();
        database = EmbeddedDatabase.start(directory);
    }

    @Override
    public void close() {
        database.close();
    }
}
