package inkan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.card.deliver.DeliverCard;
import inkan.card.issue.CardIssue;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.issue.IssuedCertificate;
import inkan.certificate.renew.RenewCertificates;
import inkan.certificate.renew.Renewal;
import inkan.pin.PinState;
import inkan.pin.report.PinOutcome;
import inkan.pin.verify.VerificationRule;
import inkan.value.Applicant;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The next-generation card 次期個人番号カード as it is planned for 2028: certificates of ten years, two PINs. */
class NextGenerationTest {
    private static final Set<PinKind> TWO_PINS = Set.of(PinKind.SIGNATURE, PinKind.USER_AUTHENTICATION);

    private final Office office = new Office(NationalPolicy.JAPAN.with(planned(LocalDate.of(2028, 10, 1))));

    private static PolicyVersion planned(LocalDate from) {
        PolicyVersion today = NationalPolicy.JAPAN.versions().getLast();
        ValidityTerms terms = today.validity();
        PinTerms pins = today.pins();
        return new PolicyVersion(
                "jp-2028-10",
                from,
                new ValidityTerms(
                        terms.adultAge(),
                        terms.ageBasisDate(),
                        terms.ageAttained(),
                        terms.leapDay(),
                        10,
                        terms.minorCard(),
                        10,
                        11,
                        terms.signatureAge()),
                today.window(),
                new PinTerms(
                        Map.of(PinKind.SIGNATURE, 5, PinKind.USER_AUTHENTICATION, 3),
                        Set.of(),
                        pins.kioskWithin(),
                        pins.kioskOpens(),
                        pins.kioskCloses()),
                today.fees(),
                today.move(),
                today.offers(),
                today.notices(),
                today.stayGrace());
    }

    @Test
    @Tag("V-12")
    void certificates_of_the_next_generation_last_ten_years_and_two_pins_are_set() {
        Citizen hanako = Citizen.born("1990-10-10");
        office.at("2028-10-01").send(hanako.register());
        office.send(hanako.apply());

        CardIssue.Answer issued = office.at("2028-10-05").send(hanako.issue(1), CardIssue.Answer.class);
        office.send(new DeliverCard(hanako.card(), TWO_PINS));

        assertThat(issued.expiresOn()).isEqualTo("2037-10-10");
        assertThat(issued.issued())
                .hasSize(2)
                .allSatisfy(certificate -> assertThat(certificate.birthday()).isEqualTo(10))
                .extracting(IssuedCertificate::expiresOn)
                .containsOnly(LocalDate.of(2037, 10, 10));
        assertThat(office.card(hanako.card()).pins()).containsOnlyKeys(TWO_PINS);
        assertThat(office.recorded(hanako.card()).getLast().getMetaData()).containsEntry("policyVersion", "jp-2028-10");
    }

    @Test
    @Tag("V-12")
    @Tag("V-11")
    void a_card_of_today_keeps_what_it_has_and_is_renewed_under_the_new_terms() {
        Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2025-05-01", "2025-05-15");
        office.at("2029-08-01");
        assertThat(office.certificate(hanako.signature(1)).expiresOn()).isEqualTo("2029-10-10");

        office.send(hanako.enter(PinKind.CARD_FACE, PinOutcome.WRONG));
        Renewal.Answer renewed = office.send(hanako.renew(2), Renewal.Answer.class);

        assertThat(office.card(hanako.card()).pin(PinKind.CARD_FACE)).contains(new PinState(1, false));
        assertThat(renewed.issued()).allSatisfy(certificate -> {
            assertThat(certificate.birthday()).isEqualTo(11);
            assertThat(certificate.expiresOn()).isEqualTo("2034-10-10");
            assertThat(certificate.boundBy()).isEqualTo(Bound.CARD);
        });
    }

    @Test
    @Tag("V-12")
    void what_is_renewed_without_its_pin_is_refused_as_ever() {
        Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2025-05-01", "2025-05-15");

        assertThat(office.at("2029-08-01")
                        .refused(new RenewCertificates(hanako.card(), Carrier.CARD, hanako.serials(2), Set.of()))
                        .rule())
                .isEqualTo(VerificationRule.EVERY_PIN_CONCERNED_IS_VERIFIED);
    }

    @Test
    @Tag("V-12")
    void a_pin_of_the_next_generation_locks_as_ever_and_one_that_it_does_not_have_is_unknown() {
        Citizen hanako = Citizen.born("1990-10-10");
        office.at("2028-10-01").send(hanako.register());
        office.send(hanako.apply());
        office.at("2028-10-05").send(hanako.issue(1));
        office.send(new DeliverCard(hanako.card(), TWO_PINS));

        for (int i = 0; i < 5; i++) {
            office.send(hanako.enter(PinKind.SIGNATURE, PinOutcome.WRONG));
        }

        assertThat(office.card(hanako.card()).pins())
                .containsEntry(PinKind.SIGNATURE, new PinState(5, true))
                .containsEntry(PinKind.USER_AUTHENTICATION, PinState.FRESH);
        assertThat(office.refused(hanako.enter(PinKind.CARD_FACE, PinOutcome.WRONG))
                        .rule()
                        .name())
                .isEqualTo("THE_PIN_IS_SET");
    }

    @Test
    @Tag("V-12")
    void new_issuance_asks_for_no_pin_that_the_next_generation_does_not_have() {
        Citizen hanako = Citizen.born("1990-10-10");
        office.at("2028-10-01").send(hanako.register());
        office.send(hanako.apply());
        office.at("2028-10-05").send(hanako.issue(1));
        office.send(new DeliverCard(hanako.card(), TWO_PINS));
        office.at("2030-04-01").send(hanako.moveTo("kamata", "2030-04-01"));

        office.send(new IssueCertificates(
                hanako.card(),
                hanako.serials(2, CertificateKind.SIGNATURE),
                Set.of(PinKind.SIGNATURE),
                Set.of(),
                Applicant.HOLDER));

        assertThat(office.certificate(hanako.signature(2)).expiresOn()).isEqualTo("2037-10-10");
    }
}
