package inkan.api.command;

import inkan.api.digest.DigestKey;
import java.util.regex.Pattern;

/**
 * What is recorded of a caller's correlation identifier: the UUID as it came. Only one that ends in twelve digits, where
 * a My Number could stand (P-6), is recorded as another UUID, the same for the same one each time.
 */
final class Correlation {

    private static final Pattern ENDS_IN_TWELVE_DIGITS = Pattern.compile(".*-[0-9]{12}");

    private Correlation() {}

    static String recorded(String given, DigestKey key) {
        return ENDS_IN_TWELVE_DIGITS.matcher(given).matches() ? substitute(key.digest("correlation", given)) : given;
    }

    /** Of version 8, "custom" (RFC 9562), and with a letter where the twelve digits began. */
    private static String substitute(String digest) {
        return digest.substring(0, 8)
                + "-" + digest.substring(8, 12)
                + "-8" + digest.substring(13, 16)
                + "-8" + digest.substring(17, 20)
                + "-a" + digest.substring(21, 32);
    }
}
