package inkan.value;

import java.util.regex.Pattern;

/**
 * The shapes of texts that come from outside. All of them begin with a lower-case letter, so no PIN (four digits, or
 * upper-case letters and digits) is one, and in none twelve digits stand alone, as a My Number would (P-6).
 */
final class Shapes {
    private static final int MY_NUMBER_DIGITS = 12;

    /** Twelve digits by themselves. The end of a UUID is not by itself. */
    private static final Pattern MY_NUMBER =
            Pattern.compile("(?<![0-9a-z]|-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9]{12}(?![0-9a-z])");

    private Shapes() {}

    static Pattern prefixed(String prefix) {
        return Pattern.compile(Pattern.quote(prefix) + "[a-z0-9](?:[a-z0-9-]{0,54}[a-z0-9])?");
    }

    static void require(Pattern shape, String value, String type, String words) {
        if (!shape.matcher(value).matches() || holdsMyNumber(value)) {
            throw new InvalidValue(type, words);
        }
    }

    private static boolean holdsMyNumber(String value) {
        // Every identifier of every event that is read passes here, and hardly any has a run of so many digits.
        return longestRunOfDigits(value) >= MY_NUMBER_DIGITS
                && MY_NUMBER.matcher(value).find();
    }

    private static int longestRunOfDigits(String value) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
