package inkan.performance.lab;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What came out of the stages: a figure per round under a name such as {@code existing.128.floor}, and facts in words. Kept
 * in a file per stage, so that one stage can be measured again and the document be made from all.
 */
public final class Results {
    private static final Pattern FIGURES = Pattern.compile("-?[0-9.]+(e[+-]?[0-9]+)?(,-?[0-9.]+(e[+-]?[0-9]+)?)*");

    private final Path directory;
    private final Map<String, String> all = new TreeMap<>();
    private Map<String, String> current = new TreeMap<>();

    private Results(Path directory) {
        this.directory = directory;
    }

    /** What earlier runs have left in a directory. */
    public static Results in(Path directory) throws IOException {
        Files.createDirectories(directory);
        var results = new Results(directory);
        try (var files = Files.newDirectoryStream(directory, "*.properties")) {
            for (Path file : files) {
                var kept = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
                kept.stringPropertyNames().forEach(name -> results.all.put(name, kept.getProperty(name)));
            }
        }
        return results;
    }

    /** Adds the figure of one more round. */
    public void add(String name, double figure) {
        String text = String.format(Locale.ROOT, "%.6g", figure);
        current.merge(name, text, (before, next) -> before + "," + next);
        Progress.say("%s = %s", name, text);
    }

    /** Says something in words. */
    public void say(String name, String words) {
        current.put(name, words);
        Progress.say("%s: %s", name, words);
    }

    /** Keeps what was added since the last stage, in place of what this stage had left before. */
    public void keep(String stage) {
        Path file = directory.resolve(stage + ".properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            var kept = new Properties();
            kept.putAll(current);
            kept.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.putAll(current);
        current = new TreeMap<>();
    }

    /** The figures of all rounds; empty where it was not measured. */
    public List<Double> rounds(String name) {
        return Optional.ofNullable(all.get(name))
                .map(text -> Arrays.stream(text.split(",")).map(Double::valueOf).toList())
                .orElse(List.of());
    }

    /** The median of all rounds; empty where it was not measured. */
    public Optional<Double> median(String name) {
        List<Double> sorted = rounds(name).stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? Optional.empty() : Optional.of((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2);
    }

    /** The names of all figures. */
    public List<String> names() {
        return all.entrySet().stream()
                .filter(entry -> !entry.getKey().matches("(machine|setting|sizes|fact|load)[.].*"))
                .filter(entry -> FIGURES.matcher(entry.getValue()).matches())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What was said in words; a dash where nothing was. */
    public String words(String name) {
        return all.getOrDefault(name, "–");
    }

    /** All that was said in words under names that begin so, by the rest of the name. */
    public Map<String, String> facts(String prefix) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(prefix.length()),
                        Map.Entry::getValue,
                        (one, same) -> one,
                        TreeMap::new));
    }
}
