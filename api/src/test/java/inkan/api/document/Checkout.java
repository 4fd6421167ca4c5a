package inkan.api.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repository as it is checked out around this test. */
final class Checkout {
    /** Where {@code mvnw} stands. */
    static final Path ROOT = rootAbove(Path.of("").toAbsolutePath());

    private Checkout() {}

    private static Path rootAbove(Path place) {
        Path parent = place.getParent();
        if (Files.exists(place.resolve("mvnw")) || parent == null) {
            return place;
        }
        return rootAbove(parent);
    }

    /** The text of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, in its directory. */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
