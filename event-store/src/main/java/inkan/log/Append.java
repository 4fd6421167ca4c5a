package inkan.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * One append: what is to be stored and what must still hold, all of it decided in one transaction under the row lock of
 * {@code log_head}.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Append(Row[] rows, Map<String, Long> streamsSeen, Optional<IdempotencyRecord> answer) {

    private static final String LOCK_HEAD = "select position from log_head for update";
    private static final String MOVE_HEAD = "update log_head set position = ?";
    private static final String REMEMBER_ANSWER = """
            insert into log_answer (key, request_digest, answer, position, recorded_at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String FIND_CHANGED_STREAM = """
            select seen.stream from unnest(?::text[], ?::bigint[]) as seen (stream, sequence)
            where exists (select from log_event e where e.stream = seen.stream and e.sequence > seen.sequence)
            limit 1""";
    private static final String INSERT_EVENTS = """
            insert into log_event (position, stream, sequence, stream_type, event_id, recorded_at, name, revision,
                                   payload, metadata)
            select ? + e.ordinality, e.stream, e.sequence, e.stream_type, e.event_id, e.recorded_at, e.name, e.revision,
                   e.payload, e.metadata
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::integer[],
                        ?::bytea[], ?::bytea[]) with ordinality
                 as e (stream, sequence, stream_type, event_id, recorded_at, name, revision, payload, metadata)""";

    /** An event before it has a position. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(DomainEventMessage<?> event, StoredType type, byte[] payload, byte[] metadata) {

        static Row of(DomainEventMessage<?> event, Serializer serializer) {
            SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
            byte[] metadata = event.serializeMetaData(serializer, byte[].class).getData();
            return new Row(event, StoredEventSerializer.storedType(payload.getType()), payload.getData(), metadata);
        }

        /** PostgreSQL keeps microseconds. Cut, not rounded: an event is never recorded in the future. */
        Instant recordedAt() {
            return event.getTimestamp().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * Does the append and commits it, on a connection of its own that has auto-commit switched off.
     *
     * @return the position of the last event
     * @throws AlreadyAnsweredException when the request was answered before
     * @throws ConcurrencyException when a stream went on after its end was seen
     * @throws SQLException when the database refuses; a stream's sequence that is taken is SQLState 23505
     */
    long commitOn(Connection connection) throws SQLException {
        long head = lockHead(connection);
        long last = head + rows.length;
        if (answer.isPresent()) {
            remember(connection, answer.get(), last);
        }
        requireNothingChanged(connection);
        insertEvents(connection, head);
        try (PreparedStatement move = connection.prepareStatement(MOVE_HEAD)) {
            move.setLong(1, last);
            move.executeUpdate();
        }
        connection.commit();
        return last;
    }

    private static long lockHead(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK_HEAD);
                ResultSet head = lock.executeQuery()) {
            head.next();
            return head.getLong(1);
        }
    }

    private void remember(Connection connection, IdempotencyRecord answered, long last) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER_ANSWER)) {
            insert.setString(1, answered.key());
            insert.setString(2, answered.requestDigest());
            insert.setBytes(3, answered.answerJson().getBytes(StandardCharsets.UTF_8));
            insert.setLong(4, last);
            insert.setObject(5, OffsetDateTime.ofInstant(rows[rows.length - 1].recordedAt(), ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                throw new AlreadyAnsweredException(answered.key());
            }
        }
    }

    private void requireNothingChanged(Connection connection) throws SQLException {
        if (streamsSeen.isEmpty()) {
            return;
        }
        try (PreparedStatement find = connection.prepareStatement(FIND_CHANGED_STREAM)) {
            find.setArray(
                    1, connection.createArrayOf("text", streamsSeen.keySet().toArray()));
            find.setArray(
                    2, connection.createArrayOf("bigint", streamsSeen.values().toArray()));
            try (ResultSet changed = find.executeQuery()) {
                if (changed.next()) {
                    throw new ConcurrencyException(
                            "Stream " + changed.getString(1) + " went on after this command had read it");
                }
            }
        }
    }

    private void insertEvents(Connection connection, long head) throws SQLException {
        int n = rows.length;
        var streams = new String[n];
        var sequences = new Long[n];
        var streamTypes = new String[n];
        var eventIds = new String[n];
        var recordedAts = new String[n];
        var names = new String[n];
        var revisions = new Integer[n];
        var payloads = new byte[n][];
        var metadata = new byte[n][];
        for (int i = 0; i < n; i++) {
            Row row = rows[i];
            streams[i] = row.event().getAggregateIdentifier();
            sequences[i] = row.event().getSequenceNumber();
            streamTypes[i] = row.event().getType();
            eventIds[i] = row.event().getIdentifier();
            recordedAts[i] = row.recordedAt().toString();
            names[i] = row.type().name();
            revisions[i] = row.type().revision();
            payloads[i] = row.payload();
            metadata[i] = row.metadata();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_EVENTS)) {
            insert.setLong(1, head);
            insert.setArray(2, connection.createArrayOf("text", streams));
            insert.setArray(3, connection.createArrayOf("bigint", sequences));
            insert.setArray(4, connection.createArrayOf("text", streamTypes));
            insert.setArray(5, connection.createArrayOf("text", eventIds));
            insert.setArray(6, connection.createArrayOf("timestamptz", recordedAts));
            insert.setArray(7, connection.createArrayOf("text", names));
            insert.setArray(8, connection.createArrayOf("integer", revisions));
            insert.setArray(9, connection.createArrayOf("bytea", payloads));
            insert.setArray(10, connection.createArrayOf("bytea", metadata));
            insert.executeUpdate();
        }
    }
}
