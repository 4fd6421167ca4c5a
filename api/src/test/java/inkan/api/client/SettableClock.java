package inkan.api.client;

import inkan.time.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that a test sets. It stands still in between. */
public final class SettableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-04-01T01:00:00Z");

    /** Sets it to ten in the morning of a day in Japan. */
    public void set(String day) {
        set(day, "10:00");
    }

    /** Sets it to a time of a day in Japan. */
    public void set(String day, String time) {
        now = LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(Moment.JAPAN)
                .toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Moment.JAPAN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
