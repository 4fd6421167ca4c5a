package inkan.inquiry;

import static inkan.card.Standing.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.rule.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryRuleTest {
    @ParameterizedTest(name = "{0}, days left {1}: letter {2}, reply {3}, lapse {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    OPENED      | 90 | allowed                                                   | A_REPLY_IS_DUE                                   | THE_LAST_DAY_HAS_PASSED
                    OPENED      | 0  | allowed                                                   | A_REPLY_IS_DUE                                   | THE_LAST_DAY_HAS_PASSED
                    OPENED      | -1 | THE_INQUIRY_IS_NOT_OVERDUE                                | THE_INQUIRY_IS_NOT_OVERDUE + A_REPLY_IS_DUE      | allowed
                    LETTER_SENT | 90 | A_LETTER_IS_DUE                                           | allowed                                          | THE_LAST_DAY_HAS_PASSED
                    LETTER_SENT | 0  | A_LETTER_IS_DUE                                           | allowed                                          | THE_LAST_DAY_HAS_PASSED
                    LETTER_SENT | -1 | THE_INQUIRY_IS_NOT_OVERDUE + A_LETTER_IS_DUE              | THE_INQUIRY_IS_NOT_OVERDUE                       | allowed
                    ANSWERED    | 90 | A_LETTER_IS_DUE                                           | A_REPLY_IS_DUE                                   | THE_LAST_DAY_HAS_PASSED
                    ANSWERED    | -1 | THE_INQUIRY_IS_NOT_OVERDUE + A_LETTER_IS_DUE              | THE_INQUIRY_IS_NOT_OVERDUE + A_REPLY_IS_DUE      | allowed
                    LAPSED      | -1 | THE_INQUIRY_IS_OPEN + THE_INQUIRY_IS_NOT_OVERDUE          | THE_INQUIRY_IS_OPEN + THE_INQUIRY_IS_NOT_OVERDUE | THE_INQUIRY_IS_OPEN
                    USED        | 90 | THE_INQUIRY_IS_OPEN                                       | THE_INQUIRY_IS_OPEN                              | THE_INQUIRY_IS_OPEN + THE_LAST_DAY_HAS_PASSED
                    USED        | -1 | THE_INQUIRY_IS_OPEN + THE_INQUIRY_IS_NOT_OVERDUE          | THE_INQUIRY_IS_OPEN + THE_INQUIRY_IS_NOT_OVERDUE | THE_INQUIRY_IS_OPEN
                    """)
    @Tag("M-11")
    void an_inquiry_goes_from_letter_to_reply_and_lapses_when_its_last_day_has_passed(
            InquiryState state, int daysLeft, String letter, String reply, String lapse) {
        InquiryStanding inquiry = new InquiryStanding(state, TODAY.plusDays(daysLeft), Standing.DELIVERED.card());

        assertThat(Verdict.inFull(InquiryRule.LETTER, inquiry)).isEqualTo(letter);
        assertThat(Verdict.inFull(InquiryRule.REPLY, inquiry)).isEqualTo(reply);
        assertThat(Verdict.inFull(InquiryRule.LAPSE, inquiry)).isEqualTo(lapse);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED                | allowed
                    SUSPENDED                | allowed
                    ON_ITS_LAST_DAY          | allowed
                    EXPIRED                  | THE_CARD_HAS_NOT_EXPIRED
                    OF_A_HOLDER_NOT_ENTITLED | THE_HOLDER_IS_ENTITLED
                    VOID                     | THE_CARD_IS_NOT_VOID
                    WRONG_IN_EVERY_WAY       | THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_HAS_NOT_EXPIRED
                    """)
    @Tag("M-11")
    @Tag("C-11")
    void about_a_card_that_is_void_or_expired_nobody_is_asked_any_more(Standing card, String verdict) {
        assertThat(Verdict.inFull(InquiryRule.LETTER, new InquiryStanding(InquiryState.OPENED, TODAY, card.card())))
                .isEqualTo(verdict);
        assertThat(Verdict.inFull(InquiryRule.REPLY, new InquiryStanding(InquiryState.LETTER_SENT, TODAY, card.card())))
                .isEqualTo(verdict);
    }
}
