package inkan.value;

import java.util.regex.Pattern;

/**
 * The shapes of texts that come from outside. All of them begin with a lower-case letter, so no PIN (four digits, or
 * upper-case letters and digits) is one, and in none twelve digits stand alone, as a My Number would (P-6).
 */
final class Shapes {
    /** Twelve digits by themselves do not follow anywhere. The end of a UUID is not by itself. */
    static final String NO_MY_NUMBER = "(?!.*(?<![0-9a-z]|-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9]{12}(?![0-9a-z]))";

    private Shapes() {}

    static Pattern prefixed(String prefix) {
        return Pattern.compile(Pattern.quote(prefix) + NO_MY_NUMBER + "[a-z0-9](?:[a-z0-9-]{0,54}[a-z0-9])?");
    }

    static void require(Pattern shape, String value, String type, String words) {
        if (!shape.matcher(value).matches()) {
            throw new InvalidValue(type, words);
        }
    }
}
