package inkan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeAttainedTest {
    @ParameterizedTest(name = "{0} and {1}, born {2}: {4} on {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    BIRTHDAY   | FEB_28 | 2004-04-02 | 2022-04-01 | 17
                    BIRTHDAY   | FEB_28 | 2004-04-02 | 2022-04-02 | 18
                    BIRTHDAY   | FEB_28 | 2004-04-02 | 2023-04-01 | 18
                    BIRTHDAY   | FEB_28 | 2004-04-02 | 2023-04-02 | 19
                    BIRTHDAY   | FEB_28 | 2000-01-01 | 2017-12-31 | 17
                    BIRTHDAY   | FEB_28 | 2000-01-01 | 2018-01-01 | 18
                    BIRTHDAY   | FEB_28 | 2004-02-29 | 2022-02-27 | 17
                    BIRTHDAY   | FEB_28 | 2004-02-29 | 2022-02-28 | 18
                    BIRTHDAY   | FEB_28 | 2004-02-29 | 2024-02-28 | 19
                    BIRTHDAY   | FEB_28 | 2004-02-29 | 2024-02-29 | 20
                    BIRTHDAY   | MAR_01 | 2004-02-29 | 2022-02-28 | 17
                    BIRTHDAY   | MAR_01 | 2004-02-29 | 2022-03-01 | 18
                    BIRTHDAY   | FEB_28 | 2020-05-05 | 2020-05-04 | -1
                    BIRTHDAY   | FEB_28 | 2020-05-05 | 2020-05-05 | 0
                    DAY_BEFORE | FEB_28 | 2004-04-02 | 2022-03-31 | 17
                    DAY_BEFORE | FEB_28 | 2004-04-02 | 2022-04-01 | 18
                    DAY_BEFORE | FEB_28 | 2000-01-01 | 2017-12-30 | 17
                    DAY_BEFORE | FEB_28 | 2000-01-01 | 2017-12-31 | 18
                    DAY_BEFORE | FEB_28 | 2004-03-01 | 2022-02-27 | 17
                    DAY_BEFORE | FEB_28 | 2004-03-01 | 2022-02-28 | 18
                    DAY_BEFORE | FEB_28 | 2004-03-01 | 2024-02-28 | 19
                    DAY_BEFORE | FEB_28 | 2004-03-01 | 2024-02-29 | 20
                    DAY_BEFORE | MAR_01 | 2004-02-29 | 2022-02-27 | 17
                    DAY_BEFORE | MAR_01 | 2004-02-29 | 2022-02-28 | 18
                    """)
    @Tag("V-8")
    @Tag("V-7")
    void an_age_counts_from_the_birthday_or_from_the_day_before_as_the_policy_says(
            AgeAttained policy, LeapDay leapDay, LocalDate born, LocalDate day, int age) {
        assertThat(policy.ageOn(day, born, leapDay)).isEqualTo(age);
    }
}
