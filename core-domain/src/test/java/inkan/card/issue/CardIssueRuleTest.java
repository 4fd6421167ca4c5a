package inkan.card.issue;

import static inkan.card.Standing.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.policy.Bound;
import inkan.policy.Expiry;
import inkan.rule.Verdict;
import inkan.rule.Words;
import inkan.value.CertificateKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardIssueRuleTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    APPLIED                  | allowed
                    ISSUED                   | THE_CARD_WAS_APPLIED_FOR
                    DELIVERED                | THE_CARD_WAS_APPLIED_FOR
                    EXPIRED                  | THE_CARD_WAS_APPLIED_FOR
                    SUSPENDED                | THE_CARD_WAS_APPLIED_FOR
                    OF_A_HOLDER_NOT_ENTITLED | THE_HOLDER_IS_ENTITLED + THE_CARD_WAS_APPLIED_FOR
                    VOID                     | THE_CARD_IS_NOT_VOID + THE_CARD_WAS_APPLIED_FOR
                    """)
    @Tag("D-2")
    @Tag("C-9")
    @Tag("C-11")
    void a_card_is_issued_once_after_its_application(Standing card, String verdict) {
        assertThat(verdict(card, TODAY, null, null)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "would expire {0}: {1}")
    @CsvSource({
        "2024-06-04, allowed",
        "2024-06-03, allowed",
        "2024-06-02, IT_WOULD_NOT_EXPIRE_BEFORE_ITS_ISSUE",
        "2020-01-25, IT_WOULD_NOT_EXPIRE_BEFORE_ITS_ISSUE"
    })
    @Tag("V-9")
    void no_card_expires_before_its_issue(LocalDate expiresOn, String verdict) {
        assertThat(verdict(Standing.APPLIED, expiresOn, null, null)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "unwanted {0}, missing {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                                                  |                               | allowed
                    SIGNATURE                     |                               | NO_CERTIFICATE_IS_UNWANTED
                    USER_AUTHENTICATION           |                               | NO_CERTIFICATE_IS_UNWANTED
                    SIGNATURE USER_AUTHENTICATION |                               | NO_CERTIFICATE_IS_UNWANTED
                                                  | SIGNATURE                     | NO_CERTIFICATE_IS_MISSING
                                                  | USER_AUTHENTICATION           | NO_CERTIFICATE_IS_MISSING
                                                  | SIGNATURE USER_AUTHENTICATION | NO_CERTIFICATE_IS_MISSING
                    SIGNATURE                     | USER_AUTHENTICATION           | NO_CERTIFICATE_IS_UNWANTED + NO_CERTIFICATE_IS_MISSING
                    """)
    @Tag("E-1")
    void a_card_comes_with_both_certificates_but_for_those_opted_out_of(
            @Nullable String unwanted, @Nullable String missing, String verdict) {
        assertThat(verdict(Standing.APPLIED, TODAY, unwanted, missing)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    WRONG_IN_EVERY_WAY | THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_WAS_APPLIED_FOR + IT_WOULD_NOT_EXPIRE_BEFORE_ITS_ISSUE + NO_CERTIFICATE_IS_UNWANTED + NO_CERTIFICATE_IS_MISSING
                    APPLIED            | IT_WOULD_NOT_EXPIRE_BEFORE_ITS_ISSUE + NO_CERTIFICATE_IS_UNWANTED + NO_CERTIFICATE_IS_MISSING
                    """)
    void of_several_broken_rules_the_first_answers_and_all_are_listed(Standing card, String verdict) {
        assertThat(verdict(card, TODAY.minusDays(1), "SIGNATURE", "USER_AUTHENTICATION"))
                .isEqualTo(verdict);
    }

    private static String verdict(
            Standing card, LocalDate expiresOn, @Nullable String unwanted, @Nullable String missing) {
        return Verdict.inFull(
                CardIssueRule.CHECK,
                new CardIssueRule.Case(
                        card.card(),
                        new Expiry(expiresOn, 10, expiresOn, Bound.BIRTHDAY),
                        Words.of(CertificateKind.class, unwanted),
                        Words.of(CertificateKind.class, missing)));
    }
}
