package inkan.pin.verify;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.pin.PinState;
import inkan.rule.Verdict;
import inkan.rule.Words;
import inkan.value.PinKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationRuleTest {
    @ParameterizedTest(name = "asked {0}, on the card {1}, locked {2}, right {3}, set {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
                    # renewal of one, of both
                    SIGNATURE                                         | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE |                             | SIGNATURE                     | | allowed
                    SIGNATURE                                         | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | USER_AUTHENTICATION         | SIGNATURE                     | | allowed
                    SIGNATURE                                         | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE |                             | USER_AUTHENTICATION           | | EVERY_PIN_CONCERNED_IS_VERIFIED
                    SIGNATURE                                         | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE |                             |                               | | EVERY_PIN_CONCERNED_IS_VERIFIED
                    SIGNATURE                                         | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | SIGNATURE                   |                               | | NO_PIN_CONCERNED_IS_LOCKED + EVERY_PIN_CONCERNED_IS_VERIFIED
                    SIGNATURE                                         | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | SIGNATURE                   | SIGNATURE                     | | NO_PIN_CONCERNED_IS_LOCKED
                    USER_AUTHENTICATION SIGNATURE                     | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE |                             | SIGNATURE USER_AUTHENTICATION | | allowed
                    USER_AUTHENTICATION SIGNATURE                     | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE |                             | USER_AUTHENTICATION           | | EVERY_PIN_CONCERNED_IS_VERIFIED
                    USER_AUTHENTICATION SIGNATURE                     | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | USER_AUTHENTICATION         | SIGNATURE                     | | NO_PIN_CONCERNED_IS_LOCKED + EVERY_PIN_CONCERNED_IS_VERIFIED
                    # new issuance asks for the resident-registry PIN too
                    RESIDENT_REGISTRY USER_AUTHENTICATION             | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE |                             | USER_AUTHENTICATION RESIDENT_REGISTRY | | allowed
                    RESIDENT_REGISTRY USER_AUTHENTICATION             | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE |                             | USER_AUTHENTICATION           | | EVERY_PIN_CONCERNED_IS_VERIFIED
                    RESIDENT_REGISTRY USER_AUTHENTICATION             | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | RESIDENT_REGISTRY           | USER_AUTHENTICATION           | | NO_PIN_CONCERNED_IS_LOCKED + EVERY_PIN_CONCERNED_IS_VERIFIED
                    # the card has no PIN for the certificate yet: it is set in the visit
                    RESIDENT_REGISTRY SIGNATURE                       | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE |                       | RESIDENT_REGISTRY             | SIGNATURE | allowed
                    RESIDENT_REGISTRY SIGNATURE                       | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE |                       | RESIDENT_REGISTRY             |           | EVERY_PIN_CONCERNED_IS_VERIFIED
                    RESIDENT_REGISTRY SIGNATURE                       | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE |                       | RESIDENT_REGISTRY SIGNATURE   |           | EVERY_PIN_CONCERNED_IS_VERIFIED
                    # a PIN that is there is not set anew
                    SIGNATURE                                         | SIGNATURE |                                                                             | SIGNATURE                     | SIGNATURE | A_PIN_IS_SET_WHERE_THERE_IS_NONE
                    SIGNATURE                                         | SIGNATURE |                                                                             |                               | SIGNATURE | EVERY_PIN_CONCERNED_IS_VERIFIED + A_PIN_IS_SET_WHERE_THERE_IS_NONE
                    SIGNATURE                                         | SIGNATURE | SIGNATURE                                                                   |                               | SIGNATURE | NO_PIN_CONCERNED_IS_LOCKED + EVERY_PIN_CONCERNED_IS_VERIFIED + A_PIN_IS_SET_WHERE_THERE_IS_NONE
                    # no other PIN is set by the way; a face-authentication card is asked for none
                    USER_AUTHENTICATION RESIDENT_REGISTRY             | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | | USER_AUTHENTICATION RESIDENT_REGISTRY | SIGNATURE | ONLY_A_PIN_CONCERNED_IS_SET
                    SIGNATURE                                         | SIGNATURE CARD_FACE                             | | SIGNATURE                             | CARD_FACE | A_PIN_IS_SET_WHERE_THERE_IS_NONE + ONLY_A_PIN_CONCERNED_IS_SET
                                                                      |                                                 | |                                       | CARD_FACE | ONLY_A_PIN_CONCERNED_IS_SET
                                                                      |                                                 | |                                       |           | allowed
                    """)
    @Tag("W-5")
    @Tag("P-4")
    void the_current_pin_of_each_certificate_concerned_is_checked_and_a_locked_one_is_reset_first(
            @Nullable String concerned,
            @Nullable String onCard,
            @Nullable String locked,
            @Nullable String verified,
            @Nullable String newlySet,
            String verdict) {
        assertThat(Verdict.inFull(
                        VerificationRule.CHECK,
                        new VerificationRule.Case(
                                pins(concerned), states(onCard, locked), pins(verified), pins(newlySet))))
                .isEqualTo(verdict);
    }

    @Test
    @Tag("W-5")
    void the_refusal_names_the_pins_that_are_locked_and_those_that_are_unknown() {
        VerificationRule.Case visit = new VerificationRule.Case(
                pins("SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY"),
                states("SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY", "SIGNATURE"),
                pins("RESIDENT_REGISTRY"),
                Set.of());

        assertThat(VerificationRule.NO_PIN_CONCERNED_IS_LOCKED.facts(visit))
                .isEqualTo(Map.of("pins", pins("SIGNATURE")));
        assertThat(VerificationRule.EVERY_PIN_CONCERNED_IS_VERIFIED.facts(visit))
                .isEqualTo(Map.of("pins", pins("SIGNATURE USER_AUTHENTICATION")));
    }

    private static Set<PinKind> pins(@Nullable String names) {
        return Words.of(PinKind.class, names);
    }

    private static Map<PinKind, PinState> states(@Nullable String onCard, @Nullable String locked) {
        Map<PinKind, PinState> states = new EnumMap<>(PinKind.class);
        pins(onCard).forEach(pin -> states.put(pin, PinState.FRESH));
        pins(locked).forEach(pin -> states.put(pin, new PinState(3, true)));
        return states;
    }
}
