package inkan.postgres;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * PostgreSQL's files in a data directory ({@code cluster}, {@code password}, {@code postgres.log}), and the server
 * process that runs on them. Whoever uses this holds the {@link DirectoryLock}.
 */
record Cluster(PostgresPrograms programs, Path directory) {

    static final String SUPERUSER = "inkan";

    /** PostgreSQL's files, once they are whole. */
    static final String FILES = "cluster";

    private static final int STARTS_TRIED = 10;
    private static final String SECONDS_TO_RECOVER = "600";
    private static final String SECONDS_TO_STOP = "60";

    /** Of {@code postmaster.pid}, counted from 0. */
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    /**
     * Durable, and for this machine only. Given on the command line, so that no file in the directory can undo it. Terse
     * errors, because their details would bring stored contents into the log file. After a crash at most
     * {@code max_wal_size} is to be recovered: docs/operations.md says in which time.
     */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            entry("fsync", "on"),
            entry("synchronous_commit", "on"),
            entry("full_page_writes", "on"),
            entry("shared_buffers", "512MB"),
            entry("max_wal_size", "2GB"),
            entry("listen_addresses", "127.0.0.1"),
            entry("unix_socket_directories", ""),
            entry("timezone", "UTC"),
            entry("jit", "off"),
            entry("log_checkpoints", "off"),
            entry("log_error_verbosity", "terse"),
            entry("log_min_error_statement", "panic")));

    Path files() {
        return directory.resolve(FILES);
    }

    String password() throws IOException {
        return Files.readString(directory.resolve("password")).strip();
    }

    boolean exists() {
        return Files.isDirectory(files());
    }

    /**
     * Makes a new cluster under a name of its own and renames it when it is whole: a cluster that exists was made to its
     * end, and an initdb that outlives a killed program cannot meddle with the next one's.
     */
    void create(String password) throws IOException {
        Directories.writePrivate(directory, "password", password);
        Path making = directory.resolve("cluster-" + UUID.randomUUID());
        PostgresPrograms.Outcome initdb = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + making,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + directory.resolve("password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"));
        if (initdb.exitCode() != 0) {
            throw new IOException("PostgreSQL's initdb failed: " + initdb.output());
        }
        Files.move(making, files(), StandardCopyOption.ATOMIC_MOVE);
        Directories.flush(directory);
    }

    /** Removes what interrupted {@link #create} runs have left; an initdb that is still at work may keep some of it. */
    void clearHalfMade() throws IOException {
        try (DirectoryStream<Path> halfMade = Files.newDirectoryStream(directory, "cluster-*")) {
            for (Path path : halfMade) {
                Directories.delete(path);
            }
        } catch (NoSuchFileException | DirectoryNotEmptyException | UncheckedIOException e) {
            // The next start tries again.
        }
    }

    /**
     * Starts the server on a free port, recovering from a crash if there was one.
     *
     * <p>Tried several times, because three hindrances pass: the port was taken meanwhile, processes of a killed server
     * are still ending, or a server that a killed program was about to start came up.
     *
     * @return the port
     */
    int start() throws IOException {
        String problem = "";
        for (int i = 0; i < STARTS_TRIED; i++) {
            stop();
            int port = FreePort.find();
            PostgresPrograms.Outcome start = programs.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "--pgdata=" + files(),
                            "--log=" + directory.resolve("postgres.log"),
                            "--options=" + options(port),
                            "--wait",
                            "--timeout=" + SECONDS_TO_RECOVER));
            if (start.exitCode() == 0) {
                return port;
            }
            problem = start.output();
            pause();
        }
        throw new IOException("PostgreSQL did not start, see " + directory.resolve("postgres.log") + ": " + problem);
    }

    /** Stops the server of this cluster if one runs, be it one that a killed program has left behind. */
    void stop() throws IOException {
        Path pidFile = files().resolve("postmaster.pid");
        Optional<ProcessHandle> process = recordedProcess(pidFile);
        if (process.isEmpty()) {
            return; // PostgreSQL itself clears away what a crash has left.
        }
        if (!isServerOfThisCluster(process.get())) {
            // The number was given to some other program after a crash, and PostgreSQL would mistake it for a server.
            Files.deleteIfExists(pidFile);
            return;
        }
        PostgresPrograms.Outcome stop = programs.run(
                "pg_ctl",
                List.of("stop", "--pgdata=" + files(), "--mode=fast", "--wait", "--timeout=" + SECONDS_TO_STOP));
        if (stop.exitCode() != 0 && process.get().isAlive()) {
            throw new IOException("PostgreSQL did not stop: " + stop.output());
        }
    }

    /** The port of a server of this cluster that says that it lets callers in; empty where none says so. */
    Optional<Integer> readyPort() throws IOException {
        try {
            List<String> lines = Files.readAllLines(files().resolve("postmaster.pid"));
            return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")
                    ? Optional.of(Integer.valueOf(lines.get(PORT_LINE)))
                    : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException beingWritten) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> recordedProcess(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String firstLine = Files.readString(pidFile).lines().findFirst().orElse("");
        return firstLine.matches("[0-9]{1,18}")
                ? ProcessHandle.of(Long.parseLong(firstLine)).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** A server's working directory is its cluster; where the system does not tell it, the program's name must do. */
    private boolean isServerOfThisCluster(ProcessHandle process) throws IOException {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.exists(workingDirectory)) {
            return workingDirectory.toRealPath().equals(files().toRealPath());
        }
        return process.info().command().orElse("").contains("postgres");
    }

    private static String options(int port) {
        var options = new StringBuilder("-p " + port);
        SETTINGS.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        return options.toString();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while PostgreSQL was starting", e));
        }
    }
}
