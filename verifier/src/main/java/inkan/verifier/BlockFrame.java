package inkan.verifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands before events that follow one another in the log: where they are, their leaf hashes, and the proof that they
 * are in the tree.
 *
 * @param first position of the first event
 * @param leaves leaf hashes, one to {@value Format#MOST_EVENTS_OF_A_BLOCK}
 * @param path the roots of the subtrees beside them, from left to right
 */
record BlockFrame(long first, List<byte[]> leaves, List<byte[]> path) {

    /** The frame from which nothing is known. */
    static final BlockFrame UNREADABLE = new BlockFrame(0, List.of(), List.of());

    /** Whether a body has the length that its own numbers say. */
    static boolean fits(byte[] body, int from, int length) {
        if (length < Format.BLOCK_BEGIN) {
            return false;
        }
        int events = (body[from + 8] & 0xff) << 8 | (body[from + 9] & 0xff);
        int hashes = body[from + 10] & 0xff;
        return events >= 1
                && events <= Format.MOST_EVENTS_OF_A_BLOCK
                && hashes <= Format.MOST_HASHES_OF_A_PATH
                && length == Format.BLOCK_BEGIN + Format.HASH * (events + hashes);
    }

    /** Reads a body that {@link #fits}. */
    static BlockFrame read(byte[] body, int from, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(body, from, length);
        long first = bytes.getLong();
        int events = bytes.getShort();
        int hashes = bytes.get();
        return new BlockFrame(first, hashes(bytes, events), hashes(bytes, hashes));
    }

    private static List<byte[]> hashes(ByteBuffer bytes, int count) {
        var hashes = new ArrayList<byte[]>(count);
        for (int i = 0; i < count; i++) {
            var hash = new byte[Format.HASH];
            bytes.get(hash);
            hashes.add(hash);
        }
        return hashes;
    }

    /** The position of the last event. */
    long last() {
        return first + leaves.size() - 1;
    }

    /** Whether positions were read that a log can have. */
    boolean isReadable() {
        return !leaves.isEmpty() && first >= 1 && last() >= first;
    }
}
