package inkan.counter;

import inkan.municipality.DocumentKind;
import inkan.municipality.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document shown at a counter: its kind, never its number.
 *
 * @param of whose it is
 * @param validUntil its last valid day; none where it has no end
 * @param original whether it is the original, not a copy
 */
public record ShownDocument(
        DocumentKind kind, Person of, @Nullable LocalDate validUntil, boolean original) {

    /** Whether it counts on a day (M-10). What the office finds in its own register is no paper that could be a copy. */
    public boolean countsOn(LocalDate day) {
        return kind == DocumentKind.AUTHORITY_ON_RECORD || (original && isInForceOn(day));
    }

    private boolean isInForceOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }
}
