package inkan.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/**
 * A file of a secret key of {@value #LENGTH} bytes: 64 hexadecimal digits, readable by its owner only.
 *
 * @param what the key is, for messages, such as {@code digest key}
 * @param path where it is or shall be
 */
public record SecretFile(String what, Path path) {
    /** Bytes of a key. */
    public static final int LENGTH = 32;

    /** Whether there is a key. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads the key.
     *
     * @throws UncheckedIOException when the file cannot be read
     * @throws IllegalStateException when it holds something else than a key
     */
    public byte[] read() {
        try {
            return parse(what, path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("The " + what + " cannot be read: " + path, e);
        }
    }

    /**
     * Reads a key of a text.
     *
     * @param place where the text is, for the message
     * @throws IllegalStateException when it is something else than a key; it is not repeated
     */
    public static byte[] parse(String what, String place, String text) {
        try {
            byte[] key = HexFormat.of().parseHex(text.strip());
            if (key.length == LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException notHexadecimal) {
            // said below, without the cause, which would quote it
        }
        throw new IllegalStateException("Not a " + what + " of 64 hexadecimal digits: " + place);
    }

    /**
     * Makes a new key and writes it through to the disk, unless there is one already. Of several programs that do so at
     * once one makes the key, and it has its name only when it is whole.
     *
     * @return the key that is in the file now
     * @throws UncheckedIOException when the file cannot be written
     */
    public byte[] create() {
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Path absolute = path.toAbsolutePath();
        Path unnamed = absolute.resolveSibling(absolute.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            Files.createDirectories(absolute.resolveSibling("."));
            try {
                write(key, unnamed);
                Files.createLink(absolute, unnamed);
                try (FileChannel directory = FileChannel.open(absolute.resolveSibling("."), StandardOpenOption.READ)) {
                    directory.force(true);
                }
            } finally {
                Files.deleteIfExists(unnamed);
            }
        } catch (FileAlreadyExistsException somebodyElseWasFirst) {
            // Theirs is the key.
        } catch (IOException e) {
            throw new UncheckedIOException("The " + what + " cannot be written: " + path, e);
        }
        return read();
    }

    private static void write(byte[] key, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(ByteBuffer.wrap((HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
