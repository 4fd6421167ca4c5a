package inkan.api.view;

import inkan.view.asof.Recorded;
import inkan.view.asof.Streams;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * The log by streams, for questions about the past: each event decoded, with its metadata and when it was recorded.
 *
 * @param source connections that are in no transaction
 */
public record DecodedStreams(DataSource source, EventDecoder decoder) implements Streams {
    /** Each stream is looked up by the log's key (stream, sequence): joined, a log not analyzed yet would be read whole. */
    private static final String OF_STREAMS = """
            select e.position, e.stream, e.name, e.revision, e.payload, e.metadata, e.recorded_at
              from unnest(?::text[]) with ordinality as asked (stream, place) cross join lateral (
                   select * from log_event where stream = asked.stream order by sequence offset 0) e
             where e.position <= ?
             order by asked.place, e.sequence""";

    @Override
    public long head() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select position from log_head");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public List<Recorded> of(Collection<String> streams, long upTo) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_STREAMS)) {
            select.setArray(1, connection.createArrayOf("text", streams.toArray()));
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                var events = new ArrayList<Recorded>();
                while (row.next()) {
                    events.add(new Recorded(
                            decoder.decode(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getInt(4),
                                    row.getBytes(5),
                                    row.getBytes(6)),
                            row.getObject(7, OffsetDateTime.class).toInstant()));
                }
                return events;
            }
        }
    }
}
