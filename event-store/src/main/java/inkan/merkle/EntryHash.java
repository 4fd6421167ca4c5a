package inkan.merkle;

import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * The leaf hash of an event: SHA-256(0x00 ‖ entry), where the entry is format 1 of {@code docs/log-format.md}. It covers
 * every stored column except the position, which is the leaf's place in the tree: leaf index = position − 1.
 *
 * <p>Not for several threads at once: an instance keeps its digest and its buffer from one entry to the next.
 */
@CheckReturnValue
public final class EntryHash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    /** The format of entries, their first byte. */
    private static final byte FORMAT = 1;

    private static final byte[] BEFORE_AN_ENTRY = {0, FORMAT};
    private static final int LONGEST_TEXT = 0xffff;
    private static final int FIXED_PARTS = 50;

    private final MessageDigest digest = Sha256.newDigest();
    private byte[] buffer = new byte[4096];

    /**
     * The leaf hash of an event as it is stored.
     *
     * @param stream at most 65,535 bytes in UTF-8, as are stream type and name
     * @param recordedAt in whole microseconds, which is what the database keeps
     * @param payload the exact bytes stored
     * @param metadata the exact bytes stored
     * @return 32 bytes
     * @throws IllegalArgumentException when a text is too long, or the instant is finer than a microsecond
     */
    public byte[] leaf(
            String stream,
            long sequence,
            String streamType,
            UUID eventId,
            Instant recordedAt,
            String name,
            int revision,
            byte[] payload,
            byte[] metadata) {
        byte[] streamText = utf8(stream);
        byte[] typeText = utf8(streamType);
        byte[] nameText = utf8(name);
        ByteBuffer entry = room(
                FIXED_PARTS + streamText.length + typeText.length + nameText.length + payload.length + metadata.length);
        putText(entry, streamText);
        entry.putLong(sequence);
        putText(entry, typeText);
        entry.putLong(eventId.getMostSignificantBits()).putLong(eventId.getLeastSignificantBits());
        entry.putLong(microseconds(recordedAt));
        putText(entry, nameText);
        entry.putInt(revision);
        entry.putInt(payload.length).put(payload);
        entry.putInt(metadata.length).put(metadata);

        var hash = new byte[LENGTH];
        entry(buffer, entry.position(), hash);
        return hash;
    }

    /**
     * The leaf hash of an entry whose bytes are there already.
     *
     * @param entry the entry after its first byte, the format
     * @param length how many of the bytes are the entry's
     * @param into takes the 32 bytes
     */
    public void entry(byte[] entry, int length, byte[] into) {
        try {
            digest.update(BEFORE_AN_ENTRY);
            digest.update(entry, 0, length);
            digest.digest(into, 0, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text of an entry has at most 65,535 bytes, this one " + bytes.length);
        }
        return bytes;
    }

    private static void putText(ByteBuffer entry, byte[] text) {
        entry.putShort((short) text.length).put(text);
    }

    private static long microseconds(Instant instant) {
        if (instant.getNano() % 1_000 != 0) {
            throw new IllegalArgumentException("The log keeps microseconds, this instant is finer: " + instant);
        }
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(bytes, 2 * buffer.length));
        }
        return ByteBuffer.wrap(buffer);
    }
}
