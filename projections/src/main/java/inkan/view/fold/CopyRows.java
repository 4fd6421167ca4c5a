package inkan.view.fold;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows by COPY in the binary format of PostgreSQL (its manual, "COPY", Binary Format). */
final class CopyRows<R extends ViewRow> {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final long DAYS_FROM_1970_TO_2000 = 10_957;
    private static final Instant YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z");
    private static final int OID_OF_BIGINT = 20;
    private static final int OID_OF_TEXT = 25;
    private static final int CHUNK = 1 << 16;

    private final Table<R> table;
    private final Bytes bytes = new Bytes();
    private final DataOutputStream out = new DataOutputStream(bytes);

    CopyRows(Table<R> table) {
        this.table = table;
    }

    /** Puts rows in that are not there. */
    void write(Connection connection, Collection<R> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
        try {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (R row : rows) {
                out.writeShort(table.columns().size());
                for (Column<R> column : table.columns()) {
                    field(column.type(), column.value().apply(row));
                }
                if (bytes.size() > CHUNK) {
                    bytes.sendTo(copy);
                }
            }
            out.writeShort(-1);
            bytes.sendTo(copy);
            copy.endCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory refuses nothing
        } finally {
            bytes.reset();
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void field(Column.Type type, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeInt(-1);
            case String text -> text(text);
            case LocalDate day -> {
                out.writeInt(4);
                out.writeInt(Math.toIntExact(day.toEpochDay() - DAYS_FROM_1970_TO_2000));
            }
            case Instant moment -> {
                out.writeInt(8);
                out.writeLong(ChronoUnit.MICROS.between(YEAR_2000, moment));
            }
            case Boolean flag -> {
                out.writeInt(1);
                out.writeByte(flag ? 1 : 0);
            }
            case Long number -> {
                out.writeInt(8);
                out.writeLong(number);
            }
            case Integer number -> {
                out.writeInt(4);
                out.writeInt(number);
            }
            case List<?> many -> array(type, many);
            default -> throw new IllegalStateException("no " + type + ": " + value.getClass());
        }
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private void array(Column.Type type, List<?> values) throws IOException {
        boolean numbers = type == Column.Type.POSITIONS;
        int size = values.stream()
                .mapToInt(value -> 4 + (numbers ? 8 : value.toString().getBytes(StandardCharsets.UTF_8).length))
                .sum();
        out.writeInt(values.isEmpty() ? 12 : 20 + size);
        out.writeInt(values.isEmpty() ? 0 : 1); // dimensions
        out.writeInt(0); // no nulls
        out.writeInt(numbers ? OID_OF_BIGINT : OID_OF_TEXT);
        if (!values.isEmpty()) {
            out.writeInt(values.size());
            out.writeInt(1); // lower bound
            for (Object value : values) {
                field(type, value);
            }
        }
    }

    private static final class Bytes extends ByteArrayOutputStream {
        Bytes() {
            super(2 * CHUNK);
        }

        void sendTo(CopyIn copy) throws SQLException {
            copy.writeToCopy(buf, 0, count);
            reset();
        }
    }
}
