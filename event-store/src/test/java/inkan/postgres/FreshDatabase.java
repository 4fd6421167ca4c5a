package inkan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty or migrated database for one test. All of a JVM's tests share one server, which starts with the first of them
 * and goes with the JVM; a migrated database is copied from a template that is migrated once.
 *
 * @param name of the database, new every time
 */
public record FreshDatabase(String name) {

    /** What every log needs: {@code db/migration/log}. */
    public static final String LOG = "classpath:db/migration/log";

    /** What the program may do, in every database that is migrated. */
    private static final String RIGHTS = "classpath:db/migration/rights";

    /** Where the program finds its tables: see {@code db/migration/rights}. */
    private static final String PROGRAMS_SCHEMAS = "views,public";

    private static final Map<List<String>, String> TEMPLATES = new HashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A database with nothing in it. */
    public static FreshDatabase empty() {
        return copyOf("template1");
    }

    /** A database with the log's tables and nothing in them. */
    public static FreshDatabase withLog() {
        return migrated(LOG);
    }

    /** A database that Flyway has brought to the newest version of these locations, in one history. */
    public static synchronized FreshDatabase migrated(String... locations) {
        return copyOf(TEMPLATES.computeIfAbsent(List.of(locations), key -> {
            FreshDatabase template = empty();
            template.migrate(locations);
            return template.name();
        }));
    }

    /** Brings this database to the newest version of these locations. */
    public void migrate(String... locations) {
        migrate(owner(), server().program(), locations);
    }

    /** Brings a database to the newest version of these locations, with what the program may do there. */
    public static void migrate(DataSource owner, Login program, String... locations) {
        Flyway.configure()
                .dataSource(owner)
                .locations(
                        Stream.concat(Stream.of(locations), Stream.of(RIGHTS)).toArray(String[]::new))
                .placeholders(Map.of("program", program.user()))
                .load()
                .migrate();
    }

    /** The server that all fresh databases share. */
    public static EmbeddedDatabase server() {
        return Shared.SERVER;
    }

    /** JDBC address, without user and password. */
    public String url() {
        return server().url(name);
    }

    /** Connections of the superuser, each one new: for what a test sets up, looks at, or breaks. */
    public DataSource dataSource() {
        return server().dataSource(name);
    }

    /** Connections of the owner of the tables, each one new. */
    public DataSource owner() {
        return server().dataSource(name, server().owner());
    }

    /** Connections of the program, each one new: for what a test tests. */
    public DataSource program() {
        var dataSource = (PGSimpleDataSource) server().dataSource(name, server().program());
        dataSource.setCurrentSchema(PROGRAMS_SCHEMAS);
        return dataSource;
    }

    private static FreshDatabase copyOf(String template) {
        var fresh = new FreshDatabase("fresh_" + COUNT.incrementAndGet());
        try (Connection connection = server().dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + fresh.name() + " template " + template + " owner "
                    + server().owner().user());
        } catch (SQLException e) {
            throw new IllegalStateException("No fresh database", e);
        }
        return fresh;
    }

    private static final class Shared {

        static final EmbeddedDatabase SERVER = start();

        private static EmbeddedDatabase start() {
            try {
                Path directory = Files.createTempDirectory("inkan-test-");
                EmbeddedDatabase server = EmbeddedDatabase.start(directory);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory), "stop-shared-postgres"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedDatabase server, Path directory) {
            server.close();
            try {
                Directories.delete(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
