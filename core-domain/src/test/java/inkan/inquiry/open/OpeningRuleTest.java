package inkan.inquiry.open;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.rule.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningRuleTest {
    @ParameterizedTest(name = "{0}, two visits asked for: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED                | true  | allowed
                    DELIVERED                | false | TWO_VISITS_ARE_ASKED_FOR
                    SUSPENDED                | true  | allowed
                    ON_ITS_LAST_DAY          | true  | allowed
                    EXPIRED                  | true  | THE_CARD_HAS_NOT_EXPIRED
                    OF_A_HOLDER_NOT_ENTITLED | true  | THE_HOLDER_IS_ENTITLED
                    VOID                     | true  | THE_CARD_IS_NOT_VOID
                    WRONG_IN_EVERY_WAY       | false | THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_HAS_NOT_EXPIRED + TWO_VISITS_ARE_ASKED_FOR
                    """)
    @Tag("M-11")
    void an_inquiry_is_opened_where_two_visits_are_asked_for_and_the_card_is_good(
            Standing card, boolean needed, String verdict) {
        assertThat(Verdict.inFull(OpeningRule.CHECK, new OpeningRule.Case(card.card(), needed, false)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "names an inquiry: {0}, two visits asked for: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    false | true  | allowed
                    true  | true  | A_FIRST_VISIT_NAMES_NO_INQUIRY
                    true  | false | TWO_VISITS_ARE_ASKED_FOR + A_FIRST_VISIT_NAMES_NO_INQUIRY
                    """)
    @Tag("M-11")
    void a_first_visit_names_no_inquiry(boolean namesInquiry, boolean needed, String verdict) {
        assertThat(Verdict.inFull(
                        OpeningRule.CHECK, new OpeningRule.Case(Standing.DELIVERED.card(), needed, namesInquiry)))
                .isEqualTo(verdict);
    }
}
