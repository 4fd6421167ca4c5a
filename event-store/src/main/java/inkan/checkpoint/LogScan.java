package inkan.checkpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads the log from one position to another and hashes every row: one thread reads, by ranges of positions with a
 * snapshot each so that none is old, and the caller's thread hashes. What waits between the two is bounded.
 */
final class LogScan {

    /** Takes a leaf; the hash is only good until it returns. */
    interface Leaf {
        void at(long position, byte[] hash);
    }

    /** Takes a leaf with its row; both are only good until it returns. */
    interface LeafOfRow {
        void at(CopiedRow row, byte[] hash);
    }

    private static final int RANGE = 20_000;
    private static final int BATCH_ROWS = 2_000;
    private static final int BATCH_BYTES = 2 << 20;
    private static final int WAITING_BATCHES = 4;

    /** Signature, flags and length of the extension, before the first row. */
    private static final int COPY_HEADER = 19;

    private static final String COPY = "copy (select " + CopiedRow.COLUMNS
            + " from log_event where position > %d and position <= %d%s order by position limit " + RANGE
            + ") to stdout (format binary)";

    /** Rows that were read; the last batch has an end, with the reason if there was one. */
    private record Batch(
            List<byte[]> rows,
            boolean isFirstOfCopy,
            boolean isLast,
            @Nullable Exception failure) {}

    private final DataSource dataSource;
    private final long after;
    private final long upTo;
    private final String condition;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private volatile boolean stopped;

    private LogScan(DataSource dataSource, long after, long upTo, String condition) {
        this.dataSource = dataSource;
        this.after = after;
        this.upTo = upTo;
        this.condition = condition;
    }

    /**
     * Hashes all rows behind one position and up to another, in the order of positions, whichever there are.
     *
     * @throws LogNotReadableException when the database fails
     */
    static void run(DataSource dataSource, long after, long upTo, Leaf leaf) {
        rows(dataSource, after, upTo, (row, hash) -> leaf.at(row.position(), hash));
    }

    /** The same with the rows themselves. */
    static void rows(DataSource dataSource, long after, long upTo, LeafOfRow leaf) {
        new LogScan(dataSource, after, upTo, "").run(leaf);
    }

    /**
     * The same for single positions.
     *
     * @param positions ascending; some thousands at most, because they are named in the statement
     */
    static void rows(DataSource dataSource, List<Long> positions, LeafOfRow leaf) {
        String those = positions.stream().map(Object::toString).collect(Collectors.joining(","));
        new LogScan(dataSource, positions.getFirst() - 1, positions.getLast(), " and position = any('{" + those + "}')")
                .run(leaf);
    }

    private void run(LeafOfRow leaf) {
        Thread reader = Thread.ofPlatform().daemon().name("log scan").start(this::read);
        try {
            hash(leaf);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the log was read", e);
        } finally {
            stopped = true;
            batches.clear();
            reader.interrupt();
        }
    }

    private void hash(LeafOfRow leaf) throws InterruptedException {
        var row = new CopiedRow();
        var hash = new byte[32];
        while (true) {
            Batch batch = batches.take();
            int offset = batch.isFirstOfCopy() ? COPY_HEADER : 0;
            for (byte[] bytes : batch.rows()) {
                row.hash(bytes, offset, hash);
                leaf.at(row, hash);
                offset = 0;
            }
            if (batch.failure() instanceof SQLException e) {
                throw new LogNotReadableException(e);
            }
            if (batch.failure() != null) {
                throw new IllegalStateException("The log could not be read", batch.failure());
            }
            if (batch.isLast()) {
                return;
            }
        }
    }

    private void read() {
        Exception failure = null;
        try (Connection connection = dataSource.getConnection()) {
            // By numbers of rows: where positions are missing, nothing is gone through.
            for (long from = after; from >= 0 && !stopped; ) {
                from = copy(connection, from);
            }
        } catch (SQLException | RuntimeException e) {
            failure = e;
        }
        hand(new Batch(List.of(), false, true, failure));
    }

    /** @return the last position that was read; -1 at the end */
    private long copy(Connection connection, long from) throws SQLException {
        CopyOut copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY.formatted(from, upTo, condition));
        List<byte[]> rows = new ArrayList<>(BATCH_ROWS);
        int bytes = 0;
        int read = 0;
        long last = from;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            int offset = read == 0 ? COPY_HEADER : 0;
            if (row.length <= offset + Short.BYTES) {
                continue; // the end of the copy, not a row
            }
            last = CopiedRow.position(row, offset);
            rows.add(row);
            bytes += row.length;
            read++;
            if (rows.size() == BATCH_ROWS || bytes >= BATCH_BYTES) {
                hand(new Batch(rows, read == rows.size(), false, null));
                rows = new ArrayList<>(BATCH_ROWS);
                bytes = 0;
                if (stopped) {
                    copy.cancelCopy();
                    return -1;
                }
            }
        }
        if (!rows.isEmpty()) {
            hand(new Batch(rows, read == rows.size(), false, null));
        }
        return read < RANGE ? -1 : last;
    }

    private void hand(Batch batch) {
        try {
            boolean taken = false;
            while (!stopped && !taken) {
                taken = batches.offer(batch, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
