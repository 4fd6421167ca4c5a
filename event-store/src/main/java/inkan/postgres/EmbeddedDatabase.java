package inkan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server that lives and ends with the program, on data that stay. Durable: {@code fsync},
 * {@code synchronous_commit} and {@code full_page_writes} are on. It listens on 127.0.0.1 only, on a port that changes
 * with every start, and lets in who knows a password: it keeps them in its directory, readable by whoever owns that.
 *
 * <p>Three roles may log in: a superuser, whom only this class and tests need; the owner, who migrates the tables; and the
 * program, which can add to the log and never change it.
 *
 * <p>One program at a time has a data directory; on the same machine others may {@link #startOrJoin join} it, under the
 * same operating system's owner, for as long as it runs. If the program is killed, the server may outlive it; the next start
 * stops that server cleanly before it starts its own. If the server was killed too, PostgreSQL recovers everything that
 * was committed.
 *
 * <p>No shutdown hook is registered: whoever starts it closes it, after the last one that uses it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database that is made with a new data directory. */
    public static final String DATABASE = "inkan";

    /** How long a program that has the directory may take until its server lets others in. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final long PAUSE_MILLIS = 100;

    /** None where another program has the directory. */
    private final @Nullable DirectoryLock lock;

    private final Cluster cluster;
    private final Login superuser;
    private final Roles roles;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(@Nullable DirectoryLock lock, Cluster cluster, Login superuser, Roles roles, int port) {
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

    /** Whether there is a database in a directory, be its server running or not. */
    public static boolean isIn(Path directory) {
        return Files.isDirectory(directory.resolve(Cluster.FILES));
    }

    /**
     * Starts the server where no program has the directory; else joins the server of the program that has it, as soon as
     * that lets callers in. The data of a joined one are gone from reach when its program ends, and closing a joined one
     * stops nothing.
     *
     * @param directory where the data are or shall be; made if missing, readable by its owner only
     * @throws DirectoryInUseException when another running program has the directory and its server lets nobody in within
     *     two minutes
     * @throws UncheckedIOException when the server cannot be set up or started; the message says why
     */
    public static EmbeddedDatabase startOrJoin(Path directory) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return start(directory);
            } catch (DirectoryInUseException inUse) {
                Optional<EmbeddedDatabase> joined =
                        join(directory.toAbsolutePath().normalize());
                if (joined.isPresent()) {
                    return joined.get();
                }
                if (System.nanoTime() > deadline || !pause()) {
                    throw inUse;
                }
            }
        }
    }

    /** Its server, where that lets in both who migrates and who works. */
    private static Optional<EmbeddedDatabase> join(Path directory) {
        try {
            var cluster = new Cluster(PostgresPrograms.unpacked(), directory);
            Optional<Integer> port = cluster.readyPort();
            if (port.isEmpty()) {
                return Optional.empty();
            }
            var superuser = new Login(Cluster.SUPERUSER, cluster.password());
            var joined = new EmbeddedDatabase(null, cluster, superuser, Roles.kept(directory), port.get());
            joined.dataSource(DATABASE, joined.owner()).getConnection().close();
            joined.dataSource(DATABASE, joined.program()).getConnection().close();
            return Optional.of(joined);
        } catch (IOException | SQLException startingOrEnding) {
            return Optional.empty();
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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

    /** Whether the server is another program's, and ends with that one. */
    public boolean isJoined() {
        return lock == null;
    }

    /**
     * Stops the server, which takes connections away from whoever still has one, and then frees the directory. A second
     * call does nothing, nor does one on a server that was joined.
     *
     * @throws UncheckedIOException when the server did not stop within a minute
     */
    @Override
    public void close() {
        if (isJoined() || closed.getAndSet(true)) {
            return;
        }
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
