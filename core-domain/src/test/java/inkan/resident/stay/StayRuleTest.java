package inkan.resident.stay;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.rule.Verdict;
import inkan.value.Nationality;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayRuleTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"FOREIGN, allowed", "JAPANESE, A_PERIOD_OF_STAY_BINDS_FOREIGN_NATIONALS"})
    @Tag("V-6")
    void a_period_of_stay_is_recorded_of_foreign_nationals_only(Nationality nationality, String verdict) {
        assertThat(Verdict.inFull(StayRule.CHECK, nationality)).isEqualTo(verdict);
    }
}
