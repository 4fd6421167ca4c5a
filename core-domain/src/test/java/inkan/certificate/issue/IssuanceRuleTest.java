package inkan.certificate.issue;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.InEachStandingOfTheCard;
import inkan.card.Standing;
import inkan.rule.Verdict;
import inkan.value.Applicant;
import inkan.value.CertificateKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuanceRuleTest {
    @InEachStandingOfTheCard
    @Tag("V-9")
    @Tag("W-4")
    @Tag("W-5")
    @Tag("C-9")
    @Tag("C-11")
    void a_certificate_is_issued_anew_on_a_card_in_use(Standing card, String verdict) {
        assertThat(verdict(card, CertificateKind.SIGNATURE, false, false, Applicant.HOLDER))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}, already there: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    USER_AUTHENTICATION | false | allowed
                    USER_AUTHENTICATION | true  | THE_SLOT_IS_FREE
                    SIGNATURE           | false | allowed
                    SIGNATURE           | true  | THE_SLOT_IS_FREE
                    """)
    @Tag("E-6")
    void a_card_carries_each_kind_at_most_once(CertificateKind kind, boolean taken, String verdict) {
        assertThat(verdict(Standing.DELIVERED, kind, taken, false, Applicant.HOLDER))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "child or ward: {0}, applicant {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    false | HOLDER               | allowed
                    false | LEGAL_REPRESENTATIVE | allowed
                    false | VOLUNTARY_AGENT      | allowed
                    true  | HOLDER               | A_CHILD_OR_WARD_IS_REPRESENTED
                    true  | LEGAL_REPRESENTATIVE | allowed
                    true  | VOLUNTARY_AGENT      | A_CHILD_OR_WARD_IS_REPRESENTED
                    """)
    @Tag("E-4")
    void the_legal_representative_applies_for_a_child_or_a_ward(
            boolean childOrWard, Applicant applicant, String verdict) {
        assertThat(verdict(Standing.DELIVERED, CertificateKind.USER_AUTHENTICATION, false, childOrWard, applicant))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    WRONG_IN_EVERY_WAY    | THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE + THE_SLOT_IS_FREE + A_CHILD_OR_WARD_IS_REPRESENTED
                    SUSPENDED_AND_EXPIRED | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE + THE_SLOT_IS_FREE + A_CHILD_OR_WARD_IS_REPRESENTED
                    DELIVERED             | THE_SLOT_IS_FREE + A_CHILD_OR_WARD_IS_REPRESENTED
                    """)
    void of_several_broken_rules_the_first_answers_and_all_are_listed(Standing card, String verdict) {
        assertThat(verdict(card, CertificateKind.SIGNATURE, true, true, Applicant.HOLDER))
                .isEqualTo(verdict);
    }

    private static String verdict(
            Standing card, CertificateKind kind, boolean taken, boolean childOrWard, Applicant applicant) {
        return Verdict.inFull(
                IssuanceRule.CHECK, new IssuanceRule.Case(card.card(), kind, taken, childOrWard, applicant));
    }
}
