package inkan.pin.reset;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.event.Channel;
import inkan.pin.Pin;
import inkan.pin.verify.PinCase;
import inkan.rule.Verdict;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterResetRuleTest {
    private static final MunicipalityCode SETAGAYA = new MunicipalityCode("131121");
    private static final MunicipalityCode KASHIWA = new MunicipalityCode("122173");

    @ParameterizedTest(name = "{0}, in the municipality of residence: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    COUNTER        | true  | allowed
                    COUNTER        | false | IT_IS_THE_MUNICIPALITY_OF_RESIDENCE
                    KIOSK          | true  | IT_IS_DONE_AT_A_COUNTER
                    SMARTPHONE_APP | true  | IT_IS_DONE_AT_A_COUNTER
                    TELEPHONE      | true  | IT_IS_DONE_AT_A_COUNTER
                    REGISTER       | true  | IT_IS_DONE_AT_A_COUNTER
                    BATCH          | true  | IT_IS_DONE_AT_A_COUNTER
                    TELEPHONE      | false | IT_IS_DONE_AT_A_COUNTER + IT_IS_THE_MUNICIPALITY_OF_RESIDENCE
                    """)
    @Tag("P-4")
    void a_pin_is_reset_at_a_counter_of_the_municipality_of_residence(
            Channel channel, boolean ofResidence, String verdict) {
        assertThat(verdict(Standing.DELIVERED, PinKind.SIGNATURE, Pin.LOCKED, channel, ofResidence))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    SIGNATURE           | FRESH    | allowed
                    SIGNATURE           | MISTAKEN | allowed
                    SIGNATURE           | LOCKED   | allowed
                    SIGNATURE           | NOT_SET  | THE_PIN_IS_SET
                    USER_AUTHENTICATION | LOCKED   | allowed
                    USER_AUTHENTICATION | NOT_SET  | THE_PIN_IS_SET
                    RESIDENT_REGISTRY   | LOCKED   | allowed
                    RESIDENT_REGISTRY   | NOT_SET  | THE_PIN_IS_SET
                    CARD_FACE           | LOCKED   | allowed
                    CARD_FACE           | NOT_SET  | THE_PIN_IS_SET
                    """)
    @Tag("P-4")
    void any_pin_that_the_card_has_is_reset(PinKind pin, Pin state, String verdict) {
        assertThat(verdict(Standing.DELIVERED, pin, state, Channel.COUNTER, true))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED             | allowed
                    ON_ITS_LAST_DAY       | allowed
                    SUSPENDED             | THE_CARD_IS_IN_USE
                    SUSPENDED_AND_EXPIRED | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    EXPIRED               | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    OF_A_HOLDER_NOT_ENTITLED | THE_HOLDER_IS_ENTITLED
                    VOID                  | THE_CARD_IS_NOT_VOID + THE_CARD_IS_IN_USE
                    VOID_AND_EXPIRED      | THE_CARD_IS_NOT_VOID + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    """)
    @Tag("P-7")
    void no_pin_is_reset_on_a_suspended_an_expired_or_a_void_card(Standing card, String verdict) {
        assertThat(verdict(card, PinKind.SIGNATURE, Pin.LOCKED, Channel.COUNTER, true))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    WRONG_IN_EVERY_WAY | THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE + THE_PIN_IS_SET + IT_IS_DONE_AT_A_COUNTER + IT_IS_THE_MUNICIPALITY_OF_RESIDENCE
                    ISSUED             | THE_CARD_IS_IN_USE + THE_PIN_IS_SET + IT_IS_DONE_AT_A_COUNTER + IT_IS_THE_MUNICIPALITY_OF_RESIDENCE
                    """)
    void of_several_broken_rules_the_first_answers_and_all_are_listed(Standing card, String verdict) {
        assertThat(verdict(card, PinKind.SIGNATURE, Pin.NOT_SET, Channel.KIOSK, false))
                .isEqualTo(verdict);
    }

    private static String verdict(Standing card, PinKind pin, Pin state, Channel channel, boolean ofResidence) {
        return Verdict.inFull(
                CounterResetRule.CHECK,
                new CounterResetRule.Case(
                        new PinCase(card.card(), pin, state.state()),
                        channel,
                        ofResidence ? SETAGAYA : KASHIWA,
                        SETAGAYA));
    }
}
