package inkan.certificate.smartphone;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.card.giveback.ReturnCard;
import inkan.card.loss.ReportLoss;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.policy.Bound;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import inkan.value.Platform;
import inkan.value.SerialNumber;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartphonesTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");

    private void hanakoLoadsHerPhone() {
        office.at("2024-01-10").send(hanako.loadPhone(1, Platform.ANDROID));
    }

    @Test
    @Tag("E-5")
    void a_smartphones_certificates_end_with_the_cards_of_their_kinds() {
        hanakoLoadsHerPhone();

        assertThat(office.certificate(hanako.phoneUserAuthentication(1)).expiresOn())
                .isEqualTo("2024-10-10");
        assertThat(office.certificate(hanako.phoneUserAuthentication(1)).boundBy())
                .isEqualTo(Bound.CARD_CERTIFICATE);
        assertThat(office.certificate(hanako.phoneSignature(1)).expiresOn()).isEqualTo("2024-10-10");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "ANDROID, 2023-05-10, refused",
        "ANDROID, 2023-05-11, loaded",
        "IPHONE,  2025-06-23, refused",
        "IPHONE,  2025-06-24, loaded"
    })
    @Tag("E-5")
    void android_phones_carry_certificates_since_may_2023_and_iphones_since_june_2025(
            Platform platform, String day, String outcome) {
        Citizen taro = Citizen.born("1990-10-10").named("taro").withCard(office, "2022-05-01", "2022-05-15");
        office.at(day);

        if (outcome.equals("loaded")) {
            office.send(taro.loadPhone(1, platform));
            assertThat(state(taro.phoneSignature(1))).isEqualTo(CertificateState.ACTIVE);
        } else {
            assertThat(office.refused(taro.loadPhone(1, platform)).rule())
                    .isSameAs(SmartphoneRule.THE_SMARTPHONE_CAN_CARRY_CERTIFICATES);
        }
    }

    @Test
    @Tag("E-5")
    @Tag("E-6")
    void each_kind_is_on_one_smartphone_at_a_time() {
        hanakoLoadsHerPhone();

        assertThat(office.refused(hanako.loadPhone(2, Platform.ANDROID)).rule())
                .isSameAs(SmartphoneRule.EACH_KIND_IS_ON_ONE_SMARTPHONE);
        revokeOnRequest(Carrier.SMARTPHONE, SIGNATURE, USER_AUTHENTICATION);
        office.send(hanako.loadPhone(2, Platform.ANDROID));

        assertThat(state(hanako.phoneSignature(2))).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("E-5")
    @Tag("C-6")
    void they_live_on_when_the_cards_signature_certificate_is_revoked_on_request() {
        hanakoLoadsHerPhone();

        revokeOnRequest(Carrier.CARD, SIGNATURE);

        assertThat(state(hanako.signature(1))).isEqualTo(CertificateState.REVOKED);
        assertThat(state(hanako.phoneSignature(1))).isEqualTo(CertificateState.ACTIVE);
        assertThat(state(hanako.phoneUserAuthentication(1))).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("E-5")
    void they_live_on_when_the_cards_certificates_are_renewed() {
        hanakoLoadsHerPhone();

        office.at("2024-08-01").send(hanako.renew(2));

        assertThat(state(hanako.phoneSignature(1))).isEqualTo(CertificateState.ACTIVE);
        assertThat(state(hanako.phoneUserAuthentication(1))).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("E-5")
    @Tag("C-7")
    void they_are_revoked_when_the_card_is_lost_and_when_it_is_given_back() {
        hanakoLoadsHerPhone();
        Citizen taro = hanako.named("taro").withCard(office, "2024-01-10", "2024-02-10");
        office.send(taro.loadPhone(1, Platform.ANDROID));

        office.send(new ReportLoss(hanako.card()));
        office.send(new ReturnCard(taro.card()));

        for (Citizen citizen : Set.of(hanako, taro)) {
            assertThat(state(citizen.phoneSignature(1))).isEqualTo(CertificateState.REVOKED);
            assertThat(state(citizen.phoneUserAuthentication(1))).isEqualTo(CertificateState.REVOKED);
        }
    }

    @Test
    @Tag("C-7")
    void of_a_found_smartphone_the_user_authentication_certificate_is_released_and_the_other_stays_held() {
        hanakoLoadsHerPhone();
        office.send(new ReportSmartphoneLoss(hanako.card()));
        assertThat(state(hanako.phoneSignature(1))).isEqualTo(CertificateState.HELD);
        assertThat(state(hanako.userAuthentication(1))).isEqualTo(CertificateState.ACTIVE);

        office.send(new ReleaseSmartphoneCertificate(hanako.card()));

        assertThat(state(hanako.phoneUserAuthentication(1))).isEqualTo(CertificateState.ACTIVE);
        assertThat(state(hanako.phoneSignature(1))).isEqualTo(CertificateState.HELD);
        assertThat(office.refused(new ReleaseSmartphoneCertificate(hanako.card()))
                        .rule())
                .isSameAs(ReleaseRule.IT_IS_A_HELD_USER_AUTHENTICATION_CERTIFICATE);
    }

    @Test
    @Tag("E-3")
    @Tag("E-5")
    void where_there_is_no_signature_certificate_on_the_card_not_even_a_login_is_loaded() {
        Citizen ward = Citizen.born("1990-10-10").named("ward").ward().withCard(office, "2024-01-10", "2024-02-10");

        IssueSmartphoneCertificates login = new IssueSmartphoneCertificates(
                ward.card(),
                Platform.ANDROID,
                Map.of(USER_AUTHENTICATION, ward.phoneUserAuthentication(1)),
                Set.of(PinKind.SIGNATURE));

        assertThat(office.refused(login).rule()).isSameAs(SmartphoneRule.THE_CARD_HAS_AN_ACTIVE_SIGNATURE_CERTIFICATE);
    }

    private void revokeOnRequest(Carrier carrier, CertificateKind... kinds) {
        office.send(
                new RevokeCertificates(hanako.card(), carrier, Set.of(kinds), RevocationReason.CESSATION_OF_OPERATION));
    }

    private CertificateState state(SerialNumber serial) {
        return office.certificate(serial).state();
    }
}
