package inkan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTermsTest {
    private static final MoveTerms TERMS =
            NationalPolicy.JAPAN.on(LocalDate.of(2024, 1, 1)).move();

    @ParameterizedTest(name = "moved {0}, planned for {1}: by {2}")
    @CsvSource({
        "2024-03-20, 2024-03-20, 2024-04-03",
        "2024-03-20, 2024-03-04, 2024-04-03",
        "2024-03-20, 2024-03-03, 2024-04-02",
        "2024-03-20, 2024-02-01, 2024-03-02",
        "2024-03-20, 2024-05-01, 2024-04-03",
        "2024-02-20, 2024-02-20, 2024-03-05",
        "2023-02-20, 2023-02-20, 2023-03-06"
    })
    @Tag("C-9")
    void moving_in_is_filed_within_14_days_of_moving_and_30_days_of_the_planned_day(
            LocalDate movedOn, LocalDate plannedOn, LocalDate lastDay) {
        assertThat(TERMS.lastDayToFile(movedOn, plannedOn)).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "planned for {0}: by {1}")
    @CsvSource({"2024-03-01, 2024-03-31", "2024-02-01, 2024-03-02", "2023-02-01, 2023-03-03"})
    @Tag("C-9")
    void a_move_that_nobody_files_lapses_30_days_after_the_planned_day(LocalDate plannedOn, LocalDate lastDay) {
        assertThat(TERMS.lastDayAfterPlan(plannedOn)).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "filed {0}: by {1}")
    @CsvSource({"2024-04-01, 2024-06-30", "2024-01-01, 2024-03-31", "2023-01-01, 2023-04-01"})
    @Tag("C-9")
    void continued_use_is_done_within_90_days_of_filing(LocalDate filedOn, LocalDate lastDay) {
        assertThat(TERMS.lastDayOfContinuedUse(filedOn)).isEqualTo(lastDay);
    }
}
