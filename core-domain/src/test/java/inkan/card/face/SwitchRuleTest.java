package inkan.card.face;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.InEachStandingOfTheCard;
import inkan.card.Standing;
import inkan.policy.NationalPolicy;
import inkan.rule.Verdict;
import inkan.rule.Words;
import inkan.value.PinKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchRuleTest {
    @InEachStandingOfTheCard
    @Tag("E-7")
    @Tag("V-9")
    @Tag("W-5")
    @Tag("C-9")
    @Tag("C-11")
    void a_card_in_use_is_switched(Standing card, String verdict) {
        assertThat(Verdict.inFull(
                        SwitchRule.CHECK, new SwitchRule.Case(card.card(), true, false, true, Set.of(), Set.of())))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "on {0}, is a face card: {1}, wanted: {2}, PINs missing {3}, in excess {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
                    2023-12-14 | false | true  |           |           | FACE_AUTHENTICATION_IS_OFFERED
                    2023-12-15 | false | true  |           |           | allowed
                    2023-12-15 | true  | true  |           |           | IT_CHANGES_SOMETHING
                    2023-12-15 | true  | false |           |           | allowed
                    2023-12-15 | false | false |           |           | IT_CHANGES_SOMETHING
                    2023-12-15 | true  | false | CARD_FACE |           | EVERY_PIN_NEEDED_IS_SET
                    2023-12-15 | true  | false |           | SIGNATURE | NO_PIN_IS_SET_THAT_CANNOT_BE_HAD
                    2023-12-15 | true  | false | CARD_FACE | SIGNATURE | EVERY_PIN_NEEDED_IS_SET + NO_PIN_IS_SET_THAT_CANNOT_BE_HAD
                    2023-12-14 | false | false | CARD_FACE | SIGNATURE | FACE_AUTHENTICATION_IS_OFFERED + IT_CHANGES_SOMETHING + EVERY_PIN_NEEDED_IS_SET + NO_PIN_IS_SET_THAT_CANNOT_BE_HAD
                    """)
    @Tag("E-7")
    @Tag("P-1")
    @Tag("P-2")
    void a_card_is_switched_to_face_authentication_and_back_with_the_pins_that_it_then_needs(
            LocalDate day,
            boolean isOne,
            boolean wanted,
            @Nullable String missing,
            @Nullable String excess,
            String verdict) {
        assertThat(Verdict.inFull(
                        SwitchRule.CHECK,
                        new SwitchRule.Case(
                                Standing.DELIVERED.card(),
                                NationalPolicy.JAPAN.on(day).offers().faceAuthenticationCard(),
                                isOne,
                                wanted,
                                Words.of(PinKind.class, missing),
                                Words.of(PinKind.class, excess))))
                .isEqualTo(verdict);
    }

    @Test
    void of_several_broken_rules_the_first_answers_and_all_are_listed() {
        assertThat(Verdict.inFull(
                        SwitchRule.CHECK,
                        new SwitchRule.Case(
                                Standing.WRONG_IN_EVERY_WAY.card(),
                                false,
                                true,
                                true,
                                Set.of(PinKind.CARD_FACE),
                                Set.of(PinKind.SIGNATURE))))
                .isEqualTo("THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_HAS_NOT_EXPIRED"
                        + " + THE_CARD_IS_IN_USE + FACE_AUTHENTICATION_IS_OFFERED + IT_CHANGES_SOMETHING"
                        + " + EVERY_PIN_NEEDED_IS_SET + NO_PIN_IS_SET_THAT_CANNOT_BE_HAD");
    }
}
