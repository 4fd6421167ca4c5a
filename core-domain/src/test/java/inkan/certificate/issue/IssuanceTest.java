package inkan.certificate.issue;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.card.apply.ApplyForCard;
import inkan.card.deliver.DeliverCard;
import inkan.card.issue.CardIssue;
import inkan.card.issue.IssueCard;
import inkan.card.loss.ReportLoss;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.pin.PinState;
import inkan.pin.report.PinOutcome;
import inkan.pin.reset.ResetPins;
import inkan.rule.Refusal;
import inkan.value.Applicant;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IssuanceTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10");

    @Test
    @Tag("E-1")
    @Tag("W-5")
    void who_opted_out_of_the_signature_certificate_has_it_issued_later_with_its_pin_set_then() {
        office.at("2020-05-01").send(hanako.register());
        office.send(hanako.apply(1, SIGNATURE));
        CardIssue.Answer card = office.at("2020-05-15")
                .send(new IssueCard(hanako.card(), hanako.serials(1, USER_AUTHENTICATION)), CardIssue.Answer.class);
        office.send(new DeliverCard(hanako.card(), Citizen.PINS_WITHOUT_SIGNATURE));
        assertThat(card.issued()).hasSize(1);
        assertThat(card.withheld()).isEmpty();

        office.at("2021-01-10")
                .send(new IssueCertificates(
                        hanako.card(),
                        hanako.serials(1, SIGNATURE),
                        Set.of(PinKind.RESIDENT_REGISTRY),
                        Set.of(PinKind.SIGNATURE),
                        Applicant.HOLDER));

        assertThat(office.certificate(hanako.signature(1)).expiresOn()).isEqualTo("2024-10-10");
        assertThat(office.card(hanako.card()).pin(PinKind.SIGNATURE)).contains(PinState.FRESH);
    }

    @Test
    @Tag("W-5")
    void new_issuance_asks_for_the_resident_registry_pin_too_and_reset_goes_first_where_it_is_locked() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");
        office.at("2022-04-01").send(hanako.moveTo("kamata", "2022-04-01"));
        IssueCertificates withoutRegistryPin = new IssueCertificates(
                hanako.card(), hanako.serials(2, SIGNATURE), Set.of(PinKind.SIGNATURE), Set.of(), Applicant.HOLDER);

        assertThat(office.refused(withoutRegistryPin).facts()).containsEntry("pins", Set.of(PinKind.RESIDENT_REGISTRY));
        for (int i = 0; i < 3; i++) {
            office.send(hanako.enter(PinKind.RESIDENT_REGISTRY, PinOutcome.WRONG));
        }
        assertThat(office.refused(hanako.issueAnew(2, SIGNATURE)).rule().name())
                .isEqualTo("NO_PIN_CONCERNED_IS_LOCKED");
        office.send(new ResetPins(hanako.card(), Set.of(PinKind.RESIDENT_REGISTRY)));
        office.send(hanako.issueAnew(2, SIGNATURE));
        assertThat(office.certificate(hanako.signature(2)).state()).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("E-6")
    void beside_an_active_or_a_held_certificate_none_of_its_kind_is_issued() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");

        assertThat(rule(office.refused(hanako.issueAnew(2)))).isEqualTo("E-6");
        office.send(new RevokeCertificates(
                hanako.card(), Carrier.CARD, Set.of(SIGNATURE), RevocationReason.CESSATION_OF_OPERATION));
        assertThat(rule(office.refused(hanako.issueAnew(2)))).isEqualTo("E-6");
        office.send(hanako.issueAnew(2, SIGNATURE));
        assertThat(rule(office.refused(hanako.issueAnew(3, SIGNATURE)))).isEqualTo("E-6");
    }

    @Test
    @Tag("E-3")
    @Tag("E-6")
    void of_two_that_cannot_be_had_the_user_authentication_certificate_answers_on_every_run() {
        hanako.ward().withCard(office, "2020-05-01", "2020-05-15");
        IssueCertificates both = new IssueCertificates(
                hanako.card(), hanako.serials(2), Citizen.ALL_PINS, Set.of(), Applicant.LEGAL_REPRESENTATIVE);

        assertThat(office.refused(both).facts()).containsEntry("kind", USER_AUTHENTICATION);
    }

    @Test
    @Tag("W-5")
    void on_a_suspended_card_nothing_is_issued_or_renewed() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");
        office.at("2024-08-01").send(new ReportLoss(hanako.card()));

        assertThat(rule(office.refused(hanako.issueAnew(2)))).isEqualTo("W-5");
        assertThat(office.refused(hanako.renew(2)).broken())
                .extracting(broken -> broken.citation().id())
                .contains("W-5");
    }

    @Test
    @Tag("W-5")
    void before_the_hand_over_nothing_is_issued() {
        office.at("2020-05-01").send(hanako.register());
        office.send(hanako.apply(1, SIGNATURE));
        office.at("2020-05-15").send(new IssueCard(hanako.card(), hanako.serials(1, USER_AUTHENTICATION)));

        assertThat(rule(office.refused(hanako.issueAnew(1, SIGNATURE)))).isEqualTo("W-5");
    }

    @Test
    @Tag("E-2")
    @Tag("E-4")
    @Tag("P-1")
    void for_a_child_the_legal_representative_has_the_user_authentication_certificate_issued_and_no_more() {
        Citizen child = Citizen.born("2012-05-05");
        office.at("2026-03-01").send(child.register());
        office.send(child.apply(1, USER_AUTHENTICATION));
        office.at("2026-04-01").send(new IssueCard(child.card(), child.serials(1, SIGNATURE)));
        office.send(new DeliverCard(child.card(), Set.of(PinKind.RESIDENT_REGISTRY, PinKind.CARD_FACE)));

        assertThat(rule(office.refused(issue(child, Applicant.HOLDER, Set.of(PinKind.USER_AUTHENTICATION)))))
                .isEqualTo("E-4");
        assertThat(rule(office.refused(issue(
                        child,
                        Applicant.LEGAL_REPRESENTATIVE,
                        Set.of(PinKind.USER_AUTHENTICATION, PinKind.SIGNATURE)))))
                .isEqualTo("W-5");
        office.send(issue(child, Applicant.LEGAL_REPRESENTATIVE, Set.of(PinKind.USER_AUTHENTICATION)));
        assertThat(office.certificate(child.userAuthentication(1)).expiresOn()).isEqualTo("2030-05-05");
        Refusal signature = office.refused(new IssueCertificates(
                child.card(),
                child.serials(2, SIGNATURE),
                Citizen.ALL_PINS,
                Set.of(PinKind.SIGNATURE),
                Applicant.LEGAL_REPRESENTATIVE));
        assertThat(rule(signature)).isEqualTo("E-2");
    }

    private static IssueCertificates issue(Citizen child, Applicant applicant, Set<PinKind> newPins) {
        return new IssueCertificates(
                child.card(),
                child.serials(1, USER_AUTHENTICATION),
                Set.of(PinKind.RESIDENT_REGISTRY),
                newPins,
                applicant);
    }

    @Test
    @Tag("E-3")
    @Tag("E-4")
    void an_adult_ward_has_no_signature_certificate_from_the_start() {
        Citizen ward = hanako.ward();
        office.at("2020-05-01").send(ward.register());
        office.send(ward.apply());

        CardIssue.Answer issued = office.at("2020-05-15").send(ward.issue(1), CardIssue.Answer.class);

        assertThat(issued.withheld()).containsEntry(SIGNATURE, "E-3").hasSize(1);
        assertThat(issued.issued()).hasSize(1);
    }

    @Test
    @Tag("E-7")
    void a_face_authentication_card_gets_certificates_without_any_pin() {
        office.at("2024-02-01").send(hanako.register());
        office.send(new ApplyForCard(hanako.card(), hanako.id(), null, Set.of(), true, false));
        CardIssue.Answer issued = office.at("2024-03-01").send(hanako.issue(1), CardIssue.Answer.class);
        office.send(new DeliverCard(hanako.card(), Set.of()));
        office.send(new RevokeCertificates(
                hanako.card(), Carrier.CARD, Set.of(USER_AUTHENTICATION), RevocationReason.KEY_COMPROMISE));
        assertThat(issued.withheld()).containsEntry(SIGNATURE, "E-7").hasSize(1);

        assertThat(rule(office.refused(anew(USER_AUTHENTICATION, Set.of(PinKind.CARD_FACE)))))
                .isEqualTo("W-5");
        assertThat(rule(office.refused(anew(SIGNATURE, Set.of())))).isEqualTo("E-7");
        office.send(anew(USER_AUTHENTICATION, Set.of()));

        assertThat(office.card(hanako.card()).pins()).isEmpty();
        assertThat(office.certificate(hanako.userAuthentication(2)).state()).isEqualTo(CertificateState.ACTIVE);
    }

    private IssueCertificates anew(CertificateKind kind, Set<PinKind> newPins) {
        return new IssueCertificates(hanako.card(), hanako.serials(2, kind), Set.of(), newPins, Applicant.HOLDER);
    }

    private static String rule(Refusal refusal) {
        return refusal.rule().citation().id();
    }
}
