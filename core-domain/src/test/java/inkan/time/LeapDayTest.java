package inkan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeapDayTest {
    @ParameterizedTest(name = "{0}, born {1}: {3} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    FEB_28 | 2000-02-29 | 2023 | 2023-02-28
                    FEB_28 | 2000-02-29 | 2024 | 2024-02-29
                    FEB_28 | 2000-02-29 | 2026 | 2026-02-28
                    FEB_28 | 2000-02-29 | 2100 | 2100-02-28
                    FEB_28 | 2000-02-28 | 2023 | 2023-02-28
                    FEB_28 | 2000-02-28 | 2024 | 2024-02-28
                    FEB_28 | 2000-03-01 | 2023 | 2023-03-01
                    FEB_28 | 2000-12-31 | 2023 | 2023-12-31
                    MAR_01 | 2000-02-29 | 2023 | 2023-03-01
                    MAR_01 | 2000-02-29 | 2024 | 2024-02-29
                    MAR_01 | 2000-02-29 | 2026 | 2026-03-01
                    MAR_01 | 2000-02-29 | 2100 | 2100-03-01
                    MAR_01 | 2000-02-28 | 2023 | 2023-02-28
                    MAR_01 | 2000-02-28 | 2024 | 2024-02-28
                    MAR_01 | 2000-03-01 | 2023 | 2023-03-01
                    MAR_01 | 2000-01-01 | 2023 | 2023-01-01
                    """)
    @Tag("V-7")
    void a_birthday_on_29_february_falls_where_the_policy_says_in_other_years(
            LeapDay policy, LocalDate born, int year, LocalDate birthday) {
        assertThat(policy.birthdayIn(year, born)).isEqualTo(birthday);
    }
}
