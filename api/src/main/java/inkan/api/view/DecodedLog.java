package inkan.api.view;

import inkan.event.Event;
import inkan.history.EventCatalogue;
import inkan.view.fold.EventLog;
import inkan.view.fold.LogEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * The log as the views read it: only the columns that they need, each event decoded once, straight into its record where
 * it is of the newest revision.
 */
public final class DecodedLog implements EventLog {
    private static final String SELECT = """
            select position, stream, name, revision, payload, case when name = any (?) then metadata end
              from log_event where\s""";
    private static final String AFTER = SELECT + "position > ? and position <= ? order by position";
    private static final String AT = SELECT + "position = any (?) order by position";
    private static final String OF_STREAM = SELECT + "stream = ? and position <= ? order by sequence";

    private interface Parameters {
        void setOn(PreparedStatement select) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Waits for events, at most so long; tells whether there may be any. */
    public interface Signal {
        boolean awaitBeyond(long position, Duration timeout) throws InterruptedException;
    }

    private final DataSource source;
    private final Signal signal;
    private final EventDecoder decoder;
    private final String[] withMetadata;

    /**
     * @param source connections that are in no transaction
     * @param wantsMetadata of which events the metadata are read too
     * @param signal tells of new events
     */
    public DecodedLog(
            DataSource source, EventDecoder decoder, Predicate<Class<? extends Event>> wantsMetadata, Signal signal) {
        this.source = source;
        this.signal = signal;
        this.decoder = decoder;
        this.withMetadata = EventCatalogue.EVENTS.stream()
                .filter(wantsMetadata)
                .map(EventCatalogue::nameOf)
                .toArray(String[]::new);
    }

    @Override
    public long head() throws SQLException {
        return one("select position from log_head", select -> {}, row -> row.getLong(1))
                .orElseThrow();
    }

    /** Positions have no gap, so a number of events is a range of positions. */
    @Override
    public List<LogEntry> after(long position, int limit) throws SQLException {
        return entries(AFTER, select -> {
            select.setLong(2, position);
            select.setLong(3, position + limit);
        });
    }

    @Override
    public List<LogEntry> at(List<Long> positions) throws SQLException {
        return entries(
                AT, select -> select.setArray(2, select.getConnection().createArrayOf("bigint", positions.toArray())));
    }

    @Override
    public List<LogEntry> of(String stream, long upTo) throws SQLException {
        return entries(OF_STREAM, select -> {
            select.setString(2, stream);
            select.setLong(3, upTo);
        });
    }

    @Override
    public Optional<Instant> recordedAt(long position) throws SQLException {
        return one(
                "select recorded_at from log_event where position = ?",
                select -> select.setLong(1, position),
                row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    @Override
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        return signal.awaitBeyond(position, timeout);
    }

    private List<LogEntry> entries(String sql, Parameters parameters) throws SQLException {
        return all(
                sql,
                select -> {
                    select.setArray(1, select.getConnection().createArrayOf("text", withMetadata));
                    parameters.setOn(select);
                },
                row -> decoder.decode(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getBytes(5),
                        row.getBytes(6)));
    }

    private <T> Optional<T> one(String sql, Parameters parameters, Reading<T> reading) throws SQLException {
        return all(sql, parameters, reading).stream().findFirst();
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
