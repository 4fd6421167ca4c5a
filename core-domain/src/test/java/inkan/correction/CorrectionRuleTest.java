package inkan.correction;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.rule.Checklist;
import inkan.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionRuleTest {
    private static final Checklist<CorrectionRule.Case> BOTH = Checklist.of(CorrectionRule.class);

    @ParameterizedTest(name = "names {0}, {1} holds, changes something: {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    0 | 0 | true  | allowed
                    7 | 7 | true  | allowed
                    6 | 7 | true  | IT_NAMES_THE_EVENT_THAT_SET_WHAT_HOLDS
                    8 | 7 | true  | IT_NAMES_THE_EVENT_THAT_SET_WHAT_HOLDS
                    0 | - | true  | IT_NAMES_THE_EVENT_THAT_SET_WHAT_HOLDS
                    7 | 7 | false | IT_CHANGES_WHAT_IS_RECORDED
                    6 | 7 | false | IT_NAMES_THE_EVENT_THAT_SET_WHAT_HOLDS + IT_CHANGES_WHAT_IS_RECORDED
                    """)
    @Tag("D-4")
    void a_correction_names_what_holds_and_says_something_else(
            int named, @Nullable Integer holds, boolean changes, String verdict) {
        assertThat(Verdict.inFull(BOTH, new CorrectionRule.Case("card-1", named, holds, changes)))
                .isEqualTo(verdict);
    }
}
