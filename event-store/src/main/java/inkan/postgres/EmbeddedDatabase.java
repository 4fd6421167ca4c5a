package inkan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server that lives and ends with the program, on data that stay. Durable: {@code fsync},
 * {@code synchronous_commit} and {@code full_page_writes} are on. It listens on 127.0.0.1 only, on a port that changes
 * with every start, and lets in who knows a password: it keeps them in its directory, readable by whoever owns that.
 *
 * <p>Three roles may log in: a superuser, whom only this class and tests need; the owner, who migrates the tables; and the
 * program, which can add to the log and never change it.
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
    private final Login superuser;
    private final Roles roles;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(DirectoryLock lock, Cluster cluster, Login superuser, Roles roles, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.superuser = superuser;
        this.roles = roles;
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
            cluster.create(Roles.newPassword());
        }
        var superuser = new Login(Cluster.SUPERUSER, cluster.password());
        Roles roles = Roles.of(cluster.directory());
        var database = new EmbeddedDatabase(lock, cluster, superuser, roles, cluster.start());
        try {
            roles.make(database.dataSource("postgres"), DATABASE);
            roles.takeOver(database.dataSource(DATABASE));
            return database;
        } catch (SQLException e) {
            cluster.stop();
            throw new IOException("its database and roles could not be made: " + e.getMessage(), e);
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

    /** Whoever owns the tables: migrates them, and grants. */
    public Login owner() {
        return roles.owner();
    }

    /** The program at work. */
    public Login program() {
        return roles.program();
    }

    /** May do everything to the whole server. */
    public Login superuser() {
        return superuser;
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Connections of the superuser to a database of this server, each one new; pooling is the caller's. */
    public DataSource dataSource(String database) {
        return dataSource(database, superuser);
    }

    /** Connections to a database of this server, each one new; pooling is the caller's. */
    public DataSource dataSource(String database, Login login) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(login.user());
        dataSource.setPassword(login.password());
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
