package inkan.api.journey;

import static inkan.api.journey.Holder.PINS_WITHOUT_SIGNATURE;
import static inkan.value.CertificateKind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.value.Applicant;
import inkan.value.PinKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityJourneyTest extends Journey {
    @Test
    @Tag("E-2")
    @Tag("V-2")
    void j14_a_child_of_13_gets_no_signature_certificate_and_card_and_user_authentication_to_the_5th_birthday() {
        Holder child = born("2012-05-05");
        on("2026-03-01");
        register.does(child.registration());
        counter.does(child.application(1));
        on("2026-04-01");
        counter.does(child.cardIssue(1))
                .records(
                        "card.issued of " + child.card(),
                        "card.certificate-loaded of " + child.card(),
                        "certificate.issued of " + child.userAuthentication(1))
                .answers("/expiresOn", "2030-05-05")
                .answers("/birthday", 5)
                .answers("/withheld/SIGNATURE", "E-2");
        counter.refuses(child.handOver(1, Holder.ALL_PINS), "P-1").saying("SIGNATURE");
        counter.does(child.handOver(1, PINS_WITHOUT_SIGNATURE));

        counter.card(child.card())
                .isInUseTo("2030-05-05")
                .withholds("SIGNATURE", "E-2")
                .hasHad(child.userAuthentication(1))
                .hasFreshPins(PinKind.USER_AUTHENTICATION, PinKind.RESIDENT_REGISTRY, PinKind.CARD_FACE);
        counter.certificate(child.userAuthentication(1)).isActiveTo("2030-05-05");
        counter.refuses(child.newIssuance(1, Applicant.LEGAL_REPRESENTATIVE, SIGNATURE), "E-2")
                .telling("age", "13");
    }

    @ParameterizedTest(name = "accepted {0}, issued {1}: to the {2}th birthday, {3}")
    @CsvSource({
        "2022-03-31, 2022-04-30, 5, 2027-04-02",
        "2022-04-01, 2022-05-01, 5, 2027-04-02",
        "2022-04-02, 2022-05-02, 10, 2032-04-02"
    })
    @Tag("V-2")
    @Tag("V-8")
    void j15_a_card_applied_for_at_17_runs_to_the_5th_birthday_whatever_the_rule_then_and_at_18_to_the_10th(
            String acceptedOn, String issuedOn, int birthday, String expiresOn) {
        Holder taro = born("2004-04-02");
        on(acceptedOn);
        register.does(taro.registration());
        counter.does(taro.application(1));
        on(issuedOn);

        counter.does(taro.cardIssue(1)).answers("/birthday", birthday).answers("/expiresOn", expiresOn);
        counter.does(taro.handOver(1, Holder.ALL_PINS));

        counter.card(taro.card()).isInUseTo(expiresOn);
        counter.certificate(taro.signature(1)).isActiveTo("2027-04-02");
    }

    @Test
    @Tag("V-7")
    @Tag("W-1")
    void j16_born_on_29_february_certificates_run_to_2026_02_28_renewable_from_2025_11_29_card_to_2031_02_28() {
        Holder uruu = born("2000-02-29");
        hasCard(uruu, "2021-10-06", "2021-11-06");

        counter.card(uruu.card()).isInUseTo("2031-02-28");
        counter.certificate(uruu.userAuthentication(1)).isActiveTo("2026-02-28").isRenewableFrom("2025-11-29");
        counter.certificate(uruu.signature(1)).isActiveTo("2026-02-28").isRenewableFrom("2025-11-29");
        on("2025-11-28");
        counter.refuses(uruu.renewal(2), "W-1").telling("opensOn", "2025-11-29");
        on("2025-11-29");
        counter.does(uruu.renewal(2));
    }

    @Test
    @Tag("V-6")
    @Tag("V-9")
    @Tag("V-10")
    @Tag("N-2")
    void j17_card_and_certificates_end_with_the_period_of_stay_and_are_extended_only_while_the_card_is_valid() {
        Holder inTime = born("1995-06-15").stayingUntil("2024-02-14");
        Holder late = born("1995-06-15").stayingUntil("2024-02-14");
        for (Holder holder : new Holder[] {inTime, late}) {
            hasCard(holder, "2021-10-06", "2021-11-06");
            counter.card(holder.card()).isInUseTo("2024-02-14").isBoundBy("PERIOD_OF_STAY");
            counter.certificate(holder.userAuthentication(1))
                    .isActiveTo("2024-02-14")
                    .isBoundBy("PERIOD_OF_STAY");
            counter.certificate(holder.signature(1)).isActiveTo("2024-02-14");
        }

        on("2024-02-01");
        assertThat(counter.dueNotices()).doesNotContain(inTime.notice("2024-02-14"), late.notice("2024-02-14"));
        register.does(inTime.stayExtension("2024-02-01", "2027-02-14"));
        counter.card(inTime.card()).isInUseTo("2024-02-14");
        counter.refuses(inTime.renewal(2), "V-10").telling("boundBy", "PERIOD_OF_STAY");
        counter.does(inTime.extensionToStay())
                .records("card.validity-extended of " + inTime.card())
                .answers("/expiresOn", "2027-02-14")
                .answers("/boundBy", "PERIOD_OF_STAY");
        counter.does(inTime.renewal(2))
                .answers("/issued/0/expiresOn", "2027-02-14")
                .answers("/issued/1/expiresOn", "2027-02-14");
        counter.card(inTime.card()).isInUseTo("2027-02-14").isBoundBy("PERIOD_OF_STAY");
        counter.certificate(inTime.userAuthentication(2))
                .isActiveTo("2027-02-14")
                .isBoundBy("PERIOD_OF_STAY");
        counter.certificate(inTime.signature(2)).isActiveTo("2027-02-14");

        on("2024-02-15");
        register.does(late.stayExtension("2024-02-01", "2027-02-14"));
        counter.refuses(late.extensionToStay(), "V-9").telling("expiredOn", "2024-02-14");
        counter.refuses(late.newIssuance(2), "V-9").telling("expiredOn", "2024-02-14");
        counter.refuses(late.renewal(2), "W-4").telling("expiredOn", "2024-02-14");
        counter.card(late.card()).hasExpired();
    }
}
