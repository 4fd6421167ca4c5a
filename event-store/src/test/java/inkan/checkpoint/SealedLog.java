package inkan.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import inkan.merkle.EntryHash;
import inkan.merkle.Frontier;
import inkan.postgres.FreshDatabase;
import inkan.postgres.FreshDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A log with events that stand in the database as an append leaves them, and what makes and verifies checkpoints of it. */
public final class SealedLog {

    private static final List<String> TABLES =
            List.of("log_event", "log_head", "log_tile", "log_checkpoint", "log_checkpoint_key");

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

    private final FreshDatabase database = FreshDatabase.withLog();
    public final DataSource superuser = database.dataSource();
    public final DataSource dataSource = database.program();
    public final Path keyFile = FreshDirectory.make().resolve("checkpoint.key");
    public final Checkpointer checkpointer = new Checkpointer(dataSource, new CheckpointKeyFile(keyFile), CLOCK);
    private Frontier frontier = Frontier.empty();

    /** A log of so many events with a checkpoint after each of these sizes. */
    public static SealedLog of(int events, int... checkpoints) {
        var log = new SealedLog();
        for (int size : checkpoints) {
            log.append((int) (size - log.frontier.size()));
            log.checkpoint();
        }
        log.append((int) (events - log.frontier.size()));
        return log;
    }

    /** Appends so many events in one transaction. */
    public void append(int events) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into log_event (position, stream, sequence, stream_type, event_id, recorded_at, name,"
                            + " revision, payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < events; i++) {
                    add(insert, frontier.size() + 1);
                }
                insert.executeBatch();
            }
            try (PreparedStatement move =
                    connection.prepareStatement("update log_head set position = ?, frontier = ?")) {
                move.setLong(1, frontier.size());
                move.setBytes(2, frontier.toBytes());
                if (events > 0) {
                    move.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(PreparedStatement insert, long position) throws SQLException {
        String stream = "カード-" + position / 7;
        UUID id = new UUID(0x1234_5678_9abc_4defL, 0x8000_0000_0000_0000L + position);
        Instant recorded = Instant.parse("2026-04-01T00:00:00Z").plusNanos(position * 1_000_001_000L);
        byte[] payload =
                ("{\"n\":" + position + ",\"text\":\"葛󠄀" + "x".repeat((int) (position % 50)) + "\"}").getBytes(UTF_8);
        byte[] metadata = "{\"actor\":\"clerk-1\"}".getBytes(UTF_8);
        insert.setLong(1, position);
        insert.setString(2, stream);
        insert.setLong(3, position % 7);
        insert.setString(4, "Card");
        insert.setObject(5, id);
        insert.setObject(6, OffsetDateTime.ofInstant(recorded, ZoneOffset.UTC));
        insert.setString(7, "card.issued");
        insert.setInt(8, 2);
        insert.setBytes(9, payload);
        insert.setBytes(10, metadata);
        insert.addBatch();
        frontier.append(
                new EntryHash().leaf(stream, position % 7, "Card", id, recorded, "card.issued", 2, payload, metadata));
    }

    public CheckpointOutcome checkpoint() {
        return checkpointer.run();
    }

    /** Does what only a superuser can do: past the triggers. */
    public void tamper(String... statements) {
        try (Connection connection = superuser.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica; set synchronous_commit = off");
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    LogVerification.Verdict verdict() {
        return new LogVerification(dataSource).run(Optional.empty(), 0, (position, upTo) -> {});
    }

    LogVerification.Verdict verdict(String kept) {
        return new LogVerification(dataSource).run(Optional.of(SignedNote.parse(kept)), 0, (position, upTo) -> {});
    }

    /** Remembers everything as it is now, for {@link #putBack}. */
    SealedLog remembered() {
        TABLES.forEach(table -> tamper("create table was_" + table + " as select * from " + table));
        return this;
    }

    /** Makes everything what it was when it was remembered. */
    void putBack() {
        TABLES.forEach(table -> tamper("truncate " + table, "insert into " + table + " select * from was_" + table));
    }

    /** The same for events alone, and quicker: only those that are no longer what they were. */
    void putEventsBack() {
        tamper(
                "delete from log_event where position not in (select position from was_log_event)",
                "delete from log_event e using was_log_event w where e.position = w.position and e.* is distinct from w.*",
                "insert into log_event select * from was_log_event on conflict do nothing");
    }

    /** What verification finds, in short: kind and positions. */
    List<String> findings() {
        return shortly(verdict());
    }

    static List<String> shortly(LogVerification.Verdict verdict) {
        return verdict.findings().stream()
                .map(finding -> finding.kind() + " " + finding.where().first() + "-"
                        + finding.where().last())
                .toList();
    }

    public List<String> column(String select) {
        try (Connection connection = superuser.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(select)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with the keys of another log from now on. */
    public void takeKeyOf(SealedLog other) {
        try {
            Files.copy(other.keyFile, keyFile, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the head the frontier of the rows as they are now, as somebody would who writes history anew. */
    public void frontierOfTheRows() {
        Frontier anew = Frontier.empty();
        LogScan.run(dataSource, 0, frontier.size(), (position, hash) -> anew.append(hash.clone()));
        frontier = anew;
        tamper("update log_head set frontier = '\\x" + HexFormat.of().formatHex(anew.toBytes()) + "'");
    }

    Frontier frontier() {
        return frontier;
    }
}
