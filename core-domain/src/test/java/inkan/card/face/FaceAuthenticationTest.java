package inkan.card.face;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.certificate.CertificateState;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.renew.RenewCertificates;
import inkan.pin.PinState;
import inkan.pin.report.PinOutcome;
import inkan.value.Applicant;
import inkan.value.Carrier;
import inkan.value.PinKind;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FaceAuthenticationTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");

    @Test
    @Tag("E-7")
    void switching_takes_the_pins_and_revokes_the_signature_certificate() {
        office.at("2023-12-15").send(new SwitchToFaceAuthentication(hanako.card()));

        assertThat(office.card(hanako.card()).pins()).isEmpty();
        assertThat(office.certificate(hanako.signature(1)).state()).isEqualTo(CertificateState.REVOKED);
        assertThat(office.certificate(hanako.userAuthentication(1)).state()).isEqualTo(CertificateState.ACTIVE);
        assertThat(office.refused(hanako.enter(PinKind.CARD_FACE, PinOutcome.WRONG))
                        .rule()
                        .name())
                .isEqualTo("THE_PIN_IS_SET");
    }

    @Test
    @Tag("E-7")
    void the_day_before_the_law_nothing_is_switched() {
        assertThat(office.at("2023-12-14")
                        .refused(new SwitchToFaceAuthentication(hanako.card()))
                        .rule())
                .isSameAs(SwitchRule.FACE_AUTHENTICATION_IS_OFFERED);
    }

    @Test
    @Tag("E-7")
    void its_user_authentication_certificate_is_renewed_without_a_pin() {
        office.at("2024-01-10").send(new SwitchToFaceAuthentication(hanako.card()));

        office.at("2024-08-01")
                .send(new RenewCertificates(
                        hanako.card(), Carrier.CARD, hanako.serials(2, USER_AUTHENTICATION), Set.of()));

        assertThat(office.certificate(hanako.userAuthentication(2)).expiresOn()).isEqualTo("2029-10-10");
    }

    @Test
    @Tag("E-7")
    @Tag("P-2")
    void switched_back_it_has_fresh_pins_and_may_have_a_signature_certificate_again() {
        office.at("2024-01-10").send(new SwitchToFaceAuthentication(hanako.card()));

        assertThat(office.refused(new SwitchToPins(hanako.card(), Set.of(PinKind.CARD_FACE)))
                        .rule())
                .isSameAs(SwitchRule.EVERY_PIN_NEEDED_IS_SET);
        office.send(new SwitchToPins(hanako.card(), Citizen.PINS_WITHOUT_SIGNATURE));
        office.send(new IssueCertificates(
                hanako.card(),
                hanako.serials(2, SIGNATURE),
                Set.of(PinKind.RESIDENT_REGISTRY),
                Set.of(PinKind.SIGNATURE),
                Applicant.HOLDER));

        assertThat(office.card(hanako.card()).pins()).hasSize(4).containsValue(PinState.FRESH);
        assertThat(office.certificate(hanako.signature(2)).state()).isEqualTo(CertificateState.ACTIVE);
    }
}
