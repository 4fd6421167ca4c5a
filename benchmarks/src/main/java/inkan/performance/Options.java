package inkan.performance;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is measured, and how long.
 *
 * @param stages names of the stages that are measured, none for all; the document is made of these and of what earlier runs have left
 * @param size how much is measured
 * @param directory where databases are made, and removed, and results kept
 * @param document the file that is written
 */
public record Options(List<String> stages, Size size, Path directory, Path document) {

    /** Where results and databases are, unless said otherwise. */
    static final Path DIRECTORY = Path.of("benchmarks", "target", "performance");

    /** The document, unless said otherwise. */
    static final Path DOCUMENT = Path.of("docs", "performance.md");

    /**
     * Reads {@code --stages=a,b --size=full|short|tiny --directory=… --document=…}, all of which may be left out.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Options of(String... arguments) {
        for (String argument : arguments) {
            if (!argument.matches("--(stages|size|directory|document)=.+")) {
                throw new IllegalArgumentException("not an option: " + argument);
            }
        }
        return new Options(
                value("stages", arguments)
                        .map(names -> List.of(names.split(",")))
                        .orElse(List.of()),
                value("size", arguments).map(Size::named).orElse(Size.FULL),
                value("directory", arguments).map(Path::of).orElse(DIRECTORY),
                value("document", arguments).map(Path::of).orElse(DOCUMENT));
    }

    private static Optional<String> value(String option, String... arguments) {
        String start = "--" + option + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .findFirst();
    }
}
