package inkan.certificate.revoke;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.certificate.CertificateState;
import inkan.rule.Verdict;
import inkan.value.CertificateKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevocationRuleTest {
    @ParameterizedTest(name = "{0}, unexpired: {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "ABSENT", textBlock = """
                    ACTIVE     | true  | allowed
                    HELD       | true  | allowed
                    ACTIVE     | false | THE_CERTIFICATE_IS_ACTIVE_OR_HELD
                    HELD       | false | THE_CERTIFICATE_IS_ACTIVE_OR_HELD
                    SUPERSEDED | false | THE_CERTIFICATE_IS_ACTIVE_OR_HELD
                    REVOKED    | false | THE_CERTIFICATE_IS_ACTIVE_OR_HELD
                    ABSENT     | false | THE_CERTIFICATE_IS_ACTIVE_OR_HELD
                    """)
    @Tag("C-6")
    @Tag("C-11")
    void a_certificate_that_is_active_or_held_is_revoked_on_request(
            @Nullable CertificateState state, boolean alive, String verdict) {
        assertThat(Verdict.inFull(
                        RevocationRule.CHECK, new RevocationRule.Case(CertificateKind.SIGNATURE, state, alive)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    ACTIVE     | EXPIRED
                    HELD       | EXPIRED
                    SUPERSEDED | SUPERSEDED
                    REVOKED    | REVOKED
                    -          | ABSENT
                    """)
    @Tag("C-11")
    void the_refusal_says_what_has_become_of_the_certificate(@Nullable CertificateState state, String said) {
        assertThat(RevocationRule.THE_CERTIFICATE_IS_ACTIVE_OR_HELD.facts(
                        new RevocationRule.Case(CertificateKind.SIGNATURE, state, false)))
                .isEqualTo(Map.of("kind", CertificateKind.SIGNATURE, "state", said));
    }
}
