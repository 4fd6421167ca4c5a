package inkan.notice.send;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Office;
import inkan.Towns;
import inkan.notice.Notice;
import inkan.policy.Bound;
import inkan.rule.Verdict;
import inkan.rule.Words;
import inkan.value.MunicipalityCode;
import inkan.value.RunId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingRuleTest {
    private static final LocalDate EXPIRY = LocalDate.of(2024, 10, 10);
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 10);
    private static final RunId RUN = new RunId("run-1");

    /** What a notice may be asked to announce. */
    enum Item {
        STANDING(true, EXPIRY, Bound.BIRTHDAY, true),
        STANDING_TO_THE_CARDS_END(true, EXPIRY, Bound.CARD, true),
        STANDING_TO_THE_OTHERS_END(true, EXPIRY, Bound.USER_AUTHENTICATION_CERTIFICATE, true),
        STANDING_TO_THE_END_OF_STAY(true, EXPIRY, Bound.PERIOD_OF_STAY, true),
        ENDED(true, EXPIRY, Bound.BIRTHDAY, false),
        ENDED_BEFORE_THE_END_OF_STAY(true, EXPIRY, Bound.PERIOD_OF_STAY, false),
        ENDING_A_DAY_EARLIER(true, EXPIRY.minusDays(1), Bound.BIRTHDAY, true),
        ENDING_A_DAY_LATER(true, EXPIRY.plusDays(1), Bound.BIRTHDAY, true),
        OF_ANOTHER_OR_ON_NO_CARD(false, EXPIRY, Bound.BIRTHDAY, true);

        private final SendingRule.Announced announced;

        Item(boolean onCard, LocalDate endsOn, Bound boundBy, boolean stands) {
            announced = new SendingRule.Announced(onCard, endsOn, boundBy, stands);
        }
    }

    /** Whether the notice, or the first one before it, was sent. */
    enum Sending {
        NO,
        SENT,
        CAME_BACK,
        CAME_BACK_AND_A_SECOND_IS_DUE;

        private Notice.@Nullable Standing standing() {
            return this == NO
                    ? null
                    : new Notice.Standing(TODAY, RUN, this == CAME_BACK_AND_A_SECOND_IS_DUE ? TODAY : null);
        }
    }

    private static SendingRule.Case of(Item... announced) {
        return new SendingRule.Case(
                TODAY,
                EXPIRY,
                false,
                null,
                null,
                List.of(announced).stream().map(item -> item.announced).toList(),
                Office.SETAGAYA,
                Office.SETAGAYA);
    }

    @ParameterizedTest(name = "second: {0}, sent before: {1}, the first: {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    false | NO                            | NO                            | allowed
                    false | SENT                          | NO                            | IT_WAS_NOT_SENT_BEFORE
                    false | CAME_BACK                     | NO                            | IT_WAS_NOT_SENT_BEFORE
                    false | CAME_BACK_AND_A_SECOND_IS_DUE | NO                            | IT_WAS_NOT_SENT_BEFORE
                    true  | NO                            | NO                            | A_SECOND_NOTICE_FOLLOWS_A_RETURN
                    true  | NO                            | SENT                          | A_SECOND_NOTICE_FOLLOWS_A_RETURN
                    true  | NO                            | CAME_BACK                     | A_SECOND_NOTICE_FOLLOWS_A_RETURN
                    true  | NO                            | CAME_BACK_AND_A_SECOND_IS_DUE | allowed
                    true  | SENT                          | CAME_BACK_AND_A_SECOND_IS_DUE | IT_WAS_NOT_SENT_BEFORE
                    true  | CAME_BACK                     | CAME_BACK_AND_A_SECOND_IS_DUE | IT_WAS_NOT_SENT_BEFORE
                    true  | SENT                          | CAME_BACK                     | IT_WAS_NOT_SENT_BEFORE + A_SECOND_NOTICE_FOLLOWS_A_RETURN
                    """)
    @Tag("N-3")
    void a_notice_is_sent_once_and_a_second_one_after_a_return_where_one_is_due(
            boolean second, Sending before, Sending first, String verdict) {
        SendingRule.Case asked = new SendingRule.Case(
                TODAY,
                EXPIRY,
                second,
                before.standing(),
                first.standing(),
                List.of(Item.STANDING.announced),
                Office.SETAGAYA,
                Office.SETAGAYA);

        assertThat(Verdict.inFull(SendingRule.CHECK, asked)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    STANDING                                                 | allowed
                    STANDING_TO_THE_CARDS_END                                | allowed
                    STANDING STANDING_TO_THE_OTHERS_END                      | allowed
                    STANDING ENDED                                           | allowed
                    ENDED                                                    | SOMETHING_STILL_ENDS
                    STANDING_TO_THE_END_OF_STAY                              | NO_PERIOD_OF_STAY_BINDS_IT
                    STANDING_TO_THE_END_OF_STAY ENDED                        | NO_PERIOD_OF_STAY_BINDS_IT
                    STANDING_TO_THE_END_OF_STAY ENDED_BEFORE_THE_END_OF_STAY | NO_PERIOD_OF_STAY_BINDS_IT
                    STANDING STANDING_TO_THE_END_OF_STAY                     | allowed
                    STANDING ENDED_BEFORE_THE_END_OF_STAY                    | allowed
                    ENDED ENDED_BEFORE_THE_END_OF_STAY                       | SOMETHING_STILL_ENDS
                    ENDING_A_DAY_EARLIER                                     | WHAT_IT_ANNOUNCES_IS_SO
                    ENDING_A_DAY_LATER                                       | WHAT_IT_ANNOUNCES_IS_SO
                    OF_ANOTHER_OR_ON_NO_CARD                                 | WHAT_IT_ANNOUNCES_IS_SO
                    STANDING OF_ANOTHER_OR_ON_NO_CARD                        | WHAT_IT_ANNOUNCES_IS_SO
                    STANDING ENDING_A_DAY_LATER                              | WHAT_IT_ANNOUNCES_IS_SO
                    ENDED OF_ANOTHER_OR_ON_NO_CARD                           | WHAT_IT_ANNOUNCES_IS_SO
                    """)
    @Tag("N-1")
    @Tag("N-2")
    void it_announces_what_is_on_the_residents_card_and_ends_then_while_some_of_it_stands(
            String announced, String verdict) {
        SendingRule.Case asked = of(Words.of(Item.class, announced).toArray(Item[]::new));

        assertThat(Verdict.inFull(SendingRule.CHECK, asked)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "lives in {0}, sent by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    131121 | 131121 | allowed
                    131121 | 122173 | THE_RESIDENT_LIVES_HERE
                    122173 | 131121 | THE_RESIDENT_LIVES_HERE
                    122173 | 122173 | allowed
                    """)
    @Tag("N-2")
    void it_is_sent_by_the_municipality_of_residence(MunicipalityCode residence, MunicipalityCode by, String verdict) {
        SendingRule.Case asked =
                new SendingRule.Case(TODAY, EXPIRY, false, null, null, List.of(Item.STANDING.announced), residence, by);

        assertThat(Verdict.inFull(SendingRule.CHECK, asked)).isEqualTo(verdict);
    }

    /** The day on which it is due binds nobody: a run may be made ahead, and late is better than never. */
    @ParameterizedTest(name = "sent on {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2024-01-10 | allowed
                    2024-07-09 | allowed
                    2024-07-10 | allowed
                    2024-08-11 | allowed
                    2024-10-10 | allowed
                    2024-10-11 | THE_EXPIRY_IS_TO_COME
                    2025-10-10 | THE_EXPIRY_IS_TO_COME
                    """)
    @Tag("N-1")
    void it_is_sent_at_any_time_up_to_the_last_day_that_it_announces(LocalDate today, String verdict) {
        SendingRule.Case asked = new SendingRule.Case(
                today, EXPIRY, false, null, null, List.of(Item.STANDING.announced), Office.SETAGAYA, Office.SETAGAYA);

        assertThat(Verdict.inFull(SendingRule.CHECK, asked)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ENDED                       | IT_WAS_NOT_SENT_BEFORE + A_SECOND_NOTICE_FOLLOWS_A_RETURN + SOMETHING_STILL_ENDS + THE_RESIDENT_LIVES_HERE + THE_EXPIRY_IS_TO_COME
                    STANDING_TO_THE_END_OF_STAY | IT_WAS_NOT_SENT_BEFORE + A_SECOND_NOTICE_FOLLOWS_A_RETURN + NO_PERIOD_OF_STAY_BINDS_IT + THE_RESIDENT_LIVES_HERE + THE_EXPIRY_IS_TO_COME
                    OF_ANOTHER_OR_ON_NO_CARD    | IT_WAS_NOT_SENT_BEFORE + A_SECOND_NOTICE_FOLLOWS_A_RETURN + WHAT_IT_ANNOUNCES_IS_SO + THE_RESIDENT_LIVES_HERE + THE_EXPIRY_IS_TO_COME
                    """)
    @Tag("N-2")
    @Tag("N-3")
    void that_it_was_sent_before_is_said_first_and_that_it_is_too_late_last(Item announced, String verdict) {
        SendingRule.Case wrongInEveryWay = new SendingRule.Case(
                EXPIRY.plusDays(1),
                EXPIRY,
                true,
                Sending.SENT.standing(),
                Sending.SENT.standing(),
                List.of(announced.announced),
                Office.SETAGAYA,
                Towns.MATSUE_CODE);

        assertThat(Verdict.inFull(SendingRule.CHECK, wrongInEveryWay)).isEqualTo(verdict);
    }
}
