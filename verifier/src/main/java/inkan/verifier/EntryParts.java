package inkan.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What an event's entry says of its place, format 1 of {@code docs/log-format.md}; and whether its lengths fit.
 *
 * @param stream the stream, with control characters made visible
 * @param sequence the place in the stream, from 0
 */
record EntryParts(String stream, long sequence) {

    /** What stands where an entry cannot be read. */
    static final EntryParts UNREADABLE = new EntryParts("", -1);

    private static final byte FORMAT = 1;
    private static final int POSITION = Long.BYTES;

    /** Whether the body of a frame is a position and an entry whose lengths add up. */
    static boolean fits(byte[] body, int from, int length) {
        int end = from + length;
        int at = from + POSITION;
        if (end - at < 1 || body[at] != FORMAT) {
            return false;
        }
        at = text(body, at + 1, end);
        at = fixed(at, Long.BYTES, end);
        at = text(body, at, end);
        at = fixed(at, 3 * Long.BYTES, end);
        at = text(body, at, end);
        at = fixed(at, Integer.BYTES, end);
        at = sized(body, at, end);
        return sized(body, at, end) == end;
    }

    /** The parts of a body that {@link #fits}; of one that does not, as far as they can be read. */
    static EntryParts of(byte[] body, int from, int length) {
        int end = from + length;
        int at = from + POSITION + 1;
        int behind = at < end ? text(body, at, end) : -1;
        if (behind < 0 || fixed(behind, Long.BYTES, end) < 0) {
            return UNREADABLE;
        }
        String stream = new String(body, at + 2, behind - at - 2, StandardCharsets.UTF_8);
        return new EntryParts(
                Text.visible(stream), ByteBuffer.wrap(body, behind, Long.BYTES).getLong());
    }

    /** The place behind a text at a place; -1 where it does not fit. */
    private static int text(byte[] body, int at, int end) {
        if (at < 0 || end - at < 2) {
            return -1;
        }
        return fixed(at + 2, (body[at] & 0xff) << 8 | (body[at + 1] & 0xff), end);
    }

    private static int sized(byte[] body, int at, int end) {
        if (at < 0 || end - at < Integer.BYTES) {
            return -1;
        }
        int length = ByteBuffer.wrap(body, at, Integer.BYTES).getInt();
        return length < 0 ? -1 : fixed(at + Integer.BYTES, length, end);
    }

    private static int fixed(int at, int length, int end) {
        return at < 0 || length > end - at ? -1 : at + length;
    }
}
