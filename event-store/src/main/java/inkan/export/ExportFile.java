package inkan.export;

import inkan.merkle.EntryHash;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The frames of an export as they go into the file, and the digest of all that went: format 1 of
 * {@code docs/export-format.md}. Not for several threads at once.
 */
final class ExportFile {

    private static final byte[] MAGIC = HexFormat.of().parseHex("89494e4b414e0a01");
    private static final byte[] MARKER = HexFormat.of().parseHex("ff494b46");
    private static final byte ENTRY_FORMAT = 1;
    private static final int BLOCK_BEGIN = Long.BYTES + Short.BYTES + 1;
    private static final int BUFFER = 1 << 18;

    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private long bytes;

    /** @param out is written in large pieces, and not closed */
    ExportFile(OutputStream out) {
        this.out = out;
        write(MAGIC, MAGIC.length);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    void manifest(String text) {
        text('M', text);
    }

    void keys(String text) {
        text('K', text);
    }

    void checkpoint(String note) {
        text('C', note);
    }

    /** Events follow, as many as there are leaf hashes. */
    void block(long first, List<byte[]> leaves, List<byte[]> path) {
        int length = BLOCK_BEGIN + EntryHash.LENGTH * (leaves.size() + path.size());
        header('B', length);
        var body = ByteBuffer.allocate(length);
        body.putLong(first).putShort((short) leaves.size()).put((byte) path.size());
        leaves.forEach(body::put);
        path.forEach(body::put);
        write(body.array(), length);
    }

    /** @param entry after its first byte, the format */
    void event(long position, byte[] entry, int from, int length) {
        header('E', Long.BYTES + 1 + length);
        write(
                ByteBuffer.allocate(Long.BYTES + 1)
                        .putLong(position)
                        .put(ENTRY_FORMAT)
                        .array(),
                Long.BYTES + 1);
        write(entry, from, length);
    }

    /** How many bytes were written. */
    long bytes() {
        return bytes;
    }

    /** The SHA-256 of all that was written; only the note may follow. */
    byte[] digest() {
        flush();
        return digest.digest();
    }

    /** The signature, behind which nothing comes. */
    void note(String note) {
        text('N', note);
        flush();
    }

    private void text(char type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        header(type, body.length);
        write(body, body.length);
    }

    private void header(char type, int length) {
        write(
                ByteBuffer.allocate(MARKER.length + 1 + Integer.BYTES)
                        .put(MARKER)
                        .put((byte) type)
                        .putInt(length)
                        .array(),
                MARKER.length + 1 + Integer.BYTES);
    }

    private void write(byte[] from, int length) {
        write(from, 0, length);
    }

    private void write(byte[] from, int offset, int length) {
        bytes += length;
        if (length > BUFFER - buffered) {
            flush();
        }
        if (length > BUFFER) {
            pass(from, offset, length);
        } else {
            System.arraycopy(from, offset, buffer, buffered, length);
            buffered += length;
        }
    }

    private void flush() {
        pass(buffer, 0, buffered);
        buffered = 0;
    }

    private void pass(byte[] from, int offset, int length) {
        try {
            digest.update(from, offset, length);
            out.write(from, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
