package inkan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server that lives and ends with the program, on data that stay. Durable: {@code fsync},
 * {@code synchronous_commit} and {@code full_page_writes} are on. It listens on 127.0.0.1 only, on a port that changes
 * with every start, and lets in who knows the password that it keeps, readable by the owner, in its directory.
 *
 * <p>One program at a time has a data directory. If the program is killed, the server may outlive it; the next start
 * stops that server cleanly before it starts its own. If the server was killed too, PostgreSQL recovers everything that
 * was committed.
 *
 * <p>No shutdown hook is registered: whoever starts it closes it, after the last one that uses it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database that is made with a new data directory. */
    public static final String DATABASE = "inkan";

    private final DirectoryLock lock;
    private final Cluster cluster;
    private final String password;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(DirectoryLock lock, Cluster cluster, String password, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param directory where the data are or shall be; made if missing, readable by its owner only
     * @throws DirectoryInUseException when another running program has the directory
     * @throws UncheckedIOException when the server cannot be set up or started; the message says why
     */
    public static EmbeddedDatabase start(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            Directories.createPrivate(absolute);
            DirectoryLock lock = DirectoryLock.take(absolute);
            try {
                return start(lock, new Cluster(PostgresPrograms.unpacked(), absolute));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded database in " + absolute + " did not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedDatabase start(DirectoryLock lock, Cluster cluster) throws IOException {
        cluster.clearHalfMade();
        if (!cluster.exists()) {
            cluster.create(newPassword());
        }
        var database = new EmbeddedDatabase(lock, cluster, cluster.password(), cluster.start());
        try {
            database.createIfMissing(DATABASE);
            return database;
        } catch (SQLException e) {
            cluster.stop();
            throw new IOException("its database could not be made: " + e.getMessage(), e);
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void createIfMissing(String name) throws SQLException {
        try (Connection connection = dataSource("postgres").getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            if (!found.next()) {
                statement.execute("create database " + name);
            }
        }
    }

    /** JDBC address of {@link #DATABASE}, without user and password. Errors come without details of stored rows. */
    public String url() {
        return url(DATABASE);
    }

    /** JDBC address of a database of this server, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";
    }

    /** The user that owns everything. */
    public String user() {
        return Cluster.SUPERUSER;
    }

    /** The user's password, made with the data directory. */
    public String password() {
        return password;
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Connections to a database of this server, each one new; pooling is the caller's. */
    public DataSource dataSource(String database) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(user());
        dataSource.setPassword(password);
        return dataSource;
    }

    /**
     * Stops the server, which takes connections away from whoever still has one, and then frees the directory. A second
     * call does nothing.
     *
     * @throws UncheckedIOException when the server did not stop within a minute
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
