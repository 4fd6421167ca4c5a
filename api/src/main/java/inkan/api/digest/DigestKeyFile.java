package inkan.api.digest;

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
 * The file of the digest key: 64 hexadecimal digits, readable by its owner only.
 *
 * @param path where it is or shall be
 */
public record DigestKeyFile(Path path) {

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
    public DigestKey read() {
        try {
            return new DigestKey(HexFormat.of().parseHex(Files.readString(path).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("The digest key cannot be read: " + path, e);
        } catch (IllegalArgumentException notAKey) {
            throw new IllegalStateException("Not a digest key of 64 hexadecimal digits: " + path);
        }
    }

    /**
     * Makes a new key and writes it through to the disk, unless there is one already. Of several programs that do so at
     * once one makes the key, and it has its name only when it is whole.
     *
     * @return the key that is in the file now
     * @throws UncheckedIOException when the file cannot be written
     */
    public DigestKey create() {
        var key = new byte[DigestKey.LENGTH];
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
            throw new UncheckedIOException("The digest key cannot be written: " + path, e);
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
