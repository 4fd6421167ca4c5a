package inkan.pin.change;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.pin.Pin;
import inkan.pin.verify.PinCase;
import inkan.rule.Verdict;
import inkan.value.PinKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinChangeRuleTest {
    @ParameterizedTest(name = "{0}, PIN {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED             | FRESH    | allowed
                    DELIVERED             | MISTAKEN | allowed
                    DELIVERED             | LOCKED   | THE_PIN_IS_NOT_LOCKED
                    DELIVERED             | NOT_SET  | THE_PIN_IS_SET
                    ON_ITS_LAST_DAY       | FRESH    | allowed
                    ISSUED                | NOT_SET  | THE_CARD_IS_IN_USE + THE_PIN_IS_SET
                    SUSPENDED             | FRESH    | THE_CARD_IS_IN_USE
                    SUSPENDED             | LOCKED   | THE_CARD_IS_IN_USE + THE_PIN_IS_NOT_LOCKED
                    EXPIRED               | FRESH    | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    SUSPENDED_AND_EXPIRED | FRESH    | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    OF_A_HOLDER_NOT_ENTITLED | FRESH | THE_HOLDER_IS_ENTITLED
                    VOID                  | FRESH    | THE_CARD_IS_NOT_VOID + THE_CARD_IS_IN_USE
                    VOID_AND_EXPIRED      | LOCKED   | THE_CARD_IS_NOT_VOID + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE + THE_PIN_IS_NOT_LOCKED
                    VOID_AND_EXPIRED      | NOT_SET  | THE_CARD_IS_NOT_VOID + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE + THE_PIN_IS_SET
                    """)
    @Tag("P-3")
    @Tag("P-4")
    @Tag("P-7")
    void a_pin_is_changed_on_a_card_in_use_where_it_is_set_and_not_locked(Standing card, Pin state, String verdict) {
        assertThat(Verdict.inFull(
                        PinChangeRule.CHECK, new PinCase(card.card(), PinKind.USER_AUTHENTICATION, state.state())))
                .isEqualTo(verdict);
    }
}
