package inkan.certificate.revoke;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.card.loss.ReportLoss;
import inkan.certificate.CertificateEvent.Revoked;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RevocationTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");

    private RevokeCertificates revoke(CertificateKind... kinds) {
        return new RevokeCertificates(
                hanako.card(), Carrier.CARD, Set.of(kinds), RevocationReason.CESSATION_OF_OPERATION);
    }

    @Test
    @Tag("C-6")
    @Tag("C-10")
    void the_holder_has_one_certificate_revoked_and_then_the_other() {
        office.at("2022-04-01").send(revoke(SIGNATURE));
        assertThat(office.certificate(hanako.userAuthentication(1)).state()).isEqualTo(CertificateState.ACTIVE);

        office.send(revoke(USER_AUTHENTICATION));

        assertThat(office.events(Revoked.class))
                .hasSize(2)
                .allSatisfy(revoked -> assertThat(revoked.reason().code()).isEqualTo(5));
    }

    @Test
    @Tag("C-11")
    void what_is_revoked_is_not_revoked_again_and_the_refusal_says_so() {
        office.at("2022-04-01").send(revoke(SIGNATURE));

        assertThat(office.refused(revoke(SIGNATURE)).facts()).containsEntry("state", "REVOKED");
        assertThat(office.refused(revoke(SIGNATURE, USER_AUTHENTICATION)).rule())
                .isSameAs(RevocationRule.THE_CERTIFICATE_IS_ACTIVE_OR_HELD);
        assertThat(office.certificate(hanako.userAuthentication(1)).state()).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("C-11")
    void what_has_expired_is_not_revoked_and_the_refusal_says_so() {
        assertThat(office.at("2024-10-11").refused(revoke(SIGNATURE)).facts()).containsEntry("state", "EXPIRED");
        assertThat(office.events(Revoked.class)).isEmpty();
    }

    @Test
    @Tag("C-7")
    void a_held_certificate_of_a_card_may_be_revoked() {
        office.at("2022-04-01").send(new ReportLoss(hanako.card()));

        office.send(revoke(SIGNATURE));

        assertThat(office.certificate(hanako.signature(1)).state()).isEqualTo(CertificateState.REVOKED);
    }
}
