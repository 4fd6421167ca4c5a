package inkan.api.planted;

import java.time.Clock;

/** Planted: something of the way in that no other room may use, and that starts a clock of its own. */
public interface WayIn {
    interface WithItsOwnClock {
        Clock CLOCK = Clock.systemUTC();
    }
}
