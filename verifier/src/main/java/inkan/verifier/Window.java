package inkan.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** The part of a file that is looked at, which slides from its front to its end; and the digest of what has gone by. */
final class Window {

    private static final int BEGUN = 1 << 18;
    private static final int READ_AT_ONCE = 1 << 16;

    private final InputStream in;
    private final MessageDigest digest = Hashing.sha256();
    private byte[] bytes = new byte[BEGUN];
    private int from;
    private int to;
    private long offset;
    private boolean ended;

    Window(InputStream in) {
        this.in = in;
    }

    /** The bytes; those that are looked at begin at {@link #from}. */
    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    /** How many bytes are there. */
    int there() {
        return to - from;
    }

    /** Where in the file the window begins. */
    long offset() {
        return offset;
    }

    /** Whether so many bytes are there, reading them if need be. */
    boolean has(int count) throws IOException {
        while (to - from < count && !ended) {
            room(count);
            int read = in.read(bytes, to, bytes.length - to);
            if (read < 0) {
                ended = true;
            } else {
                to += read;
            }
        }
        return to - from >= count;
    }

    private void room(int count) {
        if (from > 0 && bytes.length - from < count + READ_AT_ONCE) {
            System.arraycopy(bytes, from, bytes, 0, to - from);
            to -= from;
            from = 0;
        }
        if (bytes.length < count + READ_AT_ONCE) {
            bytes = Arrays.copyOf(bytes, count + READ_AT_ONCE + count / 2);
        }
    }

    /** Goes on behind so many bytes, which are digested. */
    void pass(int count) {
        digest.update(bytes, from, count);
        skip(count);
    }

    /** Goes on behind so many bytes, which are not digested. */
    void skip(int count) {
        from += count;
        offset += count;
    }

    /** The SHA-256 of all that has been passed. */
    byte[] digest() {
        return digest.digest();
    }
}
