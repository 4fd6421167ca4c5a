package inkan.performance.town;

import inkan.time.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Stands where it was set. */
final class SetClock extends Clock {
    private volatile Instant now = Instant.EPOCH;

    void set(Instant instant) {
        now = instant;
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
