package inkan.faults.tampering;

import com.zaxxer.hikari.HikariDataSource;
import inkan.checkpoint.CheckpointKeyFile;
import inkan.checkpoint.Checkpointer;
import inkan.checkpoint.LogProofs;
import inkan.export.LogExport;
import inkan.export.Selection;
import inkan.performance.lab.Database;
import inkan.verifier.Outside;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Exports of a log that is there. */
public final class Exporting implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HikariDataSource pool;
    private final LogExport export;

    /** @param keyFile the secrets of the log's checkpoints, or where they are to be */
    public Exporting(Database database, Path keyFile, Clock clock) {
        this.pool = database.programsPool(4);
        this.export =
                new LogExport(pool, new Checkpointer(pool, new CheckpointKeyFile(keyFile), clock), clock, PATIENCE);
    }

    /** Writes an export, and gives back how many events it has. */
    public long write(Selection selection, OutputStream out) {
        try (LogExport.Ready ready = export.prepare(selection)) {
            return ready.write(out, (done, planned) -> {}).events();
        }
    }

    /** Makes checkpoints up to the end of the log, so that none has to be made on the way. */
    public void cover() {
        export.prepare(new Selection.Range(1, 1)).close();
    }

    /** An export in memory, taken apart. */
    public CleanExport inMemory(Selection selection) {
        var bytes = new ByteArrayOutputStream();
        write(selection, bytes);
        return CleanExport.of(bytes.toByteArray(), outside());
    }

    /** The key of the log, as somebody would have it who was given it once. */
    public Outside outside() {
        return Outside.key(new LogProofs(pool).keys().getFirst().toString());
    }

    /** Some streams, as they begin from a position on. */
    public Selection.Streams streams(long from, int count) throws SQLException {
        List<String> streams = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select distinct stream from (select stream from log_event where position >= ? order by"
                                + " position limit 100) as begun limit ?")) {
            select.setLong(1, from);
            select.setInt(2, count);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    streams.add(rows.getString(1));
                }
            }
        }
        return new Selection.Streams(Selection.Subject.RESIDENT, "synthetic", streams);
    }

    @Override
    public void close() {
        pool.close();
    }
}
