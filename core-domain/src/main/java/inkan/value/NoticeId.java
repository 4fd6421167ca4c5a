package inkan.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Names one expiry notice 有効期限通知書. It follows from what is announced to whom, so the same notice has one identifier
 * whoever sends it, and the log, which gives no identifier twice, keeps it from being sent twice.
 *
 * @param value {@code notice-}, the resident's identifier without its prefix, the last valid day in eight digits,
 *     {@code cert} or {@code card}, and {@code 2} for a second notice; joined by hyphens, no twelve digits alone
 */
public record NoticeId(String value) implements TextValue {
    private static final String PREFIX = "notice-";
    private static final String RESIDENT = "resident-";
    private static final String SECOND = "-2";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("-uuuuMMdd-", Locale.ROOT);
    private static final Predicate<String> SHAPE =
            Shapes.matching("notice-[a-z0-9]([a-z0-9-]{0,54}[a-z0-9])?-[0-9]{8}-(cert|card)(-2)?");

    public NoticeId {
        Shapes.require(
                SHAPE,
                value,
                "NoticeId",
                "notice-, 1 to 56 lower-case letters, digits or hyphens, an eight-digit day, cert or card, and -2 for a"
                        + " second one; no twelve digits alone");
    }

    /** The first notice to a resident of an expiry, in a year of four digits. */
    public static NoticeId first(ResidentId resident, NoticeKind kind, LocalDate expiresOn) {
        return new NoticeId(
                PREFIX + resident.value().substring(RESIDENT.length()) + DAY.format(expiresOn) + kind.shortName());
    }

    /** Whether it is a second notice. */
    public boolean isSecond() {
        return value.endsWith(SECOND);
    }

    /** The notice that follows a first one, or this where it is the second. */
    public NoticeId second() {
        return isSecond() ? this : new NoticeId(value + SECOND);
    }

    /** The notice that a second one follows, or this where it is the first. */
    public NoticeId first() {
        return isSecond() ? new NoticeId(value.substring(0, value.length() - SECOND.length())) : this;
    }

    @Override
    public String toString() {
        return value;
    }
}
