package inkan.log.append;

import inkan.merkle.Frontier;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/** The appender's connection: the statements that an append consists of, and nothing that decides. */
final class LogConnection {

    /**
     * A program that hangs while it has the head locked keeps the others waiting for seconds, not for good: the database
     * ends its session, and waits itself no longer than that for anybody.
     */
    private static final String SESSION = """
            set idle_in_transaction_session_timeout = '3s';
            set lock_timeout = '6s';
            set statement_timeout = '30s';
            set client_connection_check_interval = '2s';
            set tcp_user_timeout = '10s'""";

    private static final int NETWORK_TIMEOUT_MILLIS = 40_000;

    private static final String HEAD = "select position, frontier from log_head";
    private static final String WRITTEN =
            "select stream, sequence from log_event where position > ? and position <= ? order by position";
    private static final String LOCK = "begin; select position, frontier from log_head for update; "
            + "select stream, sequence from log_event where position > ? order by position limit ?";
    private static final String APPEND_EVENTS = """
            insert into log_event (position, stream, sequence, stream_type, event_id, recorded_at, name, revision,
                                   payload, metadata)
            select ?::bigint + e.ordinality, e.stream, e.sequence, e.stream_type, e.event_id, e.recorded_at, e.name,
                   e.revision, e.payload, e.metadata
            from unnest(?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[], ?::integer[],
                        ?::bytea[], ?::bytea[]) with ordinality
                 as e (stream, sequence, stream_type, event_id, recorded_at, name, revision, payload, metadata)
            where exists (select from head)""";
    private static final String MOVE_HEAD = """
            with head as (
                update log_head set position = ?, frontier = ? where position = ? returning position
            )
            """;
    private static final String APPEND_ANSWERS = """
            , answers as (
                insert into log_answer (key, request_digest, answer, position, recorded_at)
                select a.* from unnest(?::text[], ?::text[], ?::bytea[], ?::bigint[], ?::timestamptz[])
                     as a (key, request_digest, answer, position, recorded_at)
                where exists (select from head)
            )
            """;
    private static final String APPEND = MOVE_HEAD + APPEND_EVENTS;
    private static final String APPEND_WITH_ANSWERS = MOVE_HEAD + APPEND_ANSWERS + APPEND_EVENTS;
    private static final String AND_COMMIT = "; commit";
    private static final String GONE_ON = """
            select seen.ordinality from unnest(?::text[], ?::bigint[]) with ordinality as seen (stream, sequence)
            where exists (select from log_event e where e.stream = seen.stream and e.sequence > seen.sequence)""";
    private static final String FIRST_TAKEN = """
            select new.ordinality from unnest(?::text[], ?::bigint[]) with ordinality as new (stream, sequence)
            where exists (select from log_event e where e.stream = new.stream and e.sequence = new.sequence)
            order by new.ordinality limit 1""";
    private static final String POSITIONS = """
            select coalesce((select position from log_event e
                             where e.stream = sent.stream and e.sequence = sent.sequence and e.event_id = sent.event_id), 0)
            from unnest(?::text[], ?::bigint[], ?::uuid[]) with ordinality as sent (stream, sequence, event_id, number)
            order by sent.number""";
    private static final String COPY = "copy log_event (" + ImportChunk.COLUMNS + ") from stdin with (format binary)";
    private static final String PUT_HEAD = "update log_head set position = ?, frontier = ?; commit";

    /** Microseconds from 1970 to 2000, where PostgreSQL's time begins. */
    static final long POSTGRES_EPOCH = 946_684_800_000_000L;

    private final Connection connection;
    private final BaseConnection driver;

    /** Where the log stands. */
    record Head(long position, Frontier frontier) {}

    /** An event that somebody appended: where it went. */
    record Written(String stream, long sequence) {}

    /** The head, and what was appended behind the position that was known, as far as asked for. */
    record Locked(Head head, List<Written> written) {}

