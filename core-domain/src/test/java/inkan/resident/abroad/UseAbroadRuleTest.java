package inkan.resident.abroad;

import static inkan.card.Standing.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardStanding;
import inkan.card.CardState;
import inkan.card.InEachStandingOfTheCard;
import inkan.card.Standing;
import inkan.policy.NationalPolicy;
import inkan.policy.Offers;
import inkan.rule.Verdict;
import inkan.value.Nationality;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseAbroadRuleTest {
    @InEachStandingOfTheCard
    @Tag("C-9")
    @Tag("C-11")
    @Tag("V-9")
    @Tag("W-5")
    void use_abroad_is_arranged_for_a_card_in_use(Standing card, String verdict) {
        assertThat(Verdict.inFull(
                        UseAbroadRule.CHECK,
                        new UseAbroadRule.Case(card.card(), offersOn(TODAY), Nationality.JAPANESE, TODAY.plusDays(1))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "on {0}, {1}, departing {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    2024-05-26 | JAPANESE | 2024-07-01 | USE_ABROAD_IS_OFFERED
                    2024-05-27 | JAPANESE | 2024-07-01 | allowed
                    2024-05-27 | FOREIGN  | 2024-07-01 | THE_HOLDER_IS_JAPANESE
                    2024-06-30 | JAPANESE | 2024-07-01 | allowed
                    2024-07-01 | JAPANESE | 2024-07-01 | IT_IS_ARRANGED_BY_THE_DAY_BEFORE
                    2024-07-02 | JAPANESE | 2024-07-01 | IT_IS_ARRANGED_BY_THE_DAY_BEFORE
                    2024-05-26 | FOREIGN  | 2024-05-26 | USE_ABROAD_IS_OFFERED + THE_HOLDER_IS_JAPANESE + IT_IS_ARRANGED_BY_THE_DAY_BEFORE
                    """)
    @Tag("C-9")
    void use_abroad_is_arranged_by_japanese_nationals_by_the_day_before_departure_since_27_may_2024(
            LocalDate today, Nationality nationality, LocalDate departsOn, String verdict) {
        CardStanding card = new CardStanding(CardState.DELIVERED, null, today.plusYears(5), today, true);

        assertThat(Verdict.inFull(
                        UseAbroadRule.CHECK, new UseAbroadRule.Case(card, offersOn(today), nationality, departsOn)))
                .isEqualTo(verdict);
    }

    @Test
    void of_several_broken_rules_the_first_answers_and_all_are_listed() {
        assertThat(Verdict.inFull(
                        UseAbroadRule.CHECK,
                        new UseAbroadRule.Case(
                                Standing.WRONG_IN_EVERY_WAY.card(),
                                offersOn(LocalDate.of(2016, 1, 1)),
                                Nationality.FOREIGN,
                                TODAY)))
                .isEqualTo("THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_HAS_NOT_EXPIRED"
                        + " + THE_CARD_IS_IN_USE + USE_ABROAD_IS_OFFERED + THE_HOLDER_IS_JAPANESE"
                        + " + IT_IS_ARRANGED_BY_THE_DAY_BEFORE");
    }

    private static Offers offersOn(LocalDate day) {
        return NationalPolicy.JAPAN.on(day).offers();
    }
}
