package inkan.value;

/**
 * Personal data as an event holds it: sealed under a key of the resident's own, and unreadable once that is destroyed.
 *
 * @param value {@code <key>.<data>}: the key's UUID, and in base64url without padding the nonce and the ciphertext; or
 *     {@code clear.<data>} for what was recorded before there was sealing, where the data is not encrypted. 3 to
 *     {@value #LONGEST} characters
 */
public record Sealed(String value) implements TextValue {
    /** What stands for the key of data that is not encrypted. */
    public static final String CLEAR = "clear";

    /** The most characters. */
    public static final int LONGEST = 8192;

    private static final int UUID_LENGTH = 36;

    public Sealed {
        // Not by Shapes.require: sooner or later some ciphertext has twelve digits in a row.
        if (!isSealed(value)) {
            throw new InvalidValue("Sealed", "a key and base64url, with a full stop between them");
        }
    }

    /** The key's UUID in lower case, or {@link #CLEAR}. */
    public String key() {
        return value.substring(0, value.indexOf('.'));
    }

    /** What stands behind the key, in base64url. */
    public String data() {
        return value.substring(value.indexOf('.') + 1);
    }

    /** Whether it was recorded before there was sealing, and so cannot be destroyed. */
    public boolean isClear() {
        return value.startsWith(CLEAR);
    }

    /** The key only. */
    @Override
    public String toString() {
        return "sealed under " + key();
    }

    private static boolean isSealed(String value) {
        int dot = value.indexOf('.');
        if (dot < 0 || dot == value.length() - 1 || value.length() > LONGEST) {
            return false;
        }
        if (!(value.startsWith(CLEAR) && dot == CLEAR.length()) && !isUuid(value, dot)) {
            return false;
        }
        for (int i = dot + 1; i < value.length(); i++) {
            if (!isBase64Url(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Written out: every resident's event that is read passes here. */
    private static boolean isUuid(String value, int end) {
        if (end != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : !(isDigit(c) || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBase64Url(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
