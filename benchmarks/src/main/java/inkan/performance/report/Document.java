package inkan.performance.report;

import inkan.performance.lab.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes docs/performance.md of all results. What stands around the figures is in {@code performance.md} beside this class. */
public record Document(Results results) {
    private static final List<String> SIDES = List.of("floor", "stock", "uncached", "cached");
    private static final List<String> CALLERS = List.of("8", "32", "128", "512");

    /** Writes it. */
    public void write(Path file) throws IOException {
        Files.writeString(file, text());
    }

    /** Its text. */
    public String text() throws IOException {
        return resource("performance.md")
                .replace("{{machine}}", facts("machine."))
                .replace("{{settings}}", facts("setting."))
                .replace(
                        "{{flushes}}",
                        results.median("flushes").map(Figures::of).orElse("–"))
                .replace("{{disturbance}}", disturbance())
                .replace("{{size}}", results.words("size"))
                .replace("{{ratios}}", ratios())
                .replace("{{missed}}", missed())
                .replace("{{existing}}", commands("existing", SIDES))
                .replace("{{creating}}", commands("creating", List.of("floor", "stock", "engine", "cached")))
                .replace("{{streams}}", results.words("commands.streams"))
                .replace("{{figures}}", figures())
                .replace("{{sizes}}", facts("sizes."))
                .replace("{{facts}}", facts("fact."));
    }

    private String facts(String prefix) {
        var lines = new StringBuilder("| | |\n|---|---|\n");
        for (Map.Entry<String, String> fact : results.facts(prefix).entrySet()) {
            lines.append("| ")
                    .append(fact.getKey())
                    .append(" | ")
                    .append(fact.getValue())
                    .append(" |\n");
        }
        return lines.toString().strip();
    }

    private String ratios() {
        var lines = new StringBuilder("""
                | measured side by side | this | beside it | ratio (rounds) | asked | reached |
                |---|---:|---:|---|---|---|
                """);
        Ratios.ALL.forEach(ratio -> lines.append(ratio.line(results)).append('\n'));
        return lines.toString().strip();
    }

    /** How busy the machine was: more than its cores by far says that others were at work too. */
    private String disturbance() {
        return results.facts("load.").entrySet().stream()
                .map(load -> load.getKey() + " " + load.getValue())
                .collect(Collectors.joining(
                        ", ",
                        "Load averages of the last minute when stages began and ended (the measuring included): ",
                        "."));
    }

    /** What binds where something was not reached: written by hand, and printed only where it is so. */
    private String missed() throws IOException {
        var binds = new java.util.Properties();
        try (InputStream text = open("binds.properties")) {
            binds.load(new java.io.InputStreamReader(text, StandardCharsets.UTF_8));
        }
        var lines = new StringBuilder();
        for (Ratio ratio : Ratios.ALL) {
            if (ratio.isMissed(results)) {
                lines.append("- **")
                        .append(ratio.what())
                        .append("**: ")
                        .append(binds.getProperty(ratio.above(), "not looked into yet."))
                        .append('\n');
            }
        }
        return lines.isEmpty()
                ? "Everything that was measured reaches what is asked."
                : lines.toString().strip();
    }

    private String commands(String what, List<String> sides) {
        var lines = new StringBuilder("| callers |");
        sides.forEach(side -> lines.append(' ').append(side).append(" |"));
        lines.append(" cached ÷ floor |\n|---:|").append("---:|".repeat(sides.size() + 1));
        for (String callers : CALLERS) {
            lines.append("\n| ").append(callers).append(" |");
            String name = what + "." + callers + ".";
            for (String side : sides) {
                lines.append(' ')
                        .append(results.median(name + side).map(Figures::of).orElse("–"))
                        .append(" |");
            }
            Ratio ratio = Ratio.told("", name + "cached", name + "floor");
            lines.append(' ')
                    .append(ratio.value(results).map(Figures::of).orElse("–"))
                    .append(" |");
        }
        return lines.toString();
    }

    /** Every other figure under its name, with all its rounds. */
    private String figures() {
        var lines = new StringBuilder("| | median | rounds |\n|---|---:|---|\n");
        for (String name : results.names()) {
            if (!name.startsWith("existing.") && !name.startsWith("creating.")) {
                lines.append("| ")
                        .append(name)
                        .append(" | ")
                        .append(results.median(name).map(Figures::of).orElse("–"))
                        .append(" | ")
                        .append(String.join(
                                ", ",
                                results.rounds(name).stream().map(Figures::of).toList()))
                        .append(" |\n");
            }
        }
        return lines.toString().strip();
    }

    private static String resource(String name) throws IOException {
        try (InputStream text = open(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Document.class.getResourceAsStream(name), name);
    }
}
