package inkan.verifier;

import java.util.Arrays;

/**
 * A piece of the file.
 *
 * @param kind what it is, by its content where its header was changed
 * @param bytes the body is in there until the next frame is read
 * @param intact whether header and form are as they should be
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Frame(Kind kind, byte[] bytes, int from, int length, boolean intact) {

    /** The body; a copy. */
    byte[] body() {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** The same, told to be something else. */
    Frame as(Kind other) {
        return new Frame(other, bytes, from, length, false);
    }
}
