package inkan.performance.lab;

import inkan.api.view.EventDecoder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyOut;

/** How fast the rows of a log can be read at all, with nothing but the driver. All give events per second. */
public record RawRead(Database database, long events) {
    private static final int FETCHED = 5_000;
    private static final String ALL =
            "position, stream, sequence, stream_type, event_id, recorded_at, name, revision, payload, metadata";
    private static final String DECODED = "position, stream, name, revision, payload";
    private static final String RANGE = " from log_event where position > ? and position <= ? order by position";

    /** Does something with a row. */
    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    /** All columns of all rows through a cursor on one connection. */
    public double cursor() throws Exception {
        return perSecond(
                1,
                (from, to) -> read(ALL, from, to, row -> {
                    row.getLong(1);
                    row.getBytes(2);
                    row.getLong(3);
                    row.getBytes(4);
                    row.getObject(5);
                    row.getBytes(6);
                    row.getBytes(7);
                    row.getInt(8);
                    row.getBytes(9);
                    row.getBytes(10);
                }));
    }

    /** What views need of all rows through cursors, each event decoded into its record. */
    public double decode(int connections) throws Exception {
        var decoder = new EventDecoder();
        return perSecond(
                connections,
                (from, to) -> read(
                        DECODED,
                        from,
                        to,
                        row -> decoder.decode(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getBytes(5),
                                null)));
    }

    /** All columns of all rows as PostgreSQL's COPY sends them, untouched. */
    public double copy() throws Exception {
        return perSecond(1, (from, to) -> {
            try (Connection connection = database.connect()) {
                CopyOut copy = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select " + ALL + " from log_event order by position) to stdout (format binary)");
                long rows = 0;
                while (copy.readFromCopy() != null) {
                    rows++;
                }
                return rows;
            }
        });
    }

    private interface Range {
        long read(long from, long to) throws Exception;
    }

    private double perSecond(int connections, Range range) throws Exception {
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Long>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                long from = events * i / connections;
                long to = events * (i + 1) / connections;
                parts.add(() -> range.read(from, to));
            }
            long read = 0;
            for (Future<Long> part : threads.invokeAll(parts)) {
                read += part.get();
            }
            if (read < events) {
                throw new IllegalStateException(read + " of " + events + " events were read");
            }
            return events / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not be read", e.getCause());
        }
    }

    private long read(String columns, long from, long to, Taking taking) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false); // a cursor lives in a transaction
            try (PreparedStatement select = connection.prepareStatement("select " + columns + RANGE)) {
                select.unwrap(PGStatement.class).setPrepareThreshold(-1); // binary from the first row on
                select.setFetchSize(FETCHED);
                select.setLong(1, from);
                select.setLong(2, to);
                long rows = 0;
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        taking.take(row);
                        rows++;
                    }
                }
                connection.commit();
                return rows;
            }
        }
    }
}
