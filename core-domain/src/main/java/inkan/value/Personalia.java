package inkan.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The basic four attributes 基本4情報 of a resident in clear. It lives in memory only, in a command and while a rule asks:
 * an event holds it {@link Sealed}. Texts are kept byte for byte as they came; nothing is normalised, since variant
 * characters 異体字 are different names.
 *
 * @param name 氏名, 1 to {@value #LONGEST} code points; absent only where it was read from an event of before it was kept
 * @param address 住所, the same
 * @param dateOfBirth 生年月日, a calendar day since the first of Meiji, inclusive
 * @param sex 性別
 */
public record Personalia(@Nullable String name, @Nullable String address, LocalDate dateOfBirth, Sex sex) {
    /** The most code points of a name or an address. */
    public static final int LONGEST = 300;

    private static final LocalDate EARLIEST = LocalDate.of(1868, 1, 25);

    /** @throws InvalidValue, naming the part and not what stands in it */
    public Personalia {
        requireText("name", name);
        requireText("address", address);
        if (dateOfBirth.isBefore(EARLIEST)) {
            throw new InvalidValue("dateOfBirth", "a day since the first of Meiji");
        }
    }

    /** Nothing of it: it may not end in a log by accident. */
    @Override
    public String toString() {
        return "Personalia";
    }

    private static void requireText(String part, @Nullable String text) {
        if (text != null
                && (text.isBlank()
                        || text.codePointCount(0, text.length()) > LONGEST
                        || text.codePoints().anyMatch(Personalia::isNoText))) {
            throw new InvalidValue(
                    part,
                    "1 to " + LONGEST
                            + " characters of Unicode text, not blank, without control characters or line breaks");
        }
    }

    private static boolean isNoText(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
