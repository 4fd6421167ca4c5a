package inkan.correction.decide;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.correction.CorrectionState;
import inkan.correction.DeclineReason;
import inkan.foureyes.FourEyesRule;
import inkan.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRuleTest {
    @ParameterizedTest(name = "asked by {0}, {1} {2}, to be {3} {4}: {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    another  | REQUESTED | -         | APPROVED | -         | allowed
                    another  | REQUESTED | -         | DECLINED | NOT_SHOWN | allowed
                    another  | APPROVED  | -         | APPROVED | -         | allowed
                    another  | DECLINED  | NOT_SHOWN | DECLINED | NOT_SHOWN | allowed
                    another  | DECLINED  | NOT_SHOWN | DECLINED | OVERTAKEN | IT_IS_NOT_DECIDED_OTHERWISE
                    another  | APPROVED  | -         | DECLINED | NOT_SHOWN | IT_IS_NOT_DECIDED_OTHERWISE
                    another  | DECLINED  | NOT_SHOWN | APPROVED | -         | IT_IS_NOT_DECIDED_OTHERWISE
                    the-same | REQUESTED | -         | APPROVED | -         | ANOTHER_ONE_DECIDES
                    the-same | REQUESTED | -         | DECLINED | NOT_SHOWN | ANOTHER_ONE_DECIDES
                    the-same | DECLINED  | NOT_SHOWN | APPROVED | -         | ANOTHER_ONE_DECIDES + IT_IS_NOT_DECIDED_OTHERWISE
                    """)
    @Tag("D-3")
    @Tag("D-4")
    void a_correction_is_decided_about_once_and_by_another(
            String askedBy,
            CorrectionState state,
            @Nullable DeclineReason declined,
            CorrectionState decision,
            @Nullable DeclineReason reason,
            String verdict) {
        assertThat(Verdict.inFull(
                        DecisionRule.CHECK,
                        new DecisionRule.Case(
                                new FourEyesRule.Case(askedBy, "the-same"), state, declined, decision, reason)))
                .isEqualTo(verdict);
    }
}
