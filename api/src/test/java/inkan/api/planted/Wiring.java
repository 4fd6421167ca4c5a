package inkan.api.planted;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;

/** Planted: wiring, which may start a clock. Spring never picks up a test configuration by itself. */
@TestConfiguration
public class Wiring {
    Clock clock = Clock.systemUTC();
}
