package inkan.export;

import inkan.checkpoint.LogNotReadableException;
import inkan.export.ExportRefused.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Finds where the events of streams are. */
record StreamsOfTheLog(DataSource dataSource) {

    private static final int MOST_EVENTS = 100_000;

    private static final String SELECT = "select position, stream, sequence from log_event"
            + " where stream = any(?) and position <= ? order by position limit " + (MOST_EVENTS + 1);

    Contents contents(Selection.Streams chosen, long size) {
        if (chosen.streams().size() > LogExport.MOST_STREAMS) {
            throw new ExportRefused(Reason.TOO_MANY, "more than " + LogExport.MOST_STREAMS + " streams");
        }
        var positions = new ArrayList<Long>();
        Map<String, Contents.Stream> streams = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", chosen.streams().toArray()));
            select.setLong(2, size);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                    long sequence = rows.getLong(3);
                    streams.merge(
                            rows.getString(2),
                            new Contents.Stream(rows.getString(2), sequence, sequence),
                            (known, next) -> new Contents.Stream(known.name(), known.first(), next.last()));
                }
            }
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
        if (positions.isEmpty()) {
            throw new ExportRefused(Reason.NOTHING_THERE, "none of the streams has an event");
        }
        if (positions.size() > MOST_EVENTS) {
            throw new ExportRefused(Reason.TOO_MANY, "more than " + MOST_EVENTS + " events");
        }
        return new Contents(
                chosen,
                positions.getFirst(),
                positions.getLast(),
                positions.size(),
                positions,
                List.copyOf(streams.values()));
    }
}
