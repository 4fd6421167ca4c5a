package inkan.card.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.rule.Verdict;
import inkan.rule.Words;
import inkan.value.PinKind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRuleTest {
    private static final Set<PinKind> ALL = Set.of(PinKind.values());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ISSUED                   | allowed
                    ISSUED_ON_ITS_LAST_DAY   | allowed
                    ISSUED_BUT_EXPIRED       | THE_CARD_HAS_NOT_EXPIRED
                    APPLIED                  | THE_CARD_IS_ISSUED
                    DELIVERED                | THE_CARD_IS_ISSUED
                    EXPIRED                  | THE_CARD_IS_ISSUED + THE_CARD_HAS_NOT_EXPIRED
                    SUSPENDED                | THE_CARD_IS_ISSUED
                    OF_A_HOLDER_NOT_ENTITLED | THE_HOLDER_IS_ENTITLED + THE_CARD_IS_ISSUED
                    VOID                     | THE_CARD_IS_NOT_VOID + THE_CARD_IS_ISSUED
                    """)
    @Tag("D-2")
    @Tag("V-9")
    @Tag("C-9")
    @Tag("C-11")
    void a_card_is_handed_over_once_between_its_issue_and_its_expiry(Standing card, String verdict) {
        assertThat(Verdict.inFull(DeliveryRule.CHECK, new DeliveryRule.Case(card.card(), false, ALL, ALL, ALL)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "face card: {0}, set {1}, needed {2}, possible {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    # with both certificates
                    false | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | allowed
                    false | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | EVERY_PIN_NEEDED_IS_SET
                    false | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY           | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | EVERY_PIN_NEEDED_IS_SET
                    false |                                                           | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | EVERY_PIN_NEEDED_IS_SET
                    # an adult who opted out of the signature certificate may set its PIN or not
                    false | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | allowed
                    false | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | allowed
                    # a child may not
                    false | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | allowed
                    false | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | NO_PIN_IS_SET_THAT_CANNOT_BE_HAD
                    false | SIGNATURE USER_AUTHENTICATION RESIDENT_REGISTRY           | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | USER_AUTHENTICATION RESIDENT_REGISTRY CARD_FACE           | EVERY_PIN_NEEDED_IS_SET + NO_PIN_IS_SET_THAT_CANNOT_BE_HAD
                    # a face-authentication card
                    true  |                                                           |                                                           |                                                           | allowed
                    true  | CARD_FACE                                                 |                                                           |                                                           | A_FACE_AUTHENTICATION_CARD_HAS_NO_PINS + NO_PIN_IS_SET_THAT_CANNOT_BE_HAD
                    true  | CARD_FACE                                                 | USER_AUTHENTICATION                                       |                                                           | A_FACE_AUTHENTICATION_CARD_HAS_NO_PINS + EVERY_PIN_NEEDED_IS_SET + NO_PIN_IS_SET_THAT_CANNOT_BE_HAD
                    """)
    @Tag("P-1")
    @Tag("P-2")
    @Tag("E-2")
    @Tag("E-7")
    void every_pin_that_the_card_needs_is_set_at_the_hand_over_and_none_that_cannot_be_had(
            boolean faceAuthentication,
            @Nullable String set,
            @Nullable String needed,
            @Nullable String possible,
            String verdict) {
        assertThat(Verdict.inFull(
                        DeliveryRule.CHECK,
                        new DeliveryRule.Case(
                                Standing.ISSUED.card(), faceAuthentication, pins(set), pins(needed), pins(possible))))
                .isEqualTo(verdict);
    }

    @Test
    @Tag("P-2")
    void the_refusal_names_the_pins_that_are_missing_and_those_that_cannot_be_had() {
        DeliveryRule.Case handOver = new DeliveryRule.Case(
                Standing.ISSUED.card(),
                false,
                pins("SIGNATURE CARD_FACE"),
                pins("USER_AUTHENTICATION CARD_FACE"),
                pins("USER_AUTHENTICATION CARD_FACE"));

        assertThat(DeliveryRule.EVERY_PIN_NEEDED_IS_SET.facts(handOver))
                .isEqualTo(Map.of("pins", pins("USER_AUTHENTICATION")));
        assertThat(DeliveryRule.NO_PIN_IS_SET_THAT_CANNOT_BE_HAD.facts(handOver))
                .isEqualTo(Map.of("pins", pins("SIGNATURE")));
    }

    @Test
    void of_several_broken_rules_the_first_answers_and_all_are_listed() {
        assertThat(Verdict.inFull(
                        DeliveryRule.CHECK,
                        new DeliveryRule.Case(
                                Standing.WRONG_IN_EVERY_WAY.card(),
                                true,
                                pins("CARD_FACE"),
                                pins("SIGNATURE"),
                                pins(null))))
                .isEqualTo("THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_IS_ISSUED"
                        + " + THE_CARD_HAS_NOT_EXPIRED + A_FACE_AUTHENTICATION_CARD_HAS_NO_PINS"
                        + " + EVERY_PIN_NEEDED_IS_SET + NO_PIN_IS_SET_THAT_CANNOT_BE_HAD");
    }

    private static Set<PinKind> pins(@Nullable String names) {
        return Words.of(PinKind.class, names);
    }
}
