package inkan.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file of the keys that sign checkpoints: one on a line, the newest last, readable by its owner only. There are two
 * while a rotation waits for its checkpoint, which both sign.
 *
 * @param path where it is or shall be
 */
public record CheckpointKeyFile(Path path) {

    /** Whether there is a file. */
    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads the keys; none where there is no file.
     *
     * @throws UncheckedIOException when the file cannot be read
     * @throws MalformedNoteException when it holds something else than keys
     */
    List<SigningKey> read() {
        if (!exists()) {
            return List.of();
        }
        try {
            return Files.readAllLines(path, StandardCharsets.US_ASCII).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(SigningKey::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint keys cannot be read: " + path, e);
        }
    }

    /**
     * Writes the keys through to the disk in place of those there were; after a power failure the file holds the ones or
     * the others.
     *
     * @throws UncheckedIOException when that fails
     */
    void write(List<SigningKey> keys) {
        Path absolute = path.toAbsolutePath();
        Path beside = absolute.resolveSibling(absolute.getFileName() + ".new");
        String lines = keys.stream().map(key -> key.secret() + "\n").collect(Collectors.joining());
        try {
            Files.createDirectories(absolute.resolveSibling("."));
            Files.deleteIfExists(beside);
            try (FileChannel file = FileChannel.open(
                    beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(beside))) {
                file.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
                file.force(true);
            }
            Files.move(beside, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(absolute.resolveSibling("."), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint keys cannot be written: " + path, e);
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
