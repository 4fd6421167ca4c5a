package inkan.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.policy.NationalPolicy;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
    private static final Windows WINDOWS = new Windows(NationalPolicy.JAPAN);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-05-15, 2026-02-16",
        "2026-05-31, 2026-03-01",
        "2026-05-29, 2026-03-01",
        "2028-05-29, 2028-03-01",
        "2028-05-28, 2028-02-29",
        "2028-02-29, 2027-11-30",
        "2026-11-30, 2026-08-31"
    })
    void a_window_opens_as_renewal_does(LocalDate expiresOn, LocalDate opens) {
        assertThat(WINDOWS.opensFor(expiresOn)).isEqualTo(opens);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // nothing opens on 28 February: what expires on 28 to 31 May opens with 1 March
        "2026-02-27, 2026-05-26",
        "2026-02-28, 2026-05-27",
        "2026-03-01, 2026-05-31",
        "2026-03-31, 2026-06-30",
        "2028-02-29, 2028-05-28"
    })
    void by_a_day_the_windows_of_all_that_expires_up_to_another_are_open(LocalDate day, LocalDate lastExpiry) {
        assertThat(WINDOWS.lastExpiryOpenBy(day)).isEqualTo(lastExpiry);
        assertThat(WINDOWS.opensFor(lastExpiry)).isBeforeOrEqualTo(day);
        assertThat(WINDOWS.opensFor(lastExpiry.plusDays(1))).isAfter(day);
    }
}
