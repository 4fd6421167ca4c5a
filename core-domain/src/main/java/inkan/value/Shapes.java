package inkan.value;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The shapes of texts that come from outside. All of them begin with a lower-case letter, so no PIN (four digits, or
 * upper-case letters and digits) is one, and in none twelve digits stand alone, as a My Number would (P-6).
 */
final class Shapes {
    private static final int MY_NUMBER_DIGITS = 12;
    private static final int MOST_BEHIND_A_PREFIX = 56;

    /** Twelve digits by themselves. The end of a UUID is not by itself. */
    private static final Pattern MY_NUMBER =
            Pattern.compile("(?<![0-9a-z]|-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9]{12}(?![0-9a-z])");

    private Shapes() {}

    /** The prefix, then 1 to 56 lower-case letters, digits and inner hyphens. Written out: every event that is read has one. */
    static Predicate<String> prefixed(String prefix) {
        return value -> {
            int first = prefix.length();
            int last = value.length() - 1;
            if (last < first || last - first >= MOST_BEHIND_A_PREFIX || !value.startsWith(prefix)) {
                return false;
            }
            for (int i = first; i <= last; i++) {
                char c = value.charAt(i);
                boolean inner = i > first && i < last;
                if (!(isLetter(c) || isDigit(c) || (inner && c == '-'))) {
                    return false;
                }
            }
            return true;
        };
    }

    static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    static void require(Predicate<String> shape, String value, String type, String words) {
        if (!shape.test(value) || holdsMyNumber(value)) {
            throw new InvalidValue(type, words);
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
            run = isDigit(c) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
