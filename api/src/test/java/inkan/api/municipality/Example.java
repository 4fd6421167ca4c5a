package inkan.api.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The example that docs/municipality.md shows. */
final class Example {
    static final String FILE = "990027.yaml";
    static final String TEXT = read();

    private Example() {}

    private static String read() {
        Path place = Path.of("").toAbsolutePath();
        while (!Files.exists(place.resolve("mvnw"))) {
            place = place.resolve("..").normalize();
        }
        try {
            return Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(place.resolve("docs/municipality.md")))
                    .results()
                    .map((MatchResult block) -> block.group(1))
                    .filter(block -> block.startsWith("# " + FILE))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
