package inkan.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.certificate.revoke.RevokeCertificates;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.InvalidValue;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsAndStatesTest {
    @ParameterizedTest(name = "{0}: {1}, on request: {2}")
    @CsvSource({
        "UNSPECIFIED,            0, false",
        "KEY_COMPROMISE,         1, true",
        "CA_COMPROMISE,          2, true",
        "AFFILIATION_CHANGED,    3, false",
        "SUPERSEDED,             4, false",
        "CESSATION_OF_OPERATION, 5, true",
        "CERTIFICATE_HOLD,       6, false"
    })
    @Tag("C-10")
    @Tag("C-6")
    void a_reason_has_its_number_of_rfc_5280_and_three_of_them_can_be_asked_for(
            RevocationReason reason, int code, boolean onRequest) {
        assertThat(reason.code()).isEqualTo(code);
        if (onRequest) {
            assertThat(revoke(reason).reason()).isEqualTo(reason);
        } else {
            assertThatThrownBy(() -> revoke(reason)).isInstanceOf(InvalidValue.class);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ACTIVE, false", "HELD, false", "SUPERSEDED, true", "REVOKED, true"})
    @Tag("C-11")
    void what_is_superseded_or_revoked_never_becomes_active_again(CertificateState state, boolean terminal) {
        assertThat(state.isTerminal()).isEqualTo(terminal);
    }

    private static RevokeCertificates revoke(RevocationReason reason) {
        return new RevokeCertificates(new CardId("card-1"), Carrier.CARD, Set.of(CertificateKind.SIGNATURE), reason);
    }
}
