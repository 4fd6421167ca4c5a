package inkan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.value.Residence;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalWindowTest {
    private static final RenewalWindow WINDOW =
            NationalPolicy.JAPAN.on(LocalDate.of(2024, 1, 1)).window();

    @ParameterizedTest(name = "expiring {0}: from {1}, from {2} abroad")
    @CsvSource(delimiter = '|', textBlock = """
                    2020-09-24 | 2020-06-25 | 2019-09-25
                    2024-10-10 | 2024-07-11 | 2023-10-11
                    2027-10-10 | 2027-07-11 | 2026-10-11
                    # over the end of the year
                    2024-01-01 | 2023-10-02 | 2023-01-02
                    2024-03-31 | 2024-01-01 | 2023-04-01
                    2024-12-31 | 2024-10-01 | 2024-01-01
                    # three months before there is no such day
                    2025-05-31 | 2025-03-01 | 2024-06-01
                    2025-05-30 | 2025-03-01 | 2024-05-31
                    2025-05-29 | 2025-03-01 | 2024-05-30
                    2025-05-28 | 2025-03-01 | 2024-05-29
                    2025-05-27 | 2025-02-28 | 2024-05-28
                    2024-05-31 | 2024-03-01 | 2023-06-01
                    2024-05-30 | 2024-03-01 | 2023-05-31
                    2024-05-29 | 2024-03-01 | 2023-05-30
                    2024-05-28 | 2024-02-29 | 2023-05-29
                    2024-07-31 | 2024-05-01 | 2023-08-01
                    2024-07-30 | 2024-05-01 | 2023-07-31
                    # on and around a leap day
                    2026-02-28 | 2025-11-29 | 2025-03-01
                    2024-02-29 | 2023-11-30 | 2023-03-01
                    2024-02-28 | 2023-11-29 | 2023-03-01
                    2025-02-28 | 2024-11-29 | 2024-02-29
                    """)
    @Tag("W-1")
    @Tag("W-2")
    @Tag("W-3")
    void the_window_opens_on_the_day_after_three_months_before_expiry_and_abroad_after_a_year(
            LocalDate expiresOn, LocalDate inJapan, LocalDate abroad) {
        assertThat(WINDOW.opensFor(expiresOn, Residence.JAPAN)).isEqualTo(inJapan);
        assertThat(WINDOW.opensFor(expiresOn, Residence.ABROAD)).isEqualTo(abroad);
    }

    @Test
    @Tag("W-1")
    @Tag("W-2")
    void on_every_day_of_four_years_the_window_opens_as_counted_by_hand() {
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).forEach(expiresOn -> {
            assertThat(WINDOW.opensFor(expiresOn, Residence.JAPAN)).isEqualTo(dayAfterMonthsBefore(3, expiresOn));
            assertThat(WINDOW.opensFor(expiresOn, Residence.ABROAD)).isEqualTo(dayAfterMonthsBefore(12, expiresOn));
        });
    }

    /** The same, with months counted as numbers and nothing of the calendar but the lengths of months. */
    private static LocalDate dayAfterMonthsBefore(int months, LocalDate day) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1 - months;
        int next = Math.min(day.getDayOfMonth(), length(month)) + 1;
        return next > length(month)
                ? LocalDate.of((month + 1) / 12, (month + 1) % 12 + 1, 1)
                : LocalDate.of(month / 12, month % 12 + 1, next);
    }

    private static int length(int month) {
        int year = month / 12;
        return switch (month % 12 + 1) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
    }
}
