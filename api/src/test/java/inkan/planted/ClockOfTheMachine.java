package inkan.planted;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;

/** Planted: clocks that read the machine's time, started outside the wiring. */
@SuppressWarnings("JavaTimeDefaultTimeZone")
public interface ClockOfTheMachine {
    interface Utc {
        Clock CLOCK = Clock.systemUTC();
    }

    interface InAZone {
        Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    }

    interface OfTheDefaultZone {
        Clock CLOCK = Clock.systemDefaultZone();
    }

    interface Ticking {
        Clock CLOCK = Clock.tickSeconds(ZoneId.of("Asia/Tokyo"));
    }

    interface Source {
        InstantSource SOURCE = InstantSource.system();
    }
}
