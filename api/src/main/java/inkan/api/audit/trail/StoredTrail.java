package inkan.api.audit.trail;

import inkan.api.view.EventDecoder;
import inkan.event.Event;
import inkan.view.fold.LogEntry;
import inkan.view.trail.TrailEvent;
import inkan.view.trail.TrailLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * The log as the trail reads it, straight from its table.
 *
 * @param source connections that are in no transaction
 * @param signal tells of new events
 */
public record StoredTrail(DataSource source, EventDecoder decoder, Signal signal) implements TrailLog {
    private static final String SELECT = """
            select position, stream, sequence, name, revision, recorded_at, payload, metadata from log_event where\s""";
    private static final String BETWEEN = SELECT + "position > ? and position <= ? order by position";
    private static final String AT = SELECT + "position = any (?) order by position";
    /** Stream by stream: joined, a log that was not analyzed yet would be read whole. */
    private static final String OF_STREAMS = """
            select e.position from unnest(?::text[]) as asked (stream) cross join lateral (
                   select position from log_event where stream = asked.stream order by sequence offset 0) e
             where e.position <= ? order by e.position""";

    /** Waits for events, at most so long. */
    public interface Signal {
        boolean awaitBeyond(long position, Duration timeout) throws InterruptedException;
    }

    private interface Parameters {
        void setOn(PreparedStatement select) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public long head() throws SQLException {
        return all("select position from log_head", select -> {}, row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public List<TrailEvent> between(long after, long upTo) throws SQLException {
        return all(
                BETWEEN,
                select -> {
                    select.setLong(1, after);
                    select.setLong(2, upTo);
                },
                this::event);
    }

    @Override
    public List<TrailEvent> at(Collection<Long> positions) throws SQLException {
        return all(
                AT,
                select -> select.setArray(1, select.getConnection().createArrayOf("bigint", positions.toArray())),
                this::event);
    }

    @Override
    public List<Long> of(Collection<String> streams, long upTo) throws SQLException {
        return all(
                OF_STREAMS,
                select -> {
                    select.setArray(1, select.getConnection().createArrayOf("text", streams.toArray()));
                    select.setLong(2, upTo);
                },
                row -> row.getLong(1));
    }

    @Override
    public void awaitBeyond(long position, long millis) throws InterruptedException {
        signal.awaitBeyond(position, Duration.ofMillis(millis));
    }

    /** What cannot be read is there all the same, with all that is beside it. */
    private TrailEvent event(ResultSet row) throws SQLException {
        byte[] metadata = row.getBytes(8);
        LogEntry entry = decoder.decode(
                row.getLong(1), row.getString(2), row.getString(4), row.getInt(5), row.getBytes(7), metadata);
        Event event = entry.event();
        return new TrailEvent(
                entry.position(),
                entry.stream(),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                event == null ? decoder.metadata(metadata) : entry.metadata(),
                event);
    }

    private <T> List<T> all(String sql, Parameters parameters, Reading<T> reading) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.setOn(select);
            try (ResultSet row = select.executeQuery()) {
                var all = new ArrayList<T>();
                while (row.next()) {
                    all.add(reading.read(row));
                }
                return all;
            }
        }
    }
}
