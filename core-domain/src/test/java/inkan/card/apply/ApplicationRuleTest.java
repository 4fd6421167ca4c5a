package inkan.card.apply;

import static inkan.card.Standing.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardState;
import inkan.policy.NationalPolicy;
import inkan.resident.EndOfEntitlement;
import inkan.rule.Verdict;
import inkan.value.CardId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationRuleTest {
    private static final LocalDate BORN = LocalDate.of(1990, 10, 10);
    private static final LocalDate FIRST_POLICY =
            NationalPolicy.JAPAN.versions().getFirst().effectiveFrom();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, allowed",
                "DEATH, THE_PERSON_IS_STILL_A_RESIDENT",
                "RECORD_DELETED, THE_PERSON_IS_STILL_A_RESIDENT"
            })
    @Tag("C-9")
    void who_is_no_resident_any_more_applies_for_nothing(@Nullable EndOfEntitlement end, String verdict) {
        assertThat(verdict(end, TODAY, BORN, null, null, false, null)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "born {0}, accepted {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    1990-10-10 | 2024-06-03 | allowed
                    1990-10-10 | 2024-06-02 | allowed
                    1990-10-10 | 2024-06-04 | IT_HAS_BEEN_ACCEPTED
                    1990-10-10 | 2015-10-05 | allowed
                    1990-10-10 | 2015-10-04 | CARDS_EXISTED_WHEN_IT_WAS_ACCEPTED
                    2024-05-20 | 2024-05-20 | allowed
                    2024-05-20 | 2024-05-19 | CARDS_EXISTED_WHEN_IT_WAS_ACCEPTED
                    2024-06-05 | 2024-06-04 | IT_HAS_BEEN_ACCEPTED + CARDS_EXISTED_WHEN_IT_WAS_ACCEPTED
                    """)
    @Tag("V-2")
    void an_application_was_accepted_today_or_before_since_there_are_cards_and_the_holder_is_born(
            LocalDate born, LocalDate acceptedOn, String verdict) {
        assertThat(verdict(null, acceptedOn, born, null, null, false, null)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "under way: {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"-, allowed", "card-7, NO_OTHER_CARD_IS_UNDER_WAY"})
    @Tag("D-2")
    void a_resident_has_one_application_at_a_time(@Nullable String pending, String verdict) {
        assertThat(verdict(null, TODAY, BORN, pending, null, false, null)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "card {0}, its window from {1}, reissue: {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -         | -          | false | allowed
                    -         | -          | true  | ONLY_A_LOST_CARD_IS_REISSUED
                    DELIVERED | 2024-06-02 | false | allowed
                    DELIVERED | 2024-06-03 | false | allowed
                    DELIVERED | 2024-06-04 | false | THE_CARD_IN_FORCE_IS_IN_ITS_RENEWAL_WINDOW
                    DELIVERED | 2024-06-03 | true  | ONLY_A_LOST_CARD_IS_REISSUED
                    DELIVERED | 2024-06-04 | true  | ONLY_A_LOST_CARD_IS_REISSUED
                    SUSPENDED | 2024-06-03 | false | A_LOST_CARD_IS_REISSUED
                    SUSPENDED | 2024-06-04 | false | A_LOST_CARD_IS_REISSUED + THE_CARD_IN_FORCE_IS_IN_ITS_RENEWAL_WINDOW
                    SUSPENDED | 2024-06-03 | true  | allowed
                    SUSPENDED | 2024-06-04 | true  | allowed
                    """)
    @Tag("C-8")
    @Tag("V-10")
    void a_card_in_force_is_renewed_in_its_window_and_reissued_where_it_is_lost(
            @Nullable CardState state, @Nullable LocalDate opensOn, boolean reissue, String verdict) {
        assertThat(verdict(null, TODAY, BORN, null, current(state, opensOn), reissue, null))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "stay until {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, allowed",
                "2024-06-04, allowed",
                "2024-06-03, allowed",
                "2024-06-02, THE_PERIOD_OF_STAY_HAS_NOT_ENDED"
            })
    @Tag("V-6")
    void a_card_is_applied_for_until_the_last_day_of_stay(@Nullable LocalDate stayEndsOn, String verdict) {
        assertThat(verdict(null, TODAY, BORN, null, null, false, stayEndsOn)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "on {0}, face card: {1}, express: {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    2023-12-14 | false | false | allowed
                    2023-12-14 | true  | false | FACE_AUTHENTICATION_IS_OFFERED
                    2023-12-15 | true  | false | allowed
                    2024-12-01 | true  | false | allowed
                    2024-12-01 | false | true  | EXPRESS_ISSUE_IS_OFFERED
                    2024-12-02 | false | true  | allowed
                    2023-12-14 | true  | true  | FACE_AUTHENTICATION_IS_OFFERED + EXPRESS_ISSUE_IS_OFFERED
                    2024-12-02 | true  | true  | allowed
                    """)
    @Tag("E-7")
    @Tag("W-6")
    void face_authentication_cards_and_express_issue_are_had_from_the_day_of_their_introduction(
            LocalDate today, boolean face, boolean express, String verdict) {
        assertThat(Verdict.inFull(
                        ApplicationRule.CHECK,
                        new ApplicationRule.Case(
                                null,
                                today,
                                today,
                                FIRST_POLICY,
                                BORN,
                                null,
                                null,
                                false,
                                null,
                                face,
                                express,
                                NationalPolicy.JAPAN.on(today).offers())))
                .isEqualTo(verdict);
    }

    @Test
    void of_several_broken_rules_the_first_answers_and_all_are_listed() {
        assertThat(verdict(
                        EndOfEntitlement.DEATH,
                        TODAY.plusDays(1),
                        TODAY.plusDays(2),
                        "card-7",
                        current(CardState.SUSPENDED, TODAY.plusDays(1)),
                        false,
                        TODAY.minusDays(1)))
                .isEqualTo("THE_PERSON_IS_STILL_A_RESIDENT + IT_HAS_BEEN_ACCEPTED + CARDS_EXISTED_WHEN_IT_WAS_ACCEPTED"
                        + " + NO_OTHER_CARD_IS_UNDER_WAY + A_LOST_CARD_IS_REISSUED"
                        + " + THE_CARD_IN_FORCE_IS_IN_ITS_RENEWAL_WINDOW + THE_PERIOD_OF_STAY_HAS_NOT_ENDED");
    }

    private static ApplicationRule.@Nullable Current current(@Nullable CardState state, @Nullable LocalDate opensOn) {
        return state == null
                ? null
                : new ApplicationRule.Current(new CardId("card-1"), state, opensOn, opensOn.plusMonths(3));
    }

    private static String verdict(
            @Nullable EndOfEntitlement end,
            LocalDate acceptedOn,
            LocalDate born,
            @Nullable String pending,
            ApplicationRule.@Nullable Current current,
            boolean reissue,
            @Nullable LocalDate stayEndsOn) {
        return Verdict.inFull(
                ApplicationRule.CHECK,
                new ApplicationRule.Case(
                        end,
                        acceptedOn,
                        TODAY,
                        FIRST_POLICY,
                        born,
                        pending == null ? null : new CardId(pending),
                        current,
                        reissue,
                        stayEndsOn,
                        false,
                        false,
                        NationalPolicy.JAPAN.on(TODAY).offers()));
    }
}
