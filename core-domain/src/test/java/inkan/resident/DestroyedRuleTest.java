package inkan.resident;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestroyedRuleTest {
    @ParameterizedTest(name = "destroyed on {0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -          | allowed
                    2040-01-05 | THE_PERSONAL_DATA_IS_NOT_DESTROYED
                    """)
    @Tag("D-6")
    void nothing_is_done_for_a_resident_whose_personal_data_is_destroyed(
            @Nullable LocalDate destroyedOn, String verdict) {
        assertThat(Verdict.inFull(DestroyedRule.CHECK, Optional.ofNullable(destroyedOn)))
                .isEqualTo(verdict);
    }
}
