package inkan.verifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the note at the end signs.
 *
 * @param values the lines of its text, by their names
 */
record Closing(Map<String, String> values) {

    private static final String BEGINS = "inkan-export/1\n";

    /** Empty where the note is of something else. */
    static Optional<Closing> of(Note note) {
        if (!note.text().startsWith(BEGINS)) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (String line : note.text().substring(BEGINS.length()).lines().toList()) {
            int space = line.indexOf(' ');
            if (space < 0 || values.put(line.substring(0, space), line.substring(space + 1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Closing(values));
    }

    /** Whether a line has this hash. */
    boolean has(String name, byte[] hash) {
        return Base64Text.hash(values.getOrDefault(name, ""))
                .filter(signed -> Arrays.equals(signed, hash))
                .isPresent();
    }

    /** The number on a line; empty where there is none. */
    Optional<Long> number(String name) {
        return Text.number(values.getOrDefault(name, ""));
    }
}