    private LogConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.driver = connection.unwrap(BaseConnection.class);
    }

    /** Takes a connection out of the source, to be kept. */
    static LogConnection open(DataSource source) throws SQLException {
        var opened = new LogConnection(source.getConnection());
        try {
            opened.connection.setAutoCommit(true);
            opened.connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
            opened.execute(SESSION);
            return opened;
        } catch (SQLException e) {
            opened.abandon();
            throw e;
        }
    }

    Head head() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD);
                ResultSet head = select.executeQuery()) {
            return readHead(head);
        }
    }

    private static Head readHead(ResultSet head) throws SQLException {
        head.next();
        long position = head.getLong(1);
        return new Head(position, Frontier.of(position, head.getBytes(2)));
    }

    /** What was appended in a range of positions, in order. */
    List<Written> written(long after, long upTo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WRITTEN)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet rows = select.executeQuery()) {
                return readWritten(rows);
            }
        }
    }

    private static List<Written> readWritten(ResultSet rows) throws SQLException {
        var written = new ArrayList<Written>();
        while (rows.next()) {
            written.add(new Written(rows.getString(1), rows.getLong(2)));
        }
        return written;
    }

    /** Begins a transaction and locks the head, in one round trip with the question what is new since then. */
    Locked lock(long known, int limit) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, known);
            lock.setInt(2, limit);
            lock.execute();
            Head head;
            lock.getMoreResults(); // behind "begin"
            try (ResultSet row = lock.getResultSet()) {
                head = readHead(row);
            }
            lock.getMoreResults();
            try (ResultSet rows = lock.getResultSet()) {
                return new Locked(head, readWritten(rows));
            }
        }
    }

    /**
     * Appends a group and commits it, unless the head has moved.
     *
     * @return whether the head stood where the group says
     */
    boolean append(Group group) throws SQLException {
        return append(group, "");
    }

    /** Appends a group under the lock, and commits. */
    void appendLocked(Group group) throws SQLException {
        if (!append(group, AND_COMMIT)) {
            throw new IllegalStateException("The head moved while it was locked");
        }
    }

    private boolean append(Group group, String commit) throws SQLException {
        List<NewEvent> events = group.events();
        List<Group.PlacedAnswer> answers = group.answers();
        String sql = (answers.isEmpty() ? APPEND : APPEND_WITH_ANSWERS) + commit;
        try (PreparedStatement append = connection.prepareStatement(sql)) {
            append.setLong(1, group.frontier().size());
            append.setBytes(2, group.frontier().toBytes());
            append.setLong(3, group.head());
            int next = answers.isEmpty() ? 4 : setAnswers(append, answers);
            append.setLong(next++, group.head());
            append.setArray(next++, texts(events, event -> event.streamText));
            append.setArray(next++, array(Oid.INT8_ARRAY, BinaryArray.ofLongs(Oid.INT8, events, e -> e.sequence)));
            append.setArray(next++, texts(events, event -> event.streamType));
            append.setArray(next++, array(Oid.UUID_ARRAY, BinaryArray.ofUuids(Oid.UUID, events, e -> e.eventId)));
            append.setArray(
                    next++,
                    array(
                            Oid.TIMESTAMPTZ_ARRAY,
                            BinaryArray.ofLongs(Oid.TIMESTAMPTZ, events, e -> e.recordedAt - POSTGRES_EPOCH)));
            append.setArray(next++, texts(events, event -> event.name));
            append.setArray(next++, array(Oid.INT4_ARRAY, BinaryArray.ofInts(Oid.INT4, events, e -> e.revision)));
            append.setArray(next++, array(Oid.BYTEA_ARRAY, BinaryArray.ofBytes(Oid.BYTEA, events, e -> e.payload)));
            append.setArray(next, array(Oid.BYTEA_ARRAY, BinaryArray.ofBytes(Oid.BYTEA, events, e -> e.metadata)));
            append.execute();
            return append.getUpdateCount() == events.size();
        }
    }

    private int setAnswers(PreparedStatement append, List<Group.PlacedAnswer> answers) throws SQLException {
        append.setArray(4, texts(answers, placed -> utf8(placed.answer().key())));
        append.setArray(5, texts(answers, placed -> utf8(placed.answer().requestDigest())));
        append.setArray(
                6,
                array(
                        Oid.BYTEA_ARRAY,
                        BinaryArray.ofBytes(
                                Oid.BYTEA, answers, placed -> placed.answer().answer())));
        append.setArray(7, array(Oid.INT8_ARRAY, BinaryArray.ofLongs(Oid.INT8, answers, Group.PlacedAnswer::position)));
        append.setArray(
                8,
                array(
                        Oid.TIMESTAMPTZ_ARRAY,
                        BinaryArray.ofLongs(Oid.TIMESTAMPTZ, answers, placed -> placed.recordedAt() - POSTGRES_EPOCH)));
        return 9;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> Array texts(List<T> rows, Function<T, byte[]> column) throws SQLException {
        return array(Oid.TEXT_ARRAY, BinaryArray.ofBytes(Oid.TEXT, rows, column));
    }

    private Array array(int type, byte[] bytes) throws SQLException {
        return new PgArray(driver, type, bytes);
    }

    /** Which of these streams have gone on since they were seen. */
    Set<SeenStream> goneOn(List<SeenStream> seen) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(GONE_ON)) {
            select.setArray(1, texts(seen, row -> utf8(row.stream())));
            select.setArray(2, array(Oid.INT8_ARRAY, BinaryArray.ofLongs(Oid.INT8, seen, SeenStream::lastSequence)));
            try (ResultSet gone = select.executeQuery()) {
                var goneOn = new HashSet<SeenStream>();
                while (gone.next()) {
                    goneOn.add(seen.get(gone.getInt(1) - 1));
                }
                return goneOn;
            }
        }
    }

    /** The first event whose place in its stream is taken. */
    Optional<NewEvent> firstTaken(List<NewEvent> events) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST_TAKEN)) {
            select.setArray(1, texts(events, event -> event.streamText));
            select.setArray(2, array(Oid.INT8_ARRAY, BinaryArray.ofLongs(Oid.INT8, events, event -> event.sequence)));
            try (ResultSet taken = select.executeQuery()) {
                return taken.next() ? Optional.of(events.get(taken.getInt(1) - 1)) : Optional.empty();
            }
        }
    }

    /** Where these events are in the log, in their order; 0 for one that is not there. */
    List<Long> positions(List<NewEvent> events) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(POSITIONS)) {
            select.setArray(1, texts(events, event -> event.streamText));
            select.setArray(2, array(Oid.INT8_ARRAY, BinaryArray.ofLongs(Oid.INT8, events, event -> event.sequence)));
            select.setArray(3, array(Oid.UUID_ARRAY, BinaryArray.ofUuids(Oid.UUID, events, event -> event.eventId)));
            try (ResultSet rows = select.executeQuery()) {
                var positions = new ArrayList<Long>();
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
                return positions;
            }
        }
    }

    /** Copies rows into the log under the lock, moves the head, and commits. */
    void copyLocked(byte[] rows, Head head) throws SQLException {
        CopyIn copy = driver.getCopyAPI().copyIn(COPY);
        copy.writeToCopy(rows, 0, rows.length);
        copy.endCopy();
        try (PreparedStatement move = connection.prepareStatement(PUT_HEAD)) {
            move.setLong(1, head.position());
            move.setBytes(2, head.frontier().toBytes());
            move.execute();
        }
    }

    void rollBack() throws SQLException {
        execute("rollback");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Gives the connection back as it came. */
    void close() {
        try (connection) {
            execute("reset all");
        } catch (SQLException e) {
            abandon();
        }
    }

    /** Cuts the connection; a pool that it came from notices, because it is asked for one thing more. */
    void abandon() {
        try (connection) {
            driver.abort(Runnable::run);
            execute("rollback");
        } catch (SQLException expected) {
            // it is cut
        }
    }
}
