package inkan.forecast;

import inkan.value.InvalidValue;
import java.time.LocalDate;

/**
 * A stretch of days.
 *
 * @param first inclusive
 * @param last inclusive, not before {@code first}
 */
public record Days(LocalDate first, LocalDate last) {
    public Days {
        if (last.isBefore(first)) {
            throw new InvalidValue("days", "a last day that is not before the first");
        }
    }

    /** Whether the day is one of them. */
    public boolean include(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
