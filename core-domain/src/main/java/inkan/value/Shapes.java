package inkan.value;

import java.util.regex.Pattern;

/**
 * The shapes of texts that come from outside. All of them begin with a lower-case letter, so neither a PIN (four digits,
 * or upper-case letters and digits) nor a My Number (twelve digits) fits into any (P-6).
 */
final class Shapes {
    private Shapes() {}

    static Pattern prefixed(String prefix) {
        return Pattern.compile(Pattern.quote(prefix) + "[a-z0-9](?:[a-z0-9-]{0,54}[a-z0-9])?");
    }

    static void require(Pattern shape, String value, String type, String words) {
        if (!shape.matcher(value).matches()) {
            throw new InvalidValue(type, words);
        }
    }
}
