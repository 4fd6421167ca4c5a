package inkan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An empty directory for one run of tests, which goes with the JVM. */
public final class FreshDirectory {

    private FreshDirectory() {}

    /** Makes one. */
    public static Path make() {
        try {
            Path directory = Files.createTempDirectory("inkan-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "delete-" + directory));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
