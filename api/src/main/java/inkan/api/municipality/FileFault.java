package inkan.api.municipality;

import inkan.municipality.Name;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something in a municipality's file that cannot be used.
 *
 * @param file its name
 * @param line from 1
 * @param field where in the file, from the outermost name to the innermost; empty for the file as a whole
 * @param says what is wrong and what is asked for, to whoever writes the file
 */
public record FileFault(String file, int line, List<String> field, Name says) {

    /** The rule of the catalogue that a field of that name is about. */
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("serves-residents-of", "M-1"),
            Map.entry("counters", "M-2"),
            Map.entry("for-all-counters", "M-2"),
            Map.entry("hours", "M-2"),
            Map.entry("reservation", "M-3"),
            Map.entry("holder", "M-4"),
            Map.entry("legal-representative", "M-5"),
            Map.entry("voluntary-agent", "M-6 M-7 M-8"),
            Map.entry("notice-letter", "M-9"),
            Map.entry("documents", "M-10"),
            Map.entry("visits", "M-11"),
            Map.entry("inquiry-lapses-after", "M-11"),
            Map.entry("second-notice-after", "N-3"),
            Map.entry("municipality", "M-12"),
            Map.entry("fee", "W-6"));

    public FileFault {
        field = List.copyOf(field);
    }

    /** The rule that the innermost field with one is about. */
    public Optional<String> rule() {
        return field.reversed().stream()
                .filter(RULES::containsKey)
                .map(RULES::get)
                .findFirst();
    }

    /** In one line, in both languages. */
    @Override
    public String toString() {
        return "%s, line %d%s%s: %s / %s"
                .formatted(
                        file,
                        line,
                        field.isEmpty() ? "" : ", " + String.join(" > ", field),
                        rule().map(" (%s)"::formatted).orElse(""),
                        says.ja(),
                        says.en());
    }
}
