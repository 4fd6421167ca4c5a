package inkan.certificate.smartphone;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.rule.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartphoneLossTest {
    @ParameterizedTest(name = "{0}, an active certificate on it: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED | true  | allowed
                    SUSPENDED | true  | allowed
                    DELIVERED | false | A_SMARTPHONE_CARRIES_AN_ACTIVE_CERTIFICATE
                    VOID      | false | THE_CARD_IS_NOT_VOID + A_SMARTPHONE_CARRIES_AN_ACTIVE_CERTIFICATE
                    """)
    @Tag("C-7")
    @Tag("C-11")
    void what_a_lost_smartphone_carries_is_held_where_it_is_active(Standing card, boolean active, String verdict) {
        assertThat(Verdict.inFull(SmartphoneLossRule.CHECK, new SmartphoneLossRule.Case(card.card(), active)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}, held: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED                | true  | allowed
                    ON_ITS_LAST_DAY          | true  | allowed
                    SUSPENDED                | true  | allowed
                    DELIVERED                | false | IT_IS_A_HELD_USER_AUTHENTICATION_CERTIFICATE
                    SUSPENDED                | false | IT_IS_A_HELD_USER_AUTHENTICATION_CERTIFICATE
                    VOID                     | true  | THE_CARD_IS_NOT_VOID
                    VOID                     | false | THE_CARD_IS_NOT_VOID + IT_IS_A_HELD_USER_AUTHENTICATION_CERTIFICATE
                    """)
    @Tag("C-7")
    @Tag("C-11")
    void only_a_held_user_authentication_certificate_of_a_smartphone_is_released(
            Standing card, boolean held, String verdict) {
        assertThat(Verdict.inFull(ReleaseRule.CHECK, new ReleaseRule.Case(card.card(), held)))
                .isEqualTo(verdict);
    }
}
