package inkan.performance.stage;

import inkan.merkle.EntryHash;
import inkan.merkle.Frontier;
import inkan.performance.lab.BinaryRows;
import inkan.performance.lab.Database;
import inkan.performance.town.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;

/** Fills a new log. */
final class Filling {
    private static final int CHUNK = 50_000;

    private Filling() {}

    static void fill(Database database, Iterator<Row> rows) throws Exception {
        var hash = new EntryHash();
        var frontier = Frontier.empty();
        long position = 1;
        try (Connection connection = database.connect()) {
            while (rows.hasNext()) {
                BinaryRows chunk = BinaryRows.of(hashed(rows, hash, frontier), position, CHUNK);
                chunk.copyInto("log_event", connection);
                position += chunk.rows();
            }
            try (PreparedStatement move =
                    connection.prepareStatement("update log_head set position = ?, frontier = ?")) {
                move.setLong(1, position - 1);
                move.setBytes(2, frontier.toBytes());
                move.executeUpdate();
            }
        }
    }

    private static Iterator<Row> hashed(Iterator<Row> rows, EntryHash hash, Frontier frontier) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                Row row = rows.next();
                frontier.append(hash.leaf(
                        row.stream(),
                        row.sequence(),
                        row.streamType(),
                        row.eventId(),
                        Instant.EPOCH.plus(row.recordedAt(), ChronoUnit.MICROS),
                        row.name(),
                        row.revision(),
                        row.payload(),
                        row.metadata()));
                return row;
            }
        };
    }
}
