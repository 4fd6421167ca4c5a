package inkan.checkpoint;

import inkan.merkle.EntryHash;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Hashes rows of {@code log_event} as PostgreSQL's binary COPY sends them, without making objects of them: their columns
 * come in the order of an entry, so that an entry is made by copying bytes. Not for several threads at once.
 */
final class CopiedRow {

    /** The columns, in the order of an entry. */
    static final String COLUMNS =
            "position, stream, sequence, stream_type, event_id, recorded_at, name, revision, payload, metadata";

    private static final int FIELDS = 10;
    private static final int LONGEST_TEXT = 0xffff;

    /** PostgreSQL counts microseconds from 2000, entries from 1970. */
    private static final long EPOCH_MICROS = 946_684_800_000_000L;

    private final EntryHash hash = new EntryHash();
    private byte[] entry = new byte[4096];
    private int length;
    private long position;

    /** The position of the row that was hashed last. */
    long position() {
        return position;
    }

    /** The entry of the row that was hashed last, without its first byte, the format; good until the next one. */
    byte[] entry() {
        return entry;
    }

    /** How many bytes of it are the entry's; 0 where the row can be none. */
    int length() {
        return length;
    }

    /** The position of a row that begins at a place. */
    static long position(byte[] row, int offset) {
        return ByteBuffer.wrap(row).getLong(offset + Short.BYTES + Integer.BYTES);
    }

    /**
     * Hashes a row.
     *
     * @param offset where the row begins
     * @return whether it can be an entry of the log; where it cannot, its hash is all zero
     */
    boolean hash(byte[] row, int offset, byte[] into) {
        ByteBuffer from = ByteBuffer.wrap(row, offset, row.length - offset);
        if (entry.length < row.length + 64) {
            entry = new byte[2 * row.length + 64];
        }
        boolean whole = from.getShort() == FIELDS && from.getInt() == Long.BYTES;
        position = from.getLong();
        ByteBuffer to = ByteBuffer.wrap(entry);
        whole = whole
                && text(from, to) // stream
                && bytes(from, to, Long.BYTES) // sequence
                && text(from, to) // stream type
                && bytes(from, to, 2 * Long.BYTES) // event id
                && instant(from, to)
                && text(from, to) // name
                && bytes(from, to, Integer.BYTES) // revision
                && sized(from, to) // payload
                && sized(from, to); // metadata
        length = whole ? to.position() : 0;
        if (whole) {
            hash.entry(entry, length, into);
        } else {
            Arrays.fill(into, (byte) 0);
        }
        return whole;
    }

    private static boolean text(ByteBuffer from, ByteBuffer to) {
        int length = from.getInt();
        if (length < 0 || length > LONGEST_TEXT) {
            return false;
        }
        to.putShort((short) length);
        copy(from, to, length);
        return true;
    }

    private static boolean bytes(ByteBuffer from, ByteBuffer to, int length) {
        if (from.getInt() != length) {
            return false;
        }
        copy(from, to, length);
        return true;
    }

    private static boolean instant(ByteBuffer from, ByteBuffer to) {
        if (from.getInt() != Long.BYTES) {
            return false;
        }
        to.putLong(from.getLong() + EPOCH_MICROS);
        return true;
    }

    private static boolean sized(ByteBuffer from, ByteBuffer to) {
        int length = from.getInt();
        if (length < 0) {
            return false;
        }
        to.putInt(length);
        copy(from, to, length);
        return true;
    }

    private static void copy(ByteBuffer from, ByteBuffer to, int length) {
        to.put(to.position(), from, from.position(), length);
        to.position(to.position() + length);
        from.position(from.position() + length);
    }
}
