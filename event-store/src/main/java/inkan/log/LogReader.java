package inkan.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the log with single statements, each on a connection of its own and outside of any transaction. */
record LogReader(DataSource dataSource) {

    private static final String HEAD = "select position from log_head";
    private static final String FROM_POSITION =
            "select " + StoredEvent.COLUMNS + " from log_event where position > ? order by position limit ?";
    private static final String FIRST_SINCE =
            "select position from log_event where recorded_at >= ? order by position limit 1";
    private static final String STREAM = "select " + StoredEvent.COLUMNS
            + " from log_event where stream = ? and sequence >= ? order by sequence limit ?";
    static final String STREAMS = "select " + StoredEvent.COLUMNS + ", number"
            + " from unnest(?::text[], ?::bigint[]) with ordinality as wanted (of_stream, first_sequence, number)"
            + " cross join lateral (select " + StoredEvent.COLUMNS
            + " from log_event where stream = of_stream and sequence >= first_sequence order by sequence limit ?) as found";
    private static final int NUMBER = 11;
    private static final String LAST_OF_STREAM =
            "select sequence from log_event where stream = ? order by sequence desc limit 1";
    private static final String ANSWER =
            "select key, request_digest, answer, position, recorded_at from log_answer where key = ?";

    private interface Parameters {
        void setOn(PreparedStatement select) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The position of the last event, 0 when there is none. */
    long head() {
        return all(HEAD, select -> {}, row -> row.getLong(1)).getFirst();
    }

    /** The next events, at most so many, in the order of positions. */
    List<StoredEvent> after(long position, int limit) {
        return all(
                FROM_POSITION,
                select -> {
                    select.setLong(1, position);
                    select.setInt(2, limit);
                },
                StoredEvent::read);
    }

    /** The lowest position of an event that was recorded then or later. */
    Optional<Long> firstSince(Instant instant) {
        var when = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        return all(FIRST_SINCE, select -> select.setObject(1, when), row -> row.getLong(1)).stream()
                .findFirst();
    }

    /** A stream's next events from a sequence on, at most so many, in their order. */
    List<StoredEvent> stream(String stream, long firstSequence, int limit) {
        return all(
                STREAM,
                select -> {
                    select.setString(1, stream);
                    select.setLong(2, firstSequence);
                    select.setInt(3, limit);
                },
                StoredEvent::read);
    }

    /** Of each of these streams the next events, at most so many, in their order. */
    List<List<StoredEvent>> streams(List<StreamReads.Wanted> wanted, int limit) {
        Object[] streams = wanted.stream().map(one -> one.stream).toArray();
        Object[] firstSequences = wanted.stream().map(one -> one.firstSequence).toArray();
        List<List<StoredEvent>> events =
                wanted.stream().<List<StoredEvent>>map(one -> new ArrayList<>()).toList();
        all(
                STREAMS,
                select -> {
                    select.setArray(1, select.getConnection().createArrayOf("text", streams));
                    select.setArray(2, select.getConnection().createArrayOf("bigint", firstSequences));
                    select.setInt(3, limit);
                },
                row -> events.get(row.getInt(NUMBER) - 1).add(StoredEvent.read(row)));
        // The statement promises no order beyond that in which it chooses.
        events.forEach(one -> one.sort(Comparator.comparingLong(StoredEvent::sequence)));
        return events;
    }

    /** The sequence of a stream's last event, empty when it has none. */
    Optional<Long> lastSequence(String stream) {
        return all(LAST_OF_STREAM, select -> select.setString(1, stream), row -> row.getLong(1)).stream()
                .findFirst();
    }

    /** The answer that is stored under an idempotency key. */
    Optional<StoredAnswer> answer(String key) {
        return all(ANSWER, select -> select.setString(1, key), LogReader::readAnswer).stream()
                .findFirst();
    }

    private static StoredAnswer readAnswer(ResultSet row) throws SQLException {
        var answered = new IdempotencyRecord(
                row.getString(1), row.getString(2), new String(row.getBytes(3), StandardCharsets.UTF_8));
        return new StoredAnswer(
                answered, row.getLong(4), row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private <T> List<T> all(String sql, Parameters parameters, Row<T> row) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.setOn(select);
            try (ResultSet rows = select.executeQuery()) {
                var values = new ArrayList<T>();
                while (rows.next()) {
                    values.add(row.read(rows));
                }
                return values;
            }
        } catch (SQLException e) {
            throw LogUnavailableException.isAway(e)
                    ? new LogUnavailableException(e)
                    : new EventStoreException("The log could not be read: SQLState " + e.getSQLState(), e);
        }
    }
}
