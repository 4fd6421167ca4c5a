package inkan.notice.giveback;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.notice.ReturnReason;
import inkan.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnedRuleTest {
    @ParameterizedTest(name = "recorded: {0}, told: {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -                    | NOT_KNOWN_AT_ADDRESS | allowed
                    NOT_KNOWN_AT_ADDRESS | NOT_KNOWN_AT_ADDRESS | allowed
                    NOT_KNOWN_AT_ADDRESS | MOVED                | IT_DID_NOT_COME_BACK_FOR_ANOTHER_REASON
                    MOVED                | NOT_COLLECTED        | IT_DID_NOT_COME_BACK_FOR_ANOTHER_REASON
                    NOT_COLLECTED        | REFUSED              | IT_DID_NOT_COME_BACK_FOR_ANOTHER_REASON
                    REFUSED              | ADDRESS_INCOMPLETE   | IT_DID_NOT_COME_BACK_FOR_ANOTHER_REASON
                    ADDRESS_INCOMPLETE   | NOT_KNOWN_AT_ADDRESS | IT_DID_NOT_COME_BACK_FOR_ANOTHER_REASON
                    """)
    @Tag("N-3")
    void a_return_is_recorded_once_and_told_again_for_the_same_reason_only(
            @Nullable ReturnReason before, ReturnReason reason, String verdict) {
        assertThat(Verdict.inFull(ReturnedRule.CHECK, new ReturnedRule.Case(before, reason)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("N-3")
    void each_reason_may_be_told_first_and_again(ReturnReason reason) {
        assertThat(Verdict.inFull(ReturnedRule.CHECK, new ReturnedRule.Case(null, reason)))
                .isEqualTo("allowed");
        assertThat(Verdict.inFull(ReturnedRule.CHECK, new ReturnedRule.Case(reason, reason)))
                .isEqualTo("allowed");
    }
}
