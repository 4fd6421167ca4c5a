package inkan.api.journey;

import static inkan.value.CertificateKind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.certificate.RevocationReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChangeOfAttributesJourneyTest extends Journey {
    @Test
    @Tag("C-1")
    @Tag("C-2")
    @Tag("C-5")
    void j5_a_change_of_address_revokes_the_signature_certificate_in_the_same_append_and_puts_it_on_the_list() {
        Holder hanako = holderOfJ1();
        on("2022-04-01");

        register.does(hanako.addressChange("2022-04-01"))
                .records(
                        "certificate.auto-revoked-on-attribute-change of " + hanako.signature(1),
                        "resident.attributes-changed of " + hanako.resident())
                .answersList("/activeThen", hanako.signature(1))
                .answersList("/revoked", hanako.signature(1))
                .answersList("/voided");

        counter.certificate(hanako.signature(1))
                .isRevokedFor(RevocationReason.AFFILIATION_CHANGED)
                .on("2022-04-01");
        counter.certificate(hanako.userAuthentication(1))
                .isActiveTo("2024-10-10")
                .isRenewableFrom("2024-07-11");
        counter.card(hanako.card()).isInUseTo("2029-10-10");
        assertThat(counter.lostSignatures()).contains(hanako.signature(1));
    }

    @Test
    @Tag("V-5")
    @Tag("C-5")
    void j6_a_new_signature_certificate_of_2022_04_01_ends_with_the_user_authentication_one_and_comes_off_the_list() {
        Holder hanako = holderOfJ1();
        on("2022-04-01");
        register.does(hanako.addressChange("2022-04-01"));

        counter.does(hanako.newIssuance(2, SIGNATURE))
                .records("card.certificate-loaded of " + hanako.card(), "certificate.issued of " + hanako.signature(2))
                .answers("/issued/0/expiresOn", "2024-10-10")
                .answers("/issued/0/birthday", 5)
                .answers("/feeYen", 0);

        counter.certificate(hanako.signature(2)).isActiveTo("2024-10-10").isBoundBy("USER_AUTHENTICATION_CERTIFICATE");
        assertThat(counter.lostSignatures()).doesNotContain(hanako.signature(1), hanako.signature(2));
    }

    @Test
    @Tag("C-4")
    void j7_a_late_report_names_the_serial_active_then_and_spares_the_one_issued_since() {
        Holder hanako = holderOfJ1();
        on("2024-08-01");
        counter.does(hanako.renewal(2));
        on("2024-08-20");

        register.does(hanako.addressChange("2024-07-25"))
                .records("resident.attributes-changed of " + hanako.resident())
                .answersList("/activeThen", hanako.signature(1))
                .answersList("/revoked");

        counter.certificate(hanako.signature(1))
                .isSupersededBy(hanako.signature(2))
                .on("2024-08-01");
        counter.certificate(hanako.signature(2)).isActiveTo("2029-10-10");
        assertThat(counter.lostSignatures()).doesNotContain(hanako.signature(1), hanako.signature(2));
        assertThat(auditor.history(hanako.resident()).getLast().at("/consequences/activeThen/0"))
                .isEqualTo(hanako.signature(1));
    }

    @Test
    @Tag("C-4")
    void j8_the_same_change_reported_three_times_under_one_reference_acts_once_and_is_answered_the_same() {
        Holder hanako = holderOfJ1();
        on("2022-04-01");

        Done first = register.does(hanako.addressChange("2022-04-01"));
        Done again = register.hears(hanako.addressChange("2022-04-01"));
        on("2022-04-02");
        Done aDayLater = register.hears(hanako.addressChange("2022-04-01"));

        first.answersList("/revoked", hanako.signature(1));
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(aDayLater.answer()).isEqualTo(first.answer());
        counter.certificate(hanako.signature(1))
                .isRevokedFor(RevocationReason.AFFILIATION_CHANGED)
                .on("2022-04-01");
    }

    @Test
    @Tag("C-3")
    void j9_a_minor_amendment_of_the_address_is_recorded_and_revokes_nothing() {
        Holder hanako = holderOfJ1();
        on("2022-04-01");

        register.does(hanako.minorAmendment("2022-04-01"))
                .records("resident.minor-amendment-recorded of " + hanako.resident())
                .answersList("/revoked");

        counter.certificate(hanako.signature(1)).isActiveTo("2024-10-10");
        counter.certificate(hanako.userAuthentication(1)).isActiveTo("2024-10-10");
        assertThat(counter.lostSignatures()).doesNotContain(hanako.signature(1));
    }

    @Test
    @Tag("C-1")
    @Tag("E-5")
    void j21_a_change_of_address_revokes_the_signature_certificates_of_card_and_smartphone_and_no_other() {
        Holder hanako = holderOfJ1();
        on("2024-01-10");
        smartphone
                .does(hanako.smartphonePair())
                .answers("/issued/0/expiresOn", "2024-10-10")
                .answers("/issued/1/expiresOn", "2024-10-10");
        counter.certificate(hanako.phoneUserAuthentication())
                .isActiveTo("2024-10-10")
                .isBoundBy("CARD_CERTIFICATE");
        on("2024-03-01");

        register.does(hanako.addressChange("2024-03-01"))
                .records(
                        "certificate.auto-revoked-on-attribute-change of " + hanako.signature(1),
                        "certificate.auto-revoked-on-attribute-change of " + hanako.phoneSignature(),
                        "resident.attributes-changed of " + hanako.resident())
                .answersList("/revoked", hanako.signature(1), hanako.phoneSignature());

        counter.certificate(hanako.signature(1)).isRevokedFor(RevocationReason.AFFILIATION_CHANGED);
        counter.certificate(hanako.phoneSignature()).isRevokedFor(RevocationReason.AFFILIATION_CHANGED);
        counter.certificate(hanako.userAuthentication(1)).isActiveTo("2024-10-10");
        counter.certificate(hanako.phoneUserAuthentication()).isActiveTo("2024-10-10");
    }
}
