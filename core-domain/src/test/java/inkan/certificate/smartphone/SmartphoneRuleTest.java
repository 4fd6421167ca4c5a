package inkan.certificate.smartphone;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.InEachStandingOfTheCard;
import inkan.card.Standing;
import inkan.rule.Verdict;
import inkan.value.CertificateKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartphoneRuleTest {
    @InEachStandingOfTheCard
    @Tag("V-9")
    @Tag("W-5")
    @Tag("C-9")
    @Tag("C-11")
    void a_smartphone_gets_certificates_while_the_card_is_in_use(Standing card, String verdict) {
        assertThat(verdict(card, CertificateKind.SIGNATURE, true, true, true, false))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}, offered: {1}, card's signature: {2}, card's kind: {3}, taken: {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
                    SIGNATURE           | true  | true  | true  | false | allowed
                    SIGNATURE           | false | true  | true  | false | THE_SMARTPHONE_CAN_CARRY_CERTIFICATES
                    SIGNATURE           | true  | false | false | false | THE_CARD_HAS_AN_ACTIVE_SIGNATURE_CERTIFICATE + THE_CARD_HAS_AN_ACTIVE_CERTIFICATE_OF_THE_KIND
                    SIGNATURE           | true  | true  | true  | true  | EACH_KIND_IS_ON_ONE_SMARTPHONE
                    USER_AUTHENTICATION | true  | true  | true  | false | allowed
                    USER_AUTHENTICATION | false | true  | true  | false | THE_SMARTPHONE_CAN_CARRY_CERTIFICATES
                    USER_AUTHENTICATION | true  | false | true  | false | THE_CARD_HAS_AN_ACTIVE_SIGNATURE_CERTIFICATE
                    USER_AUTHENTICATION | true  | true  | false | false | THE_CARD_HAS_AN_ACTIVE_CERTIFICATE_OF_THE_KIND
                    USER_AUTHENTICATION | true  | true  | true  | true  | EACH_KIND_IS_ON_ONE_SMARTPHONE
                    USER_AUTHENTICATION | false | false | false | true  | THE_SMARTPHONE_CAN_CARRY_CERTIFICATES + THE_CARD_HAS_AN_ACTIVE_SIGNATURE_CERTIFICATE + THE_CARD_HAS_AN_ACTIVE_CERTIFICATE_OF_THE_KIND + EACH_KIND_IS_ON_ONE_SMARTPHONE
                    """)
    @Tag("E-5")
    @Tag("E-6")
    void a_smartphone_gets_each_kind_once_on_the_strength_of_the_cards_signature_certificate(
            CertificateKind kind,
            boolean offered,
            boolean signatureActive,
            boolean kindActive,
            boolean taken,
            String verdict) {
        assertThat(verdict(Standing.DELIVERED, kind, offered, signatureActive, kindActive, taken))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    WRONG_IN_EVERY_WAY | THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE + THE_SMARTPHONE_CAN_CARRY_CERTIFICATES + THE_CARD_HAS_AN_ACTIVE_SIGNATURE_CERTIFICATE + THE_CARD_HAS_AN_ACTIVE_CERTIFICATE_OF_THE_KIND + EACH_KIND_IS_ON_ONE_SMARTPHONE
                    """)
    void of_several_broken_rules_the_first_answers_and_all_are_listed(Standing card, String verdict) {
        assertThat(verdict(card, CertificateKind.SIGNATURE, false, false, false, true))
                .isEqualTo(verdict);
    }

    private static String verdict(
            Standing card,
            CertificateKind kind,
            boolean offered,
            boolean signatureActive,
            boolean kindActive,
            boolean taken) {
        return Verdict.inFull(
                SmartphoneRule.CHECK,
                new SmartphoneRule.Case(card.card(), kind, offered, signatureActive, kindActive, taken));
    }
}
