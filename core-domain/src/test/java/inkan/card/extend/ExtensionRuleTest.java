package inkan.card.extend;

import static inkan.card.Standing.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.policy.Bound;
import inkan.rule.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionRuleTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED                | allowed
                    ON_ITS_LAST_DAY          | allowed
                    APPLIED                  | THE_CARD_IS_IN_USE + THE_CARD_WOULD_BE_EXTENDED
                    ISSUED                   | THE_CARD_IS_IN_USE
                    SUSPENDED                | THE_CARD_IS_IN_USE
                    EXPIRED                  | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    OF_A_HOLDER_NOT_ENTITLED | THE_HOLDER_IS_ENTITLED
                    VOID                     | THE_CARD_IS_NOT_VOID + THE_CARD_IS_IN_USE
                    """)
    @Tag("V-6")
    @Tag("V-9")
    @Tag("W-5")
    @Tag("C-9")
    @Tag("C-11")
    void a_card_is_extended_while_it_is_in_use(Standing card, String verdict) {
        assertThat(Verdict.inFull(
                        ExtensionRule.CHECK,
                        new ExtensionRule.Case(card.card(), Bound.PERIOD_OF_STAY, false, TODAY.plusYears(3))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "bound by {0}, grace used up: {1}, longer by {2} days: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    PERIOD_OF_STAY | false |  1 | allowed
                    PERIOD_OF_STAY | false |  0 | THE_CARD_WOULD_BE_EXTENDED
                    PERIOD_OF_STAY | false | -1 | THE_CARD_WOULD_BE_EXTENDED
                    PERIOD_OF_STAY | true  |  1 | THE_GRACE_IS_GRANTED_ONCE
                    PERIOD_OF_STAY | true  |  0 | THE_GRACE_IS_GRANTED_ONCE + THE_CARD_WOULD_BE_EXTENDED
                    BIRTHDAY       | false |  1 | A_PERIOD_OF_STAY_BINDS_THE_CARD
                    BIRTHDAY       | false |  0 | A_PERIOD_OF_STAY_BINDS_THE_CARD + THE_CARD_WOULD_BE_EXTENDED
                    BIRTHDAY       | true  |  0 | A_PERIOD_OF_STAY_BINDS_THE_CARD + THE_GRACE_IS_GRANTED_ONCE + THE_CARD_WOULD_BE_EXTENDED
                    """)
    @Tag("V-6")
    void a_card_bound_by_a_period_of_stay_is_extended_along_with_it_and_once_while_that_is_pending(
            Bound boundBy, boolean graceUsedUp, int days, String verdict) {
        assertThat(Verdict.inFull(
                        ExtensionRule.CHECK,
                        new ExtensionRule.Case(
                                Standing.ON_ITS_LAST_DAY.card(), boundBy, graceUsedUp, TODAY.plusDays(days))))
                .isEqualTo(verdict);
    }

    @Test
    void of_several_broken_rules_the_first_answers_and_all_are_listed() {
        ExtensionRule.Case extension =
                new ExtensionRule.Case(Standing.WRONG_IN_EVERY_WAY.card(), Bound.BIRTHDAY, true, TODAY.minusDays(1));

        assertThat(Verdict.inFull(ExtensionRule.CHECK, extension))
                .isEqualTo("THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_HAS_NOT_EXPIRED"
                        + " + THE_CARD_IS_IN_USE + A_PERIOD_OF_STAY_BINDS_THE_CARD + THE_GRACE_IS_GRANTED_ONCE"
                        + " + THE_CARD_WOULD_BE_EXTENDED");
        assertThat(ExtensionRule.THE_CARD_WOULD_BE_EXTENDED.facts(extension))
                .isEqualTo(Map.of("extendedTo", TODAY.minusDays(1), "expiresOn", TODAY.minusDays(1)));
    }
}
