package inkan.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the JDK's {@link Files} leaves to be said about directories and files that are nobody else's business. */
final class Directories {

    private Directories() {}

    /** Creates a directory, with its parents, that only its owner may enter. An existing one is left as it is. */
    static void createPrivate(Path directory) throws IOException {
        Files.createDirectories(directory, ownersOnly(directory, "rwx------"));
    }

    /** Writes a new file that only its owner may read, through to the disk. */
    static void writePrivate(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, ownersOnly(file, "rw-------"));
        Files.writeString(file, text, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        flush(directory);
    }

    /** Flushes a directory's entries to the disk, so that a rename survives a power cut. */
    static void flush(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Deletes a directory and everything in it, following no link. */
    static void delete(Path directory) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(directory)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
