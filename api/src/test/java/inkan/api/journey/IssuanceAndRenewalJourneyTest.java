package inkan.api.journey;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.certificate.RevocationReason;
import inkan.value.PinKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IssuanceAndRenewalJourneyTest extends Journey {
    @Test
    @Tag("V-1")
    @Tag("V-2")
    @Tag("V-3")
    @Tag("V-4")
    @Tag("V-5")
    @Tag("W-1")
    void j1_a_card_of_2020_05_15_runs_to_2029_10_10_its_certificates_to_2024_10_10_renewable_from_2024_07_11() {
        Holder hanako = born("1990-10-10");
        on("2020-05-01");
        register.does(hanako.registration()).records("resident.registered of " + hanako.resident());
        counter.does(hanako.application(1))
                .records("card.applied-for of " + hanako.card(), "resident.card-applied-for of " + hanako.resident())
                .answers("/kind", "FIRST")
                .answers("/feeYen", 0);
        on("2020-05-15");
        counter.does(hanako.cardIssue(1))
                .records(
                        "card.issued of " + hanako.card(),
                        "card.certificate-loaded of " + hanako.card(),
                        "certificate.issued of " + hanako.userAuthentication(1),
                        "card.certificate-loaded of " + hanako.card(),
                        "certificate.issued of " + hanako.signature(1))
                .answers("/expiresOn", "2029-10-10");
        on("2020-05-25");
        counter.does(hanako.handOver(1, Holder.ALL_PINS)).records("card.delivered of " + hanako.card());

        on("2020-06-01");
        counter.card(hanako.card())
                .isInUseTo("2029-10-10")
                .isBoundBy("BIRTHDAY")
                .hasHad(hanako.userAuthentication(1), hanako.signature(1))
                .hasFreshPins(PinKind.values());
        counter.certificate(hanako.userAuthentication(1))
                .isActiveTo("2024-10-10")
                .isBoundBy("BIRTHDAY")
                .isRenewableFrom("2024-07-11");
        counter.certificate(hanako.signature(1))
                .isActiveTo("2024-10-10")
                .isBoundBy("BIRTHDAY")
                .isRenewableFrom("2024-07-11");
        assertThat(auditor.history(hanako.card()))
                .extracting(Recorded::name)
                .containsExactly(
                        "card.applied-for",
                        "card.issued",
                        "card.certificate-loaded",
                        "card.certificate-loaded",
                        "card.delivered");
    }

    @Test
    @Tag("W-1")
    void j2_both_certificates_are_not_renewed_on_2024_07_10_because_the_window_opens_on_2024_07_11() {
        Holder hanako = holderOfJ1();
        on("2024-07-10");

        counter.refuses(hanako.renewal(2), "W-1")
                .telling("opensOn", "2024-07-11")
                .telling("closesOn", "2024-10-10");

        counter.certificate(hanako.userAuthentication(1)).isActiveTo("2024-10-10");
        counter.certificate(hanako.signature(1)).isActiveTo("2024-10-10");
        on("2024-07-11");
        counter.does(hanako.renewal(2));
    }

    @Test
    @Tag("V-4")
    @Tag("W-6")
    @Tag("N-1")
    @Tag("N-2")
    void j3_both_certificates_renewed_on_2024_08_01_run_to_2029_10_10_and_supersede_the_old_ones_in_one_change() {
        Holder hanako = holderOfJ1();
        on("2024-07-09");
        assertThat(counter.dueNotices()).doesNotContain(hanako.notice("2024-10-10"));
        on("2024-08-01");
        assertThat(counter.dueNotices()).containsOnlyOnce(hanako.notice("2024-10-10"));

        counter.does(hanako.renewal(2))
                .records(
                        "certificate.renewed of " + hanako.userAuthentication(1),
                        "card.certificate-loaded of " + hanako.card(),
                        "certificate.issued of " + hanako.userAuthentication(2),
                        "certificate.renewed of " + hanako.signature(1),
                        "card.certificate-loaded of " + hanako.card(),
                        "certificate.issued of " + hanako.signature(2))
                .answers("/issued/0/expiresOn", "2029-10-10")
                .answers("/issued/0/birthday", 6)
                .answers("/issued/1/expiresOn", "2029-10-10")
                .answers("/issued/1/birthday", 6)
                .answers("/feeYen", 0);

        assertThat(counter.dueNotices()).doesNotContain(hanako.notice("2024-10-10"));
        counter.certificate(hanako.userAuthentication(1))
                .isSupersededBy(hanako.userAuthentication(2))
                .on("2024-08-01");
        counter.certificate(hanako.signature(1))
                .isSupersededBy(hanako.signature(2))
                .on("2024-08-01");
        counter.certificate(hanako.userAuthentication(2))
                .isActiveTo("2029-10-10")
                .isRenewableFrom("2029-07-11");
        counter.certificate(hanako.signature(2)).isActiveTo("2029-10-10").isRenewableFrom("2029-07-11");
        counter.refuses(hanako.renewal(3), "W-1").telling("opensOn", "2029-07-11");
    }

    @Test
    @Tag("W-4")
    @Tag("W-6")
    @Tag("V-3")
    void j4_certificates_that_expired_are_not_renewed_on_2024_10_11_but_issued_anew_the_same_day_free_to_2029_10_10() {
        Holder hanako = holderOfJ1();
        on("2024-10-11");

        counter.refuses(hanako.renewal(2), "W-4").telling("expiredOn", "2024-10-10");
        counter.does(hanako.newIssuance(2))
                .records(
                        "card.certificate-loaded of " + hanako.card(),
                        "certificate.issued of " + hanako.userAuthentication(2),
                        "card.certificate-loaded of " + hanako.card(),
                        "certificate.issued of " + hanako.signature(2))
                .answers("/feeYen", 0);

        counter.certificate(hanako.userAuthentication(2)).isActiveTo("2029-10-10");
        counter.certificate(hanako.signature(2)).isActiveTo("2029-10-10");
    }

    @Test
    @Tag("W-2")
    @Tag("C-9")
    void j18_a_holder_abroad_on_a_continued_card_renews_from_2026_10_11_a_certificate_that_runs_to_2027_10_10() {
        Holder hanako = born("1990-10-10");
        hasCard(hanako, "2023-04-01", "2023-05-01");
        on("2025-03-31");
        counter.does(hanako.useAbroad("2025-04-01"));
        on("2025-04-01");
        register.does(hanako.departure("2025-04-01"))
                .answersList("/voided")
                .answersList("/revoked", hanako.signature(1));
        counter.card(hanako.card()).isInUseTo("2032-10-10");
        counter.certificate(hanako.signature(1)).isRevokedFor(RevocationReason.AFFILIATION_CHANGED);
        counter.certificate(hanako.userAuthentication(1))
                .isActiveTo("2027-10-10")
                .isRenewableFrom("2026-10-11");

        on("2026-10-10");
        counter.refuses(hanako.renewal(2, USER_AUTHENTICATION), "W-2").telling("opensOn", "2026-10-11");
        on("2026-10-11");
        counter.refuses(hanako.renewal(2, USER_AUTHENTICATION, SIGNATURE), "C-11")
                .telling("state", "REVOKED");
        counter.does(hanako.renewal(2, USER_AUTHENTICATION)).answers("/issued/0/birthday", 6);

        counter.certificate(hanako.userAuthentication(1)).isSupersededBy(hanako.userAuthentication(2));
        counter.certificate(hanako.userAuthentication(2)).isActiveTo("2032-10-10");
    }
}
