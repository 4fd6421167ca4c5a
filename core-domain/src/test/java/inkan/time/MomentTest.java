package inkan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    @ParameterizedTest(name = "{0}: {1} {2} in Japan")
    @CsvSource({
        "2024-07-10T14:59:59Z, 2024-07-10, 23:59:59",
        "2024-07-10T15:00:00Z, 2024-07-11, 00:00:00",
        "2023-12-31T15:00:00Z, 2024-01-01, 00:00:00",
        "2024-07-10T21:30:00Z, 2024-07-11, 06:30:00"
    })
    void a_day_begins_at_midnight_in_japan(Instant instant, LocalDate day, LocalTime time) {
        Moment moment = Moment.on(Clock.fixed(instant, ZoneOffset.UTC));

        assertThat(moment.day()).isEqualTo(day);
        assertThat(moment.time()).isEqualTo(time);
    }
}
