package inkan.log;

import inkan.merkle.EntryHash;
import inkan.merkle.Frontier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;

/** The frontier that the head of a stored log carries, and the one that its events make. */
public record FrontierInStore(DataSource source) {

    /** What the head carries. */
    public byte[] ofTheHead() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select frontier from log_head")) {
            row.next();
            return row.getBytes(1);
        }
    }

    /** What the events make, each hashed anew. */
    public byte[] ofTheEvents() throws SQLException {
        var hash = new EntryHash();
        Frontier frontier = Frontier.empty();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from log_event order by position")) {
            while (row.next()) {
                frontier.append(hash.leaf(
                        row.getString("stream"),
                        row.getLong("sequence"),
                        row.getString("stream_type"),
                        row.getObject("event_id", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getInt("revision"),
                        row.getBytes("payload"),
                        row.getBytes("metadata")));
            }
        }
        return frontier.toBytes();
    }
}
