package inkan.resident.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.card.Standing;
import inkan.resident.EndOfEntitlement;
import inkan.rule.Verdict;
import inkan.value.AttributesDigest;
import inkan.value.BasicFour;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import inkan.value.Personalia;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest {
    @ParameterizedTest(name = "{0}, due until {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    DELIVERED                | 2024-06-04 | allowed
                    DELIVERED                | 2024-06-03 | allowed
                    DELIVERED                | 2024-06-02 | CONTINUED_USE_IS_DUE
                    DELIVERED                | -          | CONTINUED_USE_IS_DUE
                    ON_ITS_LAST_DAY          | 2024-06-03 | allowed
                    SUSPENDED                | 2024-06-03 | allowed
                    EXPIRED                  | 2024-06-03 | THE_CARD_HAS_NOT_EXPIRED
                    OF_A_HOLDER_NOT_ENTITLED | 2024-06-02 | CONTINUED_USE_IS_DUE + THE_HOLDER_IS_ENTITLED
                    OF_A_HOLDER_NOT_ENTITLED | 2024-06-03 | THE_HOLDER_IS_ENTITLED
                    APPLIED                  | -          | CONTINUED_USE_IS_DUE
                    ISSUED                   | -          | CONTINUED_USE_IS_DUE
                    VOID                     | 2024-06-03 | THE_CARD_IS_NOT_VOID
                    WRONG_IN_EVERY_WAY       | -          | THE_CARD_IS_NOT_VOID + THE_CARD_HAS_NOT_EXPIRED + CONTINUED_USE_IS_DUE + THE_HOLDER_IS_ENTITLED
                    """)
    @Tag("C-9")
    @Tag("C-11")
    @Tag("V-9")
    void a_card_is_taken_into_continued_use_by_the_last_day_for_it(
            Standing card, @Nullable LocalDate dueUntil, String verdict) {
        assertThat(Verdict.inFull(ContinuedUseRule.CHECK, new ContinuedUseRule.Case(card.card(), dueUntil)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}, passed: {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, true, allowed",
                "-, false, A_DEADLINE_HAS_PASSED",
                "DEATH, true, THE_PERSON_IS_STILL_A_RESIDENT",
                "RECORD_DELETED, false, THE_PERSON_IS_STILL_A_RESIDENT + A_DEADLINE_HAS_PASSED"
            })
    @Tag("C-9")
    void a_move_of_a_resident_lapses_when_a_deadline_has_passed(
            @Nullable EndOfEntitlement end, boolean passed, String verdict) {
        assertThat(Verdict.inFull(LapseRule.CHECK, new LapseRule.Case(end, passed)))
                .isEqualTo(verdict);
    }

    @Test
    @Tag("C-9")
    void moving_in_is_filed_from_the_day_of_moving_on() {
        LocalDate moved = LocalDate.of(2024, 6, 3);

        assertThat(filed(moved, moved).filedOn()).isEqualTo(moved);
        assertThatThrownBy(() -> filed(moved, moved.minusDays(1))).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest(name = "filed {0}: {1}")
    @CsvSource({"2024-06-02, allowed", "2024-06-03, allowed", "2024-06-04, THE_FILING_WAS_MADE"})
    @Tag("C-13")
    void moving_in_is_reported_when_it_was_filed(LocalDate filedOn, String verdict) {
        LocalDate today = LocalDate.of(2024, 6, 3);

        assertThat(Verdict.inFull(FilingRule.CHECK, new FilingRule.Case(filedOn, today)))
                .isEqualTo(verdict);
    }

    private static FileMovingIn filed(LocalDate movedOn, LocalDate filedOn) {
        return new FileMovingIn(
                new ResidentId("resident-1"),
                new RegisterReference("juki-1"),
                movedOn,
                filedOn,
                new MunicipalityCode("131121"),
                new BasicFour(
                        new Personalia("Taro", "There", LocalDate.of(1990, 10, 10), Sex.MALE),
                        new AttributesDigest("0".repeat(64))));
    }
}
