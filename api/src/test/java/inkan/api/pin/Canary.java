package inkan.api.pin;

import java.util.List;
import java.util.regex.Pattern;

/** What must never be written anywhere: two PINs and a My Number, and how they are recognised. */
final class Canary {

    /** A signature PIN. */
    static final String SIGNATURE_PIN = "Z9Y8X7W6";
    /** A PIN of four digits. */
    static final String FOUR_DIGITS = "7391";
    /** A My Number, with its check digit. */
    static final String MY_NUMBER = "123456789018";
    /** All of them. */
    static final List<String> ALL = List.of(SIGNATURE_PIN, FOUR_DIGITS, MY_NUMBER);

    /** Where four digits may stand by chance: identifiers, digests, and times of our own making. */
    private static final Pattern BY_CHANCE =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{40,}|[0-9]{2}:[0-9]{2}:[0-9.]+");

    private static final Pattern FOUR_DIGITS_ALONE = Pattern.compile("(?<![0-9A-Za-z])7391(?![0-9A-Za-z])");

    private Canary() {}

    /** Whether a text shows one of them. */
    static boolean isIn(String text) {
        String upper = text.toUpperCase(java.util.Locale.ROOT);
        return upper.contains(SIGNATURE_PIN)
                || upper.contains(MY_NUMBER)
                || FOUR_DIGITS_ALONE
                        .matcher(BY_CHANCE.matcher(text).replaceAll(" "))
                        .find();
    }
}
