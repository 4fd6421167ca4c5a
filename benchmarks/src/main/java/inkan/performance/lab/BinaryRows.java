package inkan.performance.lab;

import inkan.performance.town.Row;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of the log in PostgreSQL's binary COPY format, built before they are copied. */
public final class BinaryRows {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final String COPY =
            " (position, stream, sequence, stream_type, event_id, recorded_at, name, revision,"
                    + " payload, metadata) from stdin with (format binary)";
    private static final long MICROS_TO_2000 = 946_684_800_000_000L;
    private static final int PIECE = 1 << 16;
    private static final short COLUMNS = 10;

    private final List<byte[]> pieces = new ArrayList<>();
    private long rows;

    /** Builds those of the next rows, at most so many. */
    public static BinaryRows of(Iterator<Row> rows, long firstPosition, long most) throws IOException {
        var built = new BinaryRows();
        var bytes = new ByteArrayOutputStream(2 * PIECE);
        var piece = new DataOutputStream(bytes);
        piece.write(SIGNATURE);
        for (; built.rows < most && rows.hasNext(); built.rows++) {
            write(rows.next(), firstPosition + built.rows, piece);
            if (bytes.size() > PIECE) {
                built.pieces.add(bytes.toByteArray());
                bytes.reset();
            }
        }
        piece.writeShort(-1);
        built.pieces.add(bytes.toByteArray());
        return built;
    }

    private static void write(Row row, long position, DataOutputStream piece) throws IOException {
        piece.writeShort(COLUMNS);
        number(position, piece);
        bytes(row.stream().getBytes(StandardCharsets.UTF_8), piece);
        number(row.sequence(), piece);
        bytes(row.streamType().getBytes(StandardCharsets.UTF_8), piece);
        piece.writeInt(2 * Long.BYTES);
        piece.writeLong(row.eventId().getMostSignificantBits());
        piece.writeLong(row.eventId().getLeastSignificantBits());
        number(row.recordedAt() - MICROS_TO_2000, piece);
        bytes(row.name().getBytes(StandardCharsets.UTF_8), piece);
        piece.writeInt(Integer.BYTES);
        piece.writeInt(row.revision());
        bytes(row.payload(), piece);
        bytes(row.metadata(), piece);
    }

    private static void number(long number, DataOutputStream piece) throws IOException {
        piece.writeInt(Long.BYTES);
        piece.writeLong(number);
    }

    private static void bytes(byte[] bytes, DataOutputStream piece) throws IOException {
        piece.writeInt(bytes.length);
        piece.write(bytes);
    }

    /** How many there are. */
    public long rows() {
        return rows;
    }

    /** Copies all of them into a table in one transaction. */
    public void copyInto(String table, Connection connection) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + COPY);
        for (byte[] piece : pieces) {
            copy.writeToCopy(piece, 0, piece.length);
        }
        copy.endCopy();
    }
}
