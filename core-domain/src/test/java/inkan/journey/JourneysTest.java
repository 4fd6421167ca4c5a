package inkan.journey;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import inkan.Citizen;
import inkan.Domain;
import inkan.Office;
import inkan.Towns;
import inkan.Visitor;
import inkan.card.CardEvent;
import inkan.card.CardState;
import inkan.card.VoidingCause;
import inkan.card.apply.Application;
import inkan.card.apply.ApplyForReissue;
import inkan.card.extend.ExtendCardToStay;
import inkan.card.extend.Extension;
import inkan.card.issue.CardIssue;
import inkan.card.loss.LiftSuspension;
import inkan.card.loss.Losses;
import inkan.card.loss.ReportLoss;
import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateEvent.AutoRevokedOnAttributeChange;
import inkan.certificate.CertificateEvent.Renewed;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.certificate.issue.Issuance;
import inkan.certificate.issue.IssuedCertificate;
import inkan.certificate.renew.Renewal;
import inkan.correction.CorrectionGround;
import inkan.correction.person.RequestCorrectionOfGuardianship;
import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.inquiry.open.OpenInquiry;
import inkan.municipality.DocumentKind;
import inkan.municipality.Procedure;
import inkan.notice.ReturnReason;
import inkan.notice.giveback.RecordReturnedNotice;
import inkan.notice.send.SendNotice;
import inkan.pin.PinState;
import inkan.pin.report.PinEntries;
import inkan.pin.report.PinOutcome;
import inkan.pin.reset.ApplyForKioskReset;
import inkan.pin.reset.ResetPinAtKiosk;
import inkan.pin.reset.ResetPins;
import inkan.policy.Bound;
import inkan.policy.NationalPolicy;
import inkan.resident.Consequences;
import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.ResidentEvent.MinorAmendmentRecorded;
import inkan.resident.abroad.ArrangeUseAbroad;
import inkan.resident.abroad.ReportDeparture;
import inkan.resident.change.ReportMinorAmendment;
import inkan.resident.entitlement.ReportEndOfEntitlement;
import inkan.resident.stay.ReportStay;
import inkan.rule.Refusal;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.PinKind;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import inkan.value.Residence;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journeys J1 to J21 and J30, each title beginning with its number, played by commands. */
class JourneysTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10");

    /** J1: the card and both certificates of an adult, delivered with four PINs. */
    private void hanakoHasHerCard() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");
    }

    @Test
    @Tag("V-1")
    @Tag("V-2")
    @Tag("V-3")
    @Tag("V-5")
    @Tag("W-1")
    void j1_an_adults_card_runs_to_the_10th_birthday_and_its_certificates_to_the_5th() {
        hanakoHasHerCard();

        office.at("2020-06-01");
        assertThat(office.card(hanako.card()).expiresOn()).isEqualTo("2029-10-10");
        assertThat(office.card(hanako.card()).state()).isEqualTo(CardState.DELIVERED);
        assertThat(office.card(hanako.card()).pins()).hasSize(4).containsOnlyKeys(PinKind.values());
        for (SerialNumber serial : List.of(hanako.userAuthentication(1), hanako.signature(1))) {
            assertThat(office.certificate(serial).isActiveOn(office.today())).isTrue();
            assertThat(office.certificate(serial).expiresOn()).isEqualTo("2024-10-10");
        }
        assertThat(NationalPolicy.JAPAN
                        .on(office.today())
                        .window()
                        .opensFor(office.certificate(hanako.signature(1)).expiresOn(), Residence.JAPAN))
                .isEqualTo("2024-07-11");
    }

    @Test
    @Tag("W-1")
    void j2_renewal_before_the_window_is_refused_with_the_day_it_opens_and_nothing_is_recorded() {
        hanakoHasHerCard();
        List<DomainEventMessage<?>> before = office.recorded();

        Refusal refusal = office.at("2024-07-10").refused(hanako.renew(2));

        assertThat(rule(refusal)).isEqualTo("W-1");
        assertThat(refusal.facts()).containsEntry("opensOn", LocalDate.of(2024, 7, 11));
        assertThat(office.recorded()).isEqualTo(before);
    }

    @Test
    @Tag("V-4")
    @Tag("W-6")
    @Tag("C-10")
    void j3_renewal_in_the_window_gives_two_new_certificates_to_the_6th_birthday_in_one_change_for_nothing() {
        hanakoHasHerCard();

        Renewal.Answer renewed = office.at("2024-08-01").send(hanako.renew(2), Renewal.Answer.class);

        assertThat(renewed.feeYen()).isZero();
        assertThat(renewed.issued())
                .extracting(IssuedCertificate::serial, IssuedCertificate::expiresOn, IssuedCertificate::birthday)
                .containsExactly(
                        tuple(hanako.userAuthentication(2), LocalDate.of(2029, 10, 10), 6),
                        tuple(hanako.signature(2), LocalDate.of(2029, 10, 10), 6));
        assertThat(state(hanako.userAuthentication(1))).isEqualTo(CertificateState.SUPERSEDED);
        assertThat(state(hanako.signature(1))).isEqualTo(CertificateState.SUPERSEDED);
        assertThat(office.events(Renewed.class))
                .extracting(Renewed::successor)
                .containsExactly(hanako.userAuthentication(2), hanako.signature(2));
        assertThat(office.recorded().stream()
                        .filter(message ->
                                message.getMetaData().get(Provenance.COMMAND).equals("RenewCertificates"))
                        .map(message -> message.getMetaData().get(Provenance.CAUSATION_ID))
                        .distinct())
                .hasSize(1);
    }

    @Test
    @Tag("V-3")
    @Tag("W-4")
    @Tag("W-6")
    void j4_what_has_expired_is_not_renewed_but_issued_anew_to_the_5th_birthday_for_nothing() {
        hanakoHasHerCard();

        office.at("2024-10-11");
        assertThat(rule(office.refused(hanako.renew(2)))).isEqualTo("W-4");
        Issuance.Answer issued = office.send(hanako.issueAnew(2), Issuance.Answer.class);

        assertThat(issued.feeYen()).isZero();
        assertThat(issued.issued())
                .hasSize(2)
                .allSatisfy(certificate -> assertThat(certificate.expiresOn()).isEqualTo("2029-10-10"))
                .allSatisfy(certificate -> assertThat(certificate.birthday()).isEqualTo(5));
    }

    @Test
    @Tag("C-1")
    @Tag("C-2")
    @Tag("C-10")
    void j5_a_change_of_address_revokes_the_signature_certificate_with_it_and_not_the_other() {
        hanakoHasHerCard();

        Consequences consequences =
                office.at("2022-04-01").send(hanako.moveTo("kamata", "2022-04-01"), Consequences.class);

        assertThat(consequences.revoked()).containsExactly(hanako.signature(1));
        assertThat(state(hanako.signature(1))).isEqualTo(CertificateState.REVOKED);
        assertThat(state(hanako.userAuthentication(1))).isEqualTo(CertificateState.ACTIVE);
        assertThat(office.recorded(hanako.id()).getLast().getMetaData().get(Provenance.CAUSATION_ID))
                .isEqualTo(office.recorded(hanako.signature(1))
                        .getLast()
                        .getMetaData()
                        .get(Provenance.CAUSATION_ID));
        assertThat(office.last(AttributesChanged.class).consequences()).isEqualTo(consequences);
        assertThat(office.events(AutoRevokedOnAttributeChange.class))
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.effectiveOn()).isEqualTo("2022-04-01"));
    }

    @Test
    @Tag("V-5")
    @Tag("C-5")
    void j6_a_signature_certificate_issued_after_the_change_is_capped_by_the_other_certificate() {
        hanakoHasHerCard();
        office.at("2022-04-01").send(hanako.moveTo("kamata", "2022-04-01"));

        Issuance.Answer issued = office.send(hanako.issueAnew(2, SIGNATURE), Issuance.Answer.class);

        assertThat(issued.issued()).singleElement().satisfies(signature -> {
            assertThat(signature.expiresOn()).isEqualTo("2024-10-10");
            assertThat(signature.boundBy()).isEqualTo(Bound.USER_AUTHENTICATION_CERTIFICATE);
        });
        assertThat(office.certificate(hanako.signature(2))
                        .carries(hanako.basicFour("kamata").digest()))
                .isTrue();
    }

    @Test
    @Tag("C-4")
    void j7_a_late_report_names_the_certificate_active_then_and_leaves_the_one_issued_since() {
        hanakoHasHerCard();
        office.at("2024-08-01").send(hanako.renew(2));

        Consequences consequences =
                office.at("2024-08-20").send(hanako.moveTo("kamata", "2024-07-25"), Consequences.class);

        assertThat(consequences.activeThen()).containsExactly(hanako.signature(1));
        assertThat(consequences.revoked()).isEmpty();
        assertThat(office.last(AttributesChanged.class).effectiveOn()).isEqualTo("2024-07-25");
        assertThat(state(hanako.signature(1))).isEqualTo(CertificateState.SUPERSEDED);
        assertThat(state(hanako.signature(2))).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("C-4")
    void j8_the_same_change_reported_again_acts_once_and_is_answered_the_same() {
        hanakoHasHerCard();
        office.at("2022-04-01");
        Consequences first = office.send(hanako.moveTo("kamata", "2022-04-01"), Consequences.class);
        List<DomainEventMessage<?>> before = office.recorded();

        Consequences second = office.send(hanako.moveTo("kamata", "2022-04-01"), Consequences.class);
        Consequences dayAfter = office.at("2022-04-02").send(hanako.moveTo("kamata", "2022-04-01"), Consequences.class);

        assertThat(second).isEqualTo(first);
        assertThat(dayAfter).isEqualTo(first);
        assertThat(office.recorded()).isEqualTo(before);
    }

    @Test
    @Tag("C-3")
    void j9_a_minor_amendment_of_the_address_is_recorded_and_revokes_nothing() {
        hanakoHasHerCard();

        Consequences consequences = office.at("2022-04-01")
                .send(
                        new ReportMinorAmendment(
                                hanako.id(),
                                new RegisterReference("register-1"),
                                LocalDate.of(2022, 4, 1),
                                hanako.basicFour("setagaya renumbered")),
                        Consequences.class);

        assertThat(consequences).isEqualTo(Consequences.NONE);
        assertThat(office.recorded().getLast().getPayload()).isInstanceOf(MinorAmendmentRecorded.class);
        assertThat(state(hanako.signature(1))).isEqualTo(CertificateState.ACTIVE);
        assertThat(office.resident(hanako.id()).digest())
                .isEqualTo(hanako.basicFour("setagaya renumbered").digest());
    }

    /** J10: wrong four times, right once, wrong five times. */
    private void hanakoForgetsHerSignaturePin() {
        hanakoHasHerCard();
        office.at("2024-02-01");
        enter(PinKind.SIGNATURE, PinOutcome.WRONG, 4);
        enter(PinKind.SIGNATURE, PinOutcome.RIGHT, 1);
        enter(PinKind.SIGNATURE, PinOutcome.WRONG, 5);
    }

    private void enter(PinKind pin, PinOutcome outcome, int times) {
        for (int i = 0; i < times; i++) {
            office.send(hanako.enter(pin, outcome));
        }
    }

    @Test
    @Tag("P-3")
    void j10_the_signature_pin_locks_at_the_5th_wrong_entry_in_a_row_and_the_6th_counts_no_further() {
        hanakoHasHerCard();
        office.at("2024-02-01");
        enter(PinKind.SIGNATURE, PinOutcome.WRONG, 4);
        assertThat(office.card(hanako.card()).pin(PinKind.SIGNATURE)).contains(new PinState(4, false));
        enter(PinKind.SIGNATURE, PinOutcome.RIGHT, 1);
        assertThat(office.card(hanako.card()).pin(PinKind.SIGNATURE)).contains(new PinState(0, false));
        enter(PinKind.SIGNATURE, PinOutcome.WRONG, 4);
        assertThat(office.events(CardEvent.PinLocked.class)).isEmpty();

        enter(PinKind.SIGNATURE, PinOutcome.WRONG, 1);
        assertThat(office.events(CardEvent.PinLocked.class)).hasSize(1);
        int before = office.recorded().size();
        PinEntries.Answer sixth =
                office.send(hanako.enter(PinKind.SIGNATURE, PinOutcome.WRONG), PinEntries.Answer.class);

        assertThat(sixth).isEqualTo(new PinEntries.Answer(PinKind.SIGNATURE, 5, true));
        assertThat(office.recorded()).hasSize(before);
        assertThat(office.card(hanako.card()).pin(PinKind.USER_AUTHENTICATION)).contains(PinState.FRESH);
    }

    @Test
    @Tag("W-5")
    @Tag("P-4")
    void j11_with_a_locked_pin_nothing_is_renewed_until_it_is_reset_in_the_same_visit() {
        hanakoForgetsHerSignaturePin();
        office.at("2024-08-01");

        assertThat(rule(office.refused(hanako.renew(2)))).isEqualTo("W-5");
        assertThat(office.events(Renewed.class)).isEmpty();
        office.send(new ResetPins(hanako.card(), Set.of(PinKind.SIGNATURE)));

        assertThat(office.send(hanako.renew(2), Renewal.Answer.class).issued()).hasSize(2);
    }

    @Test
    @Tag("P-5")
    void j12_a_kiosk_resets_within_24_hours_of_the_application_and_while_it_is_open() {
        hanakoForgetsHerSignaturePin();
        ApplyForKioskReset application =
                new ApplyForKioskReset(hanako.card(), PinKind.SIGNATURE, Set.of(PinKind.USER_AUTHENTICATION));
        ResetPinAtKiosk reset = new ResetPinAtKiosk(hanako.card(), PinKind.SIGNATURE);

        office.at("2024-03-01T10:00").via(Channel.SMARTPHONE_APP).send(application);
        assertThat(office.at("2024-03-02T10:01")
                        .via(Channel.KIOSK)
                        .refused(reset)
                        .rule()
                        .name())
                .isEqualTo("THE_APPLICATION_IS_NOT_OVERDUE");

        office.via(Channel.SMARTPHONE_APP).send(application);
        office.at("2024-03-02T18:00").via(Channel.KIOSK).send(reset);
        assertThat(office.card(hanako.card()).pin(PinKind.SIGNATURE)).contains(PinState.FRESH);

        office.via(Channel.SMARTPHONE_APP).send(application);
        assertThat(office.at("2024-03-02T23:30")
                        .via(Channel.KIOSK)
                        .refused(reset)
                        .rule()
                        .name())
                .isEqualTo("THE_KIOSK_IS_OPEN");
    }

    @Test
    @Tag("P-5")
    void j13_with_both_pins_locked_no_kiosk_resets_either() {
        hanakoForgetsHerSignaturePin();
        enter(PinKind.USER_AUTHENTICATION, PinOutcome.WRONG, 3);

        for (PinKind pin : List.of(PinKind.SIGNATURE, PinKind.USER_AUTHENTICATION)) {
            Refusal refusal = office.refused(new ApplyForKioskReset(hanako.card(), pin, Set.of(PinKind.CARD_FACE)));
            assertThat(rule(refusal)).isEqualTo("P-5");
            assertThat(refusal.rule().name()).isEqualTo("THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED");
        }
        office.send(new ResetPins(hanako.card(), Set.of(PinKind.SIGNATURE, PinKind.USER_AUTHENTICATION)));
        assertThat(office.card(hanako.card()).pins().values()).containsOnly(PinState.FRESH);
    }

    @Test
    @Tag("E-2")
    @Tag("V-2")
    void j14_a_child_of_13_has_no_signature_certificate_and_a_card_to_the_5th_birthday() {
        Citizen child = Citizen.born("2012-05-05");
        office.at("2026-03-01").send(child.register());
        office.send(child.apply());

        CardIssue.Answer issued = office.at("2026-04-01").send(child.issue(1), CardIssue.Answer.class);

        assertThat(issued.withheld()).containsOnly(entry(SIGNATURE, "E-2"));
        assertThat(issued.expiresOn()).isEqualTo("2030-05-05");
        assertThat(issued.issued()).singleElement().satisfies(certificate -> {
            assertThat(certificate.kind()).isEqualTo(USER_AUTHENTICATION);
            assertThat(certificate.expiresOn()).isEqualTo("2030-05-05");
        });
    }

    @ParameterizedTest(name = "accepted {0}, issued {1}: {2}, the {3}th birthday")
    @CsvSource({
        "2022-03-31, 2022-04-30, 2027-04-02, 5",
        "2022-04-01, 2022-05-01, 2027-04-02, 5",
        "2022-04-02, 2022-05-02, 2032-04-02, 10"
    })
    @Tag("V-2")
    @Tag("V-8")
    void j15_adult_is_20_until_march_2022_and_18_since_on_the_day_of_acceptance(
            String accepted, String issued, String expiresOn, int birthday) {
        Citizen taro = Citizen.born("2004-04-02").withCard(office, accepted, issued);

        CardEvent.Issued card = office.card(taro.card()).issue().orElseThrow();
        assertThat(card.expiresOn()).isEqualTo(expiresOn);
        assertThat(card.birthday()).isEqualTo(birthday);
    }

    @Test
    @Tag("V-7")
    @Tag("W-1")
    void j16_who_is_born_on_29_february_has_the_birthday_on_28_february_in_other_years() {
        Citizen leap = Citizen.born("2000-02-29").withCard(office, "2021-10-01", "2021-11-06");

        assertThat(office.card(leap.card()).expiresOn()).isEqualTo("2031-02-28");
        assertThat(office.certificate(leap.userAuthentication(1)).expiresOn()).isEqualTo("2026-02-28");
        assertThat(office.certificate(leap.signature(1)).expiresOn()).isEqualTo("2026-02-28");
        assertThat(office.at("2025-11-28").refused(leap.renew(2)).facts())
                .containsEntry("opensOn", LocalDate.of(2025, 11, 29));
        office.at("2025-11-29").send(leap.renew(2));
        assertThat(state(leap.signature(2))).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("V-6")
    @Tag("V-9")
    void j17_a_card_follows_an_extended_stay_only_where_that_is_applied_for_while_it_is_valid() {
        LocalDate stay = LocalDate.of(2024, 2, 14);
        Citizen inTime = Citizen.born("1990-10-10").foreign(stay).withCard(office, "2021-10-01", "2021-11-06");
        Citizen late =
                Citizen.born("1990-10-10").foreign(stay).named("late").withCard(office, "2021-10-01", "2021-11-06");
        for (Citizen citizen : List.of(inTime, late)) {
            assertThat(office.card(citizen.card()).expiresOn()).isEqualTo(stay);
            assertThat(office.events(CertificateEvent.Issued.class))
                    .allSatisfy(issued -> assertThat(issued.expiresOn()).isEqualTo(stay))
                    .allSatisfy(issued -> assertThat(issued.boundBy()).isEqualTo(Bound.PERIOD_OF_STAY));
            office.at("2024-01-20")
                    .send(new ReportStay(
                            citizen.id(),
                            new RegisterReference("stay-1"),
                            LocalDate.of(2024, 1, 20),
                            LocalDate.of(2027, 2, 14)));
            assertThat(office.card(citizen.card()).expiresOn()).isEqualTo(stay);
        }

        Extension.Answer extended =
                office.at("2024-02-01").send(new ExtendCardToStay(inTime.card()), Extension.Answer.class);
        Renewal.Answer renewed = office.send(inTime.renew(2), Renewal.Answer.class);
        Refusal tooLate = office.at("2024-02-15").refused(new ExtendCardToStay(late.card()));

        assertThat(extended.expiresOn()).isEqualTo("2027-02-14");
        assertThat(renewed.issued())
                .hasSize(2)
                .allSatisfy(certificate -> assertThat(certificate.expiresOn()).isEqualTo("2027-02-14"));
        assertThat(tooLate.rule().name()).isEqualTo("THE_CARD_HAS_NOT_EXPIRED");
        assertThat(rule(tooLate)).isEqualTo("V-9");
    }

    @Test
    @Tag("W-2")
    @Tag("C-9")
    void j18_abroad_on_a_continued_card_the_window_is_1_year() {
        hanako.withCard(office, "2023-04-01", "2023-05-15");
        office.at("2024-06-01").send(new ArrangeUseAbroad(hanako.card(), LocalDate.of(2024, 6, 10)));
        office.at("2024-06-10")
                .send(new ReportDeparture(
                        hanako.id(), new RegisterReference("departure-1"), LocalDate.of(2024, 6, 10)));
        assertThat(office.certificate(hanako.userAuthentication(1)).expiresOn()).isEqualTo("2027-10-10");

        Refusal early = office.at("2026-10-10").refused(hanako.renew(2, USER_AUTHENTICATION));
        Renewal.Answer renewed =
                office.at("2026-10-11").send(hanako.renew(2, USER_AUTHENTICATION), Renewal.Answer.class);

        assertThat(early.facts()).containsEntry("opensOn", LocalDate.of(2026, 10, 11));
        assertThat(renewed.issued()).hasSize(1);
    }

    @Test
    @Tag("C-7")
    @Tag("C-10")
    void j19_a_lost_card_is_suspended_at_0312_and_released_at_a_counter_only_without_its_certificates() {
        hanakoHasHerCard();

        Losses.Answer lost = office.at("2024-02-01T03:12")
                .via(Channel.TELEPHONE)
                .send(new ReportLoss(hanako.card()), Losses.Answer.class);
        assertThat(lost.held()).containsExactly(hanako.userAuthentication(1), hanako.signature(1));
        assertThat(office.card(hanako.card()).state()).isEqualTo(CardState.SUSPENDED);
        assertThat(state(hanako.signature(1))).isEqualTo(CertificateState.HELD);

        office.at("2024-02-03T10:00");
        assertThat(rule(office.via(Channel.TELEPHONE).refused(new LiftSuspension(hanako.card()))))
                .isEqualTo("C-7");
        Losses.Answer found = office.send(new LiftSuspension(hanako.card()), Losses.Answer.class);

        assertThat(found.revoked()).containsExactly(hanako.userAuthentication(1), hanako.signature(1));
        assertThat(office.card(hanako.card()).state()).isEqualTo(CardState.DELIVERED);
        assertThat(office.send(hanako.issueAnew(2), Issuance.Answer.class).issued())
                .hasSize(2);
    }

    @Test
    @Tag("C-8")
    @Tag("C-10")
    @Tag("W-6")
    void j20_reissue_after_loss_voids_the_old_card_and_costs_1000_yen_and_800_without_certificates() {
        hanakoHasHerCard();
        Citizen taro = hanako.named("taro").withCard(office, "2020-05-01", "2020-05-15");
        office.at("2024-02-01");
        office.send(new ReportLoss(hanako.card()));
        office.send(new ReportLoss(taro.card()));

        Application.Answer with = office.send(
                new ApplyForReissue(hanako.card(2), hanako.card(), Set.of(), false, false), Application.Answer.class);
        Application.Answer without = office.send(
                new ApplyForReissue(taro.card(2), taro.card(), Set.of(CertificateKind.values()), false, false),
                Application.Answer.class);

        assertThat(with.feeYen()).isEqualTo(1_000);
        assertThat(without.feeYen()).isEqualTo(800);
        assertThat(office.card(hanako.card()).voided().orElseThrow().cause())
                .isEqualTo(VoidingCause.REISSUED_AFTER_LOSS);
        assertThat(office.events(CertificateEvent.Revoked.class))
                .extracting(CertificateEvent.Revoked::reason)
                .containsOnly(RevocationReason.KEY_COMPROMISE)
                .hasSize(4);
        hanako.cardIssuedAndDelivered(office.at("2024-03-01"), 2);
        assertThat(state(hanako.userAuthentication(2))).isEqualTo(CertificateState.ACTIVE);
        assertThat(state(hanako.signature(2))).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("C-1")
    @Tag("C-2")
    @Tag("E-5")
    void j21_a_change_of_address_revokes_both_signature_certificates_and_neither_of_the_others() {
        hanakoHasHerCard();
        office.at("2024-01-10").send(hanako.loadPhone(1, Platform.ANDROID));

        Consequences consequences =
                office.at("2024-02-01").send(hanako.moveTo("kamata", "2024-02-01"), Consequences.class);

        assertThat(consequences.revoked()).containsExactly(hanako.signature(1), hanako.phoneSignature(1));
        assertThat(state(hanako.userAuthentication(1))).isEqualTo(CertificateState.ACTIVE);
        assertThat(state(hanako.phoneUserAuthentication(1))).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("C-9")
    @Tag("C-11")
    @Tag("P-7")
    @Tag("N-2")
    void j30_after_a_death_everything_is_over_and_every_further_command_is_refused_with_its_rule() {
        hanakoHasHerCard();
        office.at("2024-01-10").send(hanako.loadPhone(1, Platform.ANDROID));
        office.under(Towns.ALL)
                .in(Office.SETAGAYA, Towns.SETAGAYA_BRANCH)
                .send(new OpenInquiry(
                        hanako.inquiry(1),
                        hanako.card(),
                        Procedure.RENEWAL,
                        Visitor.agent()
                                .withTheHolders(DocumentKind.MY_NUMBER_CARD)
                                .with(DocumentKind.PASSPORT)
                                .visit()));
        SendNotice notice = hanako.noticeOf("2024-10-10", hanako.userAuthentication(1), hanako.signature(1));
        office.send(notice);
        office.send(new RecordReturnedNotice(notice.notice(), ReturnReason.MOVED));
        office.send(new RequestCorrectionOfGuardianship(
                new CorrectionId("correction-1"),
                hanako.id(),
                0,
                CorrectionGround.RECORDED_WRONGLY,
                new RegisterReference("shokken-1"),
                true));
        ReportEndOfEntitlement death = new ReportEndOfEntitlement(
                hanako.id(), new RegisterReference("death-1"), LocalDate.of(2024, 2, 1), EndOfEntitlement.DEATH);

        Consequences consequences = office.at("2024-02-03").send(death, Consequences.class);

        assertThat(consequences.voided()).containsExactly(hanako.card());
        assertThat(consequences.revoked())
                .containsExactlyInAnyOrder(
                        hanako.userAuthentication(1),
                        hanako.signature(1),
                        hanako.phoneUserAuthentication(1),
                        hanako.phoneSignature(1));
        assertThat(office.card(hanako.card()).voided().orElseThrow().cause()).isEqualTo(VoidingCause.DEATH);
        int before = office.recorded().size();
        EveryCommand about = new EveryCommand(hanako);
        assertThat(about.all()).extracting(Object::getClass).hasSameElementsAs(Domain.COMMANDS);
        assertThat(about.all()).allSatisfy(command -> {
            Refusal refusal = office.at("2024-03-01").refused(command);
            assertThat(refusal.rule().citation().en()).isNotBlank();
        });
        assertThat(office.recorded()).hasSize(before);
        assertThat(office.send(death, Consequences.class)).isEqualTo(consequences);
    }

    private CertificateState state(SerialNumber serial) {
        return office.certificate(serial).state();
    }

    private static String rule(Refusal refusal) {
        return refusal.rule().citation().id();
    }
}
