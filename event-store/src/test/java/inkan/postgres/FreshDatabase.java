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
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * An empty or migrated database for one test. All of a JVM's tests share one server, which starts with the first of them
 * and goes with the JVM; a migrated database is copied from a template that is migrated once.
 *
 * @param name of the database, new every time
 */
public record FreshDatabase(String name) {

    /** What every log needs: {@code db/migration/log}. */
    public static final String LOG = "classpath:db/migration/log";

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
            Flyway.configure()
                    .dataSource(template.dataSource())
                    .locations(locations)
                    .load()
                    .migrate();
            return template.name();
        }));
    }

    /** The server that all fresh databases share. */
    public static EmbeddedDatabase server() {
        return Shared.SERVER;
    }

    /** JDBC address, without user and password. */
    public String url() {
        return server().url(name);
    }

    /** The owner of everything. */
    public String user() {
        return server().user();
    }

    /** The owner's password. */
    public String password() {
        return server().password();
    }

    /** Connections, each one new. */
    public DataSource dataSource() {
        return server().dataSource(name);
    }

    private static FreshDatabase copyOf(String template) {
        var fresh = new FreshDatabase("fresh_" + COUNT.incrementAndGet());
        try (Connection connection = server().dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + fresh.name() + " template " + template);
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
