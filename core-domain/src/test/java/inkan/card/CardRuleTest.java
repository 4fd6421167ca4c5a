package inkan.card;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardEvent.Voided;
import inkan.rule.Checklist;
import inkan.rule.Verdict;
import inkan.value.CardId;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardRuleTest {
    private static final Checklist<CardStanding> ALL = Checklist.of(CardRule.class);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED                 | allowed
                    ON_ITS_LAST_DAY           | allowed
                    APPLIED                   | THE_CARD_IS_IN_USE
                    ISSUED                    | THE_CARD_IS_IN_USE
                    ISSUED_ON_ITS_LAST_DAY    | THE_CARD_IS_IN_USE
                    SUSPENDED                 | THE_CARD_IS_IN_USE
                    SUSPENDED_ON_ITS_LAST_DAY | THE_CARD_IS_IN_USE
                    EXPIRED                   | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    ISSUED_BUT_EXPIRED        | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    SUSPENDED_AND_EXPIRED     | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    OF_A_HOLDER_NOT_ENTITLED  | THE_HOLDER_IS_ENTITLED
                    VOID                      | THE_CARD_IS_NOT_VOID + THE_CARD_IS_IN_USE
                    VOID_AND_EXPIRED          | THE_CARD_IS_NOT_VOID + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    WRONG_IN_EVERY_WAY        | THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    """)
    @Tag("C-9")
    @Tag("C-11")
    @Tag("V-9")
    @Tag("W-5")
    void a_card_is_of_use_from_its_hand_over_to_the_end_of_its_last_day(Standing card, String verdict) {
        assertThat(Verdict.inFull(ALL, card.card())).isEqualTo(verdict);
    }

    @Test
    @Tag("C-9")
    @Tag("C-11")
    void a_void_card_says_since_when_and_why() {
        LocalDate day = LocalDate.of(2024, 5, 1);
        Voided voided = new Voided(new CardId("card-1"), VoidingCause.DEATH, day);

        assertThat(CardRule.THE_CARD_IS_NOT_VOID.facts(
                        new CardStanding(CardState.VOID, voided, day.plusYears(5), day.plusDays(1), false)))
                .isEqualTo(Map.of("on", day, "cause", VoidingCause.DEATH));
    }
}
