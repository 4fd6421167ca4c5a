package inkan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseHolidaysTest {
    /** As the Cabinet Office published them, substitutes and days between two included. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // Silver Week: 09-22 lies between two national days
        "2009, 01-01 01-12 02-11 03-20 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23",
        "2015, 01-01 01-12 02-11 03-21 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23",
        // the first Mountain Day
        "2016, 01-01 01-11 02-11 03-20 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-22 10-10 11-03 11-23 12-23",
        "2017, 01-01 01-02 01-09 02-11 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23 12-23",
        "2018, 01-01 01-08 02-11 02-12 03-21 04-29 04-30 05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24 10-08 11-03"
                + " 11-23 12-23 12-24",
        // the enthronement, ten days in a row, and no Emperor's Birthday
        "2019, 01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23"
                + " 10-14 10-22 11-03 11-04 11-23",
        // days moved for the Olympic Games
        "2020, 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03"
                + " 11-23",
        "2021, 01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23",
        "2022, 01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23",
        "2023, 01-01 01-02 01-09 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23",
        "2024, 01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23"
                + " 10-14 11-03 11-04 11-23",
        "2025, 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03"
                + " 11-23 11-24",
        // Silver Week again
        "2026, 01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03"
                + " 11-23",
        "2027, 01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23"
    })
    void the_holidays_of_a_year_are_the_published_ones(int year, String published) {
        assertThat(holidaysOf(year))
                .isEqualTo(Arrays.stream(published.split(" ", -1))
                        .map(day -> "--" + day)
                        .toList());
    }

    @ParameterizedTest(name = "{0}: March {1}, September {2}")
    @CsvSource({
        "2007, 21, 23", "2008, 20, 23", "2009, 20, 23", "2010, 21, 23", "2011, 21, 23", "2012, 20, 22",
        "2013, 20, 23", "2014, 21, 23", "2015, 21, 23", "2016, 20, 22", "2017, 20, 23", "2018, 21, 23",
        "2019, 21, 23", "2020, 20, 22", "2021, 20, 23", "2022, 21, 23", "2023, 21, 23", "2024, 20, 22",
        "2025, 20, 23", "2026, 20, 23", "2027, 21, 23"
    })
    void the_equinoxes_fall_on_the_published_days(int year, int march, int september) {
        assertThat(JapaneseHolidays.isHoliday(LocalDate.of(year, 3, march))).isTrue();
        assertThat(JapaneseHolidays.isHoliday(LocalDate.of(year, 9, september))).isTrue();
        assertThat(JapaneseHolidays.isHoliday(LocalDate.of(year, 3, march).minusDays(1)))
                .isFalse();
    }

    private static List<String> holidaysOf(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(JapaneseHolidays::isHoliday)
                .map(day -> MonthDay.from(day).toString())
                .collect(Collectors.toList());
    }
}
