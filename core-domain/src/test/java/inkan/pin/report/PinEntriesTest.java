package inkan.pin.report;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.pin.Pin;
import inkan.pin.verify.PinCase;
import inkan.rule.Verdict;
import inkan.value.PinKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinEntriesTest {
    @ParameterizedTest(name = "{0}, PIN {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED                 | FRESH    | allowed
                    DELIVERED                 | MISTAKEN | allowed
                    DELIVERED                 | LOCKED   | allowed
                    DELIVERED                 | NOT_SET  | THE_PIN_IS_SET
                    ON_ITS_LAST_DAY           | FRESH    | allowed
                    SUSPENDED                 | FRESH    | allowed
                    SUSPENDED                 | LOCKED   | allowed
                    SUSPENDED_ON_ITS_LAST_DAY | FRESH    | allowed
                    OF_A_HOLDER_NOT_ENTITLED  | FRESH    | allowed
                    APPLIED                   | NOT_SET  | THE_PIN_IS_SET
                    ISSUED                    | NOT_SET  | THE_PIN_IS_SET
                    EXPIRED                   | FRESH    | THE_CARD_HAS_NOT_EXPIRED
                    SUSPENDED_AND_EXPIRED     | FRESH    | THE_CARD_HAS_NOT_EXPIRED
                    VOID                      | FRESH    | THE_CARD_IS_NOT_VOID
                    VOID_AND_EXPIRED          | FRESH    | THE_CARD_IS_NOT_VOID + THE_CARD_HAS_NOT_EXPIRED
                    VOID_AND_EXPIRED          | NOT_SET  | THE_CARD_IS_NOT_VOID + THE_CARD_HAS_NOT_EXPIRED + THE_PIN_IS_SET
                    """)
    @Tag("P-3")
    @Tag("P-7")
    void the_entry_of_a_pin_is_taken_on_a_suspended_card_too_but_not_on_an_expired_or_a_void_one(
            Standing card, Pin state, String verdict) {
        assertThat(Verdict.inFull(
                        PinEntries.CHECK, new PinCase(card.card(), PinKind.USER_AUTHENTICATION, state.state())))
                .isEqualTo(verdict);
    }
}
