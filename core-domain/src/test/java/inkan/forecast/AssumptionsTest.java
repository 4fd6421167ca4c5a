package inkan.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inkan.value.InvalidValue;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssumptionsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 13, 14, 15, 29, 30, 31, 44, 89, 90, 92, 366})
    void the_parts_of_a_window_of_any_length_make_up_one_visit(int days) {
        double[] parts = Assumptions.USUAL.partsOf(days);

        assertThat(parts).hasSize(days);
        assertThat(Arrays.stream(parts).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(parts).min().orElseThrow()).isPositive();
    }

    @Test
    void most_come_right_after_the_window_opens_and_more_again_towards_its_end() {
        double[] parts = Assumptions.USUAL.partsOf(91);

        for (int day = 1; day < Assumptions.SOON_DAYS; day++) {
            assertThat(parts[day]).as("day %d", day).isLessThan(parts[day - 1]);
        }
        for (int day = Assumptions.SOON_DAYS + 1; day < 91 - Assumptions.LATE_DAYS; day++) {
            assertThat(parts[day]).as("day %d", day).isEqualTo(parts[day - 1]);
        }
        for (int day = 91 - Assumptions.LATE_DAYS; day < 91; day++) {
            assertThat(parts[day]).as("day %d", day).isGreaterThan(parts[day - 1]);
        }
    }

    /** Half soon over 30 days, a fifth late over 14, and 30 per cent evenly over 90. */
    @Test
    void the_first_the_middle_and_the_last_day_have_what_the_document_says() {
        double[] parts = Assumptions.USUAL.partsOf(90);

        assertThat(parts[0]).isCloseTo(0.3 / 90 + 0.5 * 30 / 465, within(1e-12));
        assertThat(parts[45]).isCloseTo(0.3 / 90, within(1e-12));
        assertThat(parts[89]).isCloseTo(0.3 / 90 + 0.2 * 14 / 105, within(1e-12));
    }

    @Test
    void nobody_soon_and_nobody_late_is_evenly() {
        assertThat(new Assumptions(100, 100, 0, 0).partsOf(4)).containsOnly(0.25);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,100,50,20",
        "101,100,50,20",
        "100,-1,50,20",
        "100,101,50,20",
        "100,100,-1,20",
        "100,100,101,0",
        "100,100,50,-1",
        "100,100,50,51",
        "100,100,81,20"
    })
    void what_is_no_share_is_refused(int certificates, int cards, int soon, int late) {
        assertThatThrownBy(() -> new Assumptions(certificates, cards, soon, late))
                .isInstanceOf(InvalidValue.class);
    }
}
