package inkan.certificate.renew;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.certificate.CertificateEvent.Renewed;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.certificate.issue.IssuedCertificate;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.pin.PinState;
import inkan.pin.report.PinOutcome;
import inkan.policy.Bound;
import inkan.resident.guardianship.ReportGuardianship;
import inkan.rule.Refusal;
import inkan.value.Carrier;
import inkan.value.PinKind;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");

    @Test
    @Tag("V-5")
    @Tag("V-10")
    void renewed_alone_the_signature_certificate_is_capped_by_the_other_as_it_stands_and_so_not_longer() {
        Refusal refusal = office.at("2024-08-01").refused(hanako.renew(2, SIGNATURE));

        assertThat(refusal.rule()).isSameAs(RenewalRule.THE_CERTIFICATE_WOULD_BE_EXTENDED);
        assertThat(refusal.facts()).containsEntry("boundBy", Bound.USER_AUTHENTICATION_CERTIFICATE);
        office.send(hanako.renew(2, USER_AUTHENTICATION));
        Renewal.Answer renewed = office.send(hanako.renew(2, SIGNATURE), Renewal.Answer.class);
        assertThat(renewed.issued())
                .extracting(IssuedCertificate::expiresOn)
                .containsExactly(LocalDate.of(2029, 10, 10));
    }

    @Test
    @Tag("V-10")
    void where_the_card_binds_the_certificate_the_card_itself_has_to_be_renewed() {
        office.at("2024-08-01").send(hanako.renew(2));

        Refusal refusal = office.at("2029-08-01").refused(hanako.renew(3));

        assertThat(refusal.rule()).isSameAs(RenewalRule.THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE);
        assertThat(refusal.rule().citation().en()).contains("the card itself has to be renewed", "new photograph");
    }

    @Test
    @Tag("W-3")
    void a_certificate_is_renewed_on_the_first_day_of_its_window_though_no_notice_ever_came() {
        office.at("2024-07-11").send(hanako.renew(2));

        assertThat(office.certificate(hanako.signature(2)).state()).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("W-5")
    void where_one_of_two_cannot_be_renewed_neither_is() {
        office.at("2024-08-01")
                .send(new RevokeCertificates(
                        hanako.card(), Carrier.CARD, Set.of(SIGNATURE), RevocationReason.CESSATION_OF_OPERATION));

        Refusal refusal = office.refused(hanako.renew(2));

        assertThat(refusal.rule()).isSameAs(RenewalRule.THE_CERTIFICATE_IS_ACTIVE);
        assertThat(office.events(Renewed.class)).isEmpty();
        assertThat(office.certificate(hanako.userAuthentication(1)).state()).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("E-3")
    void who_has_become_an_adult_ward_renews_the_user_authentication_certificate_only() {
        office.at("2024-01-10")
                .send(new ReportGuardianship(
                        hanako.id(), new RegisterReference("ward-1"), LocalDate.of(2024, 1, 10), true));
        office.at("2024-08-01");

        office.send(hanako.renew(2, USER_AUTHENTICATION));
        Refusal refusal = office.refused(hanako.renew(2, SIGNATURE));

        assertThat(refusal.rule().citation().id()).isEqualTo("E-3");
    }

    @Test
    @Tag("E-5")
    void on_a_smartphone_certificates_are_renewed_on_the_strength_of_the_cards_and_capped_by_them() {
        office.at("2024-01-10").send(hanako.loadPhone(1, Platform.ANDROID));
        office.at("2024-08-01").send(hanako.renew(2));

        Renewal.Answer renewed = office.send(hanako.renewPhone(2), Renewal.Answer.class);

        assertThat(renewed.issued())
                .hasSize(2)
                .allSatisfy(certificate -> assertThat(certificate.carrier()).isEqualTo(Carrier.SMARTPHONE))
                .allSatisfy(certificate -> assertThat(certificate.expiresOn()).isEqualTo("2029-10-10"));
    }

    @Test
    @Tag("E-5")
    void without_an_active_signature_certificate_on_the_card_nothing_on_the_smartphone_is_renewed() {
        office.at("2024-01-10").send(hanako.loadPhone(1, Platform.ANDROID));
        office.at("2024-08-01").send(hanako.renew(2));
        office.send(new RevokeCertificates(
                hanako.card(), Carrier.CARD, Set.of(SIGNATURE), RevocationReason.CESSATION_OF_OPERATION));

        Refusal refusal = office.refused(hanako.renewPhone(2));

        assertThat(refusal.rule().name()).isEqualTo("THE_CARD_HAS_AN_ACTIVE_SIGNATURE_CERTIFICATE");
        assertThat(office.certificate(hanako.phoneSignature(1)).state()).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("P-3")
    void a_locked_pin_stays_locked_though_a_visit_about_another_one_calls_it_right() {
        office.at("2024-08-01");
        for (int i = 0; i < 5; i++) {
            office.send(hanako.enter(PinKind.SIGNATURE, PinOutcome.WRONG));
        }
        RenewCertificates renew = hanako.renew(2, USER_AUTHENTICATION);

        office.send(new RenewCertificates(renew.card(), renew.carrier(), renew.certificates(), Citizen.ALL_PINS));

        assertThat(office.card(hanako.card()).pin(PinKind.SIGNATURE)).contains(new PinState(5, true));
    }
}
