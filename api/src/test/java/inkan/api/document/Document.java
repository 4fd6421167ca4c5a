package inkan.api.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document below {@code docs/} that is made from the code.
 *
 * @param name its file's name
 * @param text what it has to say
 */
record Document(String name, String text) {
    /** Makes all of them anew. */
    static final String COMMAND = "./mvnw -pl api -am test -Dtest='*DocumentTest'"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dinkan.regenerate=true";

    private static final boolean REGENERATE = Boolean.getBoolean("inkan.regenerate");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    /** What a document says of itself, under its title. */
    static String origin(String source) {
        return """
                > Made from %s by a test, which fails when this file is not current. Do not edit it; make it anew:
                > `%s`
                """.formatted(source, COMMAND);
    }

    /** Its place in the repository. */
    Path file() {
        return Checkout.ROOT.resolve("docs").resolve(name);
    }

    /** Requires the file to say what the code says, or makes it say so. */
    void requireCurrent() {
        if (REGENERATE) {
            Checkout.write(file(), text);
        }
        staleLine(Files.exists(file()) ? Checkout.read(file()) : "").ifPresent(line -> {
            throw new AssertionError("docs/%s is not current. %s%nMake it anew: %s".formatted(name, line, COMMAND));
        });
    }

    /** The first line in which a file says something else. */
    Optional<String> staleLine(String written) {
        List<String> there = written.lines().toList();
        List<String> due = text.lines().toList();
        for (int i = 0; i < Math.max(there.size(), due.size()); i++) {
            String is = i < there.size() ? there.get(i) : "(nothing)";
            String should = i < due.size() ? due.get(i) : "(nothing)";
            if (!is.equals(should)) {
                return Optional.of("Line %d is%n  %s%nand has to be%n  %s".formatted(i + 1, is, should));
            }
        }
        return Optional.empty();
    }

    /** The links within the repository that lead nowhere, and those to a heading that is not here. */
    List<String> deadLinks() {
        Set<String> headings = text.lines()
                .filter(line -> line.startsWith("#"))
                .map(Document::anchor)
                .collect(Collectors.toSet());
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains(":"))
                .filter(target -> target.startsWith("#")
                        ? !headings.contains(target)
                        : !Files.exists(file().resolveSibling(target)))
                .distinct()
                .toList();
    }

    /** The anchor that a heading gets. */
    private static String anchor(String heading) {
        return "#"
                + heading.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
    }
}
