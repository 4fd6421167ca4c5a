package inkan.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The moment of a decision. All dates of the domain are calendar days in Japan.
 *
 * @param instant the point in time
 */
public record Moment(Instant instant) {
    /** Asia/Tokyo, the zone of every business day. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** The moment that the clock shows. */
    public static Moment on(Clock clock) {
        return new Moment(clock.instant());
    }

    /** The calendar day in Japan. */
    public LocalDate day() {
        return LocalDate.ofInstant(instant, JAPAN);
    }

    /** The time of day in Japan. */
    public LocalTime time() {
        return LocalTime.ofInstant(instant, JAPAN);
    }
}
