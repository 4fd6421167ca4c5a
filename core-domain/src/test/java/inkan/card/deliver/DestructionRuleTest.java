package inkan.card.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.rule.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestructionRuleTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    APPLIED                  | allowed
                    ISSUED                   | allowed
                    ISSUED_BUT_EXPIRED       | allowed
                    DELIVERED                | THE_CARD_WAS_NOT_HANDED_OVER
                    EXPIRED                  | THE_CARD_WAS_NOT_HANDED_OVER
                    SUSPENDED                | THE_CARD_WAS_NOT_HANDED_OVER
                    OF_A_HOLDER_NOT_ENTITLED | THE_CARD_WAS_NOT_HANDED_OVER
                    VOID                     | THE_CARD_IS_NOT_VOID + THE_CARD_WAS_NOT_HANDED_OVER
                    VOID_AND_EXPIRED         | THE_CARD_IS_NOT_VOID + THE_CARD_WAS_NOT_HANDED_OVER
                    """)
    @Tag("C-10")
    @Tag("C-11")
    void a_card_is_destroyed_before_it_is_handed_over(Standing card, String verdict) {
        assertThat(Verdict.inFull(DestructionRule.CHECK, card.card())).isEqualTo(verdict);
    }
}
