package inkan.card.loss;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.event.Channel;
import inkan.rule.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED                | allowed
                    ON_ITS_LAST_DAY          | allowed
                    OF_A_HOLDER_NOT_ENTITLED | allowed
                    APPLIED                  | THE_CARD_IS_IN_USE
                    ISSUED                   | THE_CARD_IS_IN_USE
                    EXPIRED                  | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    SUSPENDED                | THE_CARD_IS_IN_USE
                    SUSPENDED_AND_EXPIRED    | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    VOID                     | THE_CARD_IS_NOT_VOID + THE_CARD_IS_IN_USE
                    VOID_AND_EXPIRED         | THE_CARD_IS_NOT_VOID + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    """)
    @Tag("C-7")
    @Tag("C-11")
    void a_card_in_its_holders_hands_and_in_force_is_suspended_when_it_is_lost(Standing card, String verdict) {
        assertThat(Verdict.inFull(LossRule.CHECK, card.card())).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}, by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    SUSPENDED                 | COUNTER        | allowed
                    SUSPENDED_ON_ITS_LAST_DAY | COUNTER        | allowed
                    SUSPENDED                 | TELEPHONE      | IT_IS_DONE_AT_A_COUNTER
                    SUSPENDED                 | KIOSK          | IT_IS_DONE_AT_A_COUNTER
                    SUSPENDED                 | SMARTPHONE_APP | IT_IS_DONE_AT_A_COUNTER
                    SUSPENDED                 | REGISTER       | IT_IS_DONE_AT_A_COUNTER
                    SUSPENDED                 | BATCH          | IT_IS_DONE_AT_A_COUNTER
                    SUSPENDED_AND_EXPIRED     | COUNTER        | THE_CARD_HAS_NOT_EXPIRED
                    APPLIED                   | COUNTER        | THE_CARD_IS_SUSPENDED
                    ISSUED                    | COUNTER        | THE_CARD_IS_SUSPENDED
                    DELIVERED                 | COUNTER        | THE_CARD_IS_SUSPENDED
                    OF_A_HOLDER_NOT_ENTITLED  | COUNTER        | THE_HOLDER_IS_ENTITLED + THE_CARD_IS_SUSPENDED
                    EXPIRED                   | COUNTER        | THE_CARD_IS_SUSPENDED + THE_CARD_HAS_NOT_EXPIRED
                    VOID                      | COUNTER        | THE_CARD_IS_NOT_VOID + THE_CARD_IS_SUSPENDED
                    VOID_AND_EXPIRED          | TELEPHONE      | THE_CARD_IS_NOT_VOID + IT_IS_DONE_AT_A_COUNTER + THE_CARD_IS_SUSPENDED + THE_CARD_HAS_NOT_EXPIRED
                    """)
    @Tag("C-7")
    @Tag("C-11")
    @Tag("V-9")
    void a_suspension_is_lifted_at_a_counter_only(Standing card, Channel channel, String verdict) {
        assertThat(Verdict.inFull(LiftingRule.CHECK, new LiftingRule.Case(card.card(), channel)))
                .isEqualTo(verdict);
    }
}
