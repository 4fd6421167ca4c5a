package inkan.faults;

import inkan.log.append.ImportRefusedException;
import inkan.log.append.LogImport;
import inkan.merkle.EntryHash;
import inkan.merkle.Frontier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One bulk import, killed again and again, it or the database under it, and gone on with behind what is stored. Each time
 * the log has to hold the notes in their order, whole chunks only, at least those that were told of and at most one more,
 * and the frontier of just these.
 */
final class ImportKills {

    /** Events that a bulk import copies at a time, where they are small. */
    private static final int CHUNK = 20_000;

    /** Somewhere in the chunk that follows the one that was told of last. */
    private static final int LONGEST_MILLIS = 400;

    private static final int MOST_CHUNKS = 3;
    private static final int EXIT_SECONDS = 60;

    private static final String HEAD = "select position, frontier from log_head for update";
    private static final String EVENTS = """
            select position, stream, sequence, stream_type, event_id, recorded_at, name, revision, payload, metadata
            from log_event where position > ? order by position""";

    private final Server server;
    private final String database;
    private final Random random;
    private final EntryHash hash = new EntryHash();
    private final Frontier frontier = Frontier.empty();
    private int ofTheDatabase;
    private int beyondWhatWasTold;

    /**
     * @param database of this name, which is made
     * @param seed of the moments of the kills
     */
    ImportKills(Server server, String database, long seed) throws SQLException {
        this.server = server;
        this.database = database;
        this.random = new Random(seed);
        StoreUnderTest.log(server.newDatabase(database));
    }

    /**
     * What came of it.
     *
     * @param ofTheDatabase of the kills: those in which the database was killed, and not the program
     * @param beyondWhatWasTold those after which one more chunk was stored than the program had told
     * @param events stored in the end
     */
    record Outcome(int kills, int ofTheDatabase, int beyondWhatWasTold, long events) {}

    /**
     * Kills so many times, and has the import come to an end then.
     *
     * @throws Violation where something does not hold
     */
    Outcome run(int kills) throws Exception {
        for (int i = 0; i < kills; i++) {
            long first = frontier.size();
            long told = importUntilKilled(first);
            long stored = audit() - first;
            beyondWhatWasTold += stored > told ? 1 : 0;
            Violation.unless(stored % CHUNK == 0, "A part of a chunk is stored: %d events of this import", stored);
            Violation.unless(
                    told <= stored && stored <= told + CHUNK,
                    "An import told that %d events are stored, and %d are",
                    told,
                    stored);
        }
        long end = frontier.size() + CHUNK + CHUNK / 2;
        new LogImport(source()).importAll(ImportedNotes.between(frontier.size(), end), stored -> {});
        Violation.unless(audit() == end, "An import came to its end, and not all is stored");
        importAllAgain(end);
        return new Outcome(kills, ofTheDatabase, beyondWhatWasTold, end);
    }

    private void importAllAgain(long end) throws SQLException, InterruptedException {
        try {
            new LogImport(source()).importAll(ImportedNotes.between(0, end), stored -> {});
            throw new Violation("What is stored was imported again");
        } catch (ImportRefusedException refused) {
            Violation.unless(
                    refused.imported() == 0 && audit() == end, "Something of it was imported again: %s", refused);
        }
    }

    private long importUntilKilled(long first) throws IOException, InterruptedException {
        PGSimpleDataSource source = source();
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProgram.class.getName(),
                        source.getURL(),
                        source.getUser(),
                        source.getPassword(),
                        Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD) // that it has lost its database
                .start();
        int chunks = random.nextInt(MOST_CHUNKS + 1);
        var isFarEnough = new CompletableFuture<Boolean>();
        var told = CompletableFuture.supplyAsync(() -> listen(program, (long) chunks * CHUNK, isFarEnough));
        try {
            Violation.unless(isFarEnough.join(), "An import has ended by itself");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS)));
            if (random.nextInt(4) == 0) {
                server.kill();
                Violation.unless(
                        program.waitFor(EXIT_SECONDS, TimeUnit.SECONDS),
                        "An import has not noticed that its database is gone");
                server.startAgain();
                ofTheDatabase++;
            }
        } finally {
            program.destroyForcibly().onExit().join();
        }
        return told.join();
    }

    /** Reads to the end what an import says: how many it has stored, last. Tells when it has come so far. */
    private static long listen(Process program, long far, CompletableFuture<Boolean> isFarEnough) {
        long told = 0;
        try (var lines = program.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told = Long.parseLong(line);
                if (told >= far) {
                    isFarEnough.complete(true);
                }
            }
        } catch (IOException killed) {
            // no more will be told
        }
        isFarEnough.complete(false);
        return told;
    }

    private PGSimpleDataSource source() {
        return server.dataSource(database);
    }

    /** Reads on to the head, when nobody is at it any more: a session goes on for a moment after its program. */
    private long audit() throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement events = connection.prepareStatement(EVENTS)) {
            connection.setAutoCommit(false);
            events.setFetchSize(CHUNK);
            events.setLong(1, frontier.size());
            try (ResultSet head = statement.executeQuery(HEAD);
                    ResultSet row = events.executeQuery()) {
                head.next();
                while (row.next()) {
                    take(row);
                }
                Violation.unless(
                        head.getLong(1) == frontier.size(),
                        "The head is at %d, the last event at %d",
                        head.getLong(1),
                        frontier.size());
                Violation.unless(
                        Arrays.equals(head.getBytes(2), frontier.toBytes()),
                        "The frontier in the head is not that of the %d rows",
                        frontier.size());
                return frontier.size();
            } finally {
                connection.rollback();
            }
        }
    }

    private void take(ResultSet row) throws SQLException {
        long number = frontier.size();
        Violation.unless(
                row.getLong("position") == number + 1, "Position %d follows %d", row.getLong("position"), number);
        byte[] leaf = hash.leaf(
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("stream_type"),
                row.getObject("event_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getInt("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
        byte[] expected = hash.leaf(
                ImportedNotes.stream(number),
                ImportedNotes.sequence(number),
                ImportedNotes.STREAM_TYPE,
                ImportedNotes.identifier(number),
                ImportedNotes.recordedAt(number),
                Notes.NAME,
                1,
                ImportedNotes.payload(number).getBytes(StandardCharsets.UTF_8),
                ImportedNotes.METADATA.getBytes(StandardCharsets.UTF_8));
        Violation.unless(
                Arrays.equals(leaf, expected), "Position %d holds something else than note %d", number + 1, number);
        frontier.append(leaf);
    }
}
