package inkan.certificate.issue;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.policy.NationalPolicy;
import inkan.policy.PolicyVersion;
import inkan.rule.Verdict;
import inkan.value.CertificateKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
    @ParameterizedTest(name = "{0}, aged {1}, ward: {2}, face card: {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    SIGNATURE           | 15 | false | false | allowed
                    SIGNATURE           | 90 | false | false | allowed
                    SIGNATURE           | 14 | false | false | THE_HOLDER_OF_A_SIGNATURE_CERTIFICATE_IS_15
                    SIGNATURE           |  0 | false | false | THE_HOLDER_OF_A_SIGNATURE_CERTIFICATE_IS_15
                    SIGNATURE           | 15 | true  | false | AN_ADULT_WARD_HAS_NO_SIGNATURE_CERTIFICATE
                    SIGNATURE           | 15 | false | true  | A_FACE_AUTHENTICATION_CARD_HAS_NO_SIGNATURE_CERTIFICATE
                    SIGNATURE           | 14 | true  | false | THE_HOLDER_OF_A_SIGNATURE_CERTIFICATE_IS_15 + AN_ADULT_WARD_HAS_NO_SIGNATURE_CERTIFICATE
                    SIGNATURE           | 14 | true  | true  | A_FACE_AUTHENTICATION_CARD_HAS_NO_SIGNATURE_CERTIFICATE + THE_HOLDER_OF_A_SIGNATURE_CERTIFICATE_IS_15 + AN_ADULT_WARD_HAS_NO_SIGNATURE_CERTIFICATE
                    USER_AUTHENTICATION | 15 | false | false | allowed
                    USER_AUTHENTICATION | 14 | false | false | allowed
                    USER_AUTHENTICATION |  0 | false | false | allowed
                    USER_AUTHENTICATION | 15 | true  | false | allowed
                    USER_AUTHENTICATION | 15 | false | true  | allowed
                    USER_AUTHENTICATION | 14 | true  | true  | allowed
                    """)
    @Tag("E-2")
    @Tag("E-3")
    @Tag("E-4")
    @Tag("E-7")
    void a_signature_certificate_is_for_holders_of_15_and_over_who_are_no_wards_and_have_a_card_with_pins(
            CertificateKind kind, int age, boolean adultWard, boolean faceAuthentication, String verdict) {
        assertThat(Verdict.inFull(
                        Eligibility.CHECK, new Eligibility.Case(kind, age, 15, adultWard, faceAuthentication)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "born {0}, issued {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2012-05-05 | 2027-05-04 | THE_HOLDER_OF_A_SIGNATURE_CERTIFICATE_IS_15
                    2012-05-05 | 2027-05-05 | allowed
                    2008-02-29 | 2023-02-27 | THE_HOLDER_OF_A_SIGNATURE_CERTIFICATE_IS_15
                    2008-02-29 | 2023-02-28 | allowed
                    2009-01-01 | 2023-12-31 | THE_HOLDER_OF_A_SIGNATURE_CERTIFICATE_IS_15
                    2009-01-01 | 2024-01-01 | allowed
                    """)
    @Tag("E-2")
    @Tag("V-7")
    @Tag("V-8")
    void a_signature_certificate_is_issued_from_the_15th_birthday_on(
            LocalDate born, LocalDate issuedOn, String verdict) {
        PolicyVersion policy = NationalPolicy.JAPAN.on(issuedOn);

        assertThat(Verdict.of(
                        Eligibility.CHECK,
                        new Eligibility.Case(
                                CertificateKind.SIGNATURE,
                                policy.ageOn(issuedOn, born),
                                policy.validity().signatureAge(),
                                false,
                                false)))
                .isEqualTo(verdict);
    }
}
