package inkan.municipality;

import inkan.value.InvalidValue;
import java.time.LocalTime;

/**
 * A part of a day in which a counter is open.
 *
 * @param from the first minute, inclusive
 * @param to when it closes, exclusive; later than {@code from}
 */
public record Hours(LocalTime from, LocalTime to) {
    public Hours {
        if (!to.isAfter(from)) {
            throw new InvalidValue("hours", "a time of opening and a later time of closing");
        }
    }

    /** Whether it is open at that time of day. */
    public boolean include(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
