package inkan.card.giveback;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.rule.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnRuleTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED                | allowed
                    EXPIRED                  | allowed
                    SUSPENDED                | allowed
                    SUSPENDED_AND_EXPIRED    | allowed
                    OF_A_HOLDER_NOT_ENTITLED | allowed
                    APPLIED                  | THE_CARD_WAS_HANDED_OVER
                    ISSUED                   | THE_CARD_WAS_HANDED_OVER
                    VOID                     | THE_CARD_IS_NOT_VOID + THE_CARD_WAS_HANDED_OVER
                    """)
    @Tag("C-6")
    @Tag("C-11")
    void a_card_that_was_handed_over_is_given_back_whether_it_has_expired_or_not(Standing card, String verdict) {
        assertThat(Verdict.inFull(ReturnRule.CHECK, card.card())).isEqualTo(verdict);
    }
}
