package inkan.journey;

import static inkan.municipality.DocumentKind.DRIVING_LICENCE;
import static inkan.municipality.DocumentKind.HEALTH_INSURANCE_CARD;
import static inkan.municipality.DocumentKind.MY_NUMBER_CARD;
import static inkan.municipality.DocumentKind.PASSPORT;
import static inkan.municipality.DocumentKind.PENSION_HANDBOOK;
import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.Towns;
import inkan.Visitor;
import inkan.card.CardEvent.PinReset;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.renew.RenewCertificates;
import inkan.certificate.renew.Renewal;
import inkan.counter.Letter;
import inkan.counter.Visit;
import inkan.counter.VisitRule;
import inkan.inquiry.InquiryEvent;
import inkan.inquiry.letter.SendInquiryLetter;
import inkan.inquiry.open.OpenInquiry;
import inkan.inquiry.open.Opening;
import inkan.inquiry.reply.ReceiveInquiryReply;
import inkan.municipality.Procedure;
import inkan.pin.reset.ResetPins;
import inkan.rule.Refusal;
import inkan.value.Carrier;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The journeys to counters of four municipalities. */
class CounterJourneysTest {
    private final Office office = new Office(Towns.ALL);
    private final Citizen hanako = Citizen.born("1990-10-10");
    private final InquiryId inquiry = hanako.inquiry(1);

    // --- J22: Setagaya

    @Test
    @Tag("M-6")
    void j22_an_agent_with_the_letter_and_a_licence_renews_in_one_visit() {
        hanakoLivesIn(Office.SETAGAYA);

        Renewal.Answer answer =
                inSetagayaOn("2024-08-01").send(renewal(agentWithLetter().visit()), Renewal.Answer.class);

        assertThat(answer.issued()).hasSize(2);
        assertThat(office.events(InquiryEvent.class)).isEmpty();
    }

    @Test
    @Tag("M-2")
    void j22_a_machizukuri_centre_serves_holders_only() {
        hanakoLivesIn(Office.SETAGAYA);

        Refusal refusal = office.at("2024-08-01")
                .in(Office.SETAGAYA, Towns.SETAGAYA_CENTRE)
                .refused(renewal(agentWithLetter().visit()));

        assertThat(refusal.rule()).isEqualTo(VisitRule.THE_COUNTER_ADMITS_THE_APPLICANT);
        assertThat(refusal.rule().citation().id()).isEqualTo("M-2");
    }

    @Test
    @Tag("M-10")
    void j22_a_licence_that_has_expired_does_not_count() {
        hanakoLivesIn(Office.SETAGAYA);
        Visitor agent = Visitor.agent()
                .withTheHolders(MY_NUMBER_CARD)
                .withOneValidUntil("2024-07-31", DRIVING_LICENCE)
                .withLetter(Visitor.GOOD_LETTER);

        Refusal refusal = inSetagayaOn("2024-08-01").refused(renewal(agent.visit()));

        assertThat(refusal.rule()).isEqualTo(VisitRule.THE_DOCUMENTS_ARE_ORIGINALS_IN_FORCE);
        assertThat(refusal.rule().citation().id()).isEqualTo("M-10");
    }

    @Test
    @Tag("M-9")
    void j22_an_unsealed_letter_is_not_taken() {
        hanakoLivesIn(Office.SETAGAYA);
        Visitor agent = agentWithLetter().withLetter(new Letter(true, false, true));

        Refusal refusal = inSetagayaOn("2024-08-01").refused(renewal(agent.visit()));

        assertThat(refusal.broken()).hasSize(1).first().isEqualTo(VisitRule.THE_NOTICE_LETTER_IS_COMPLETE_AND_SEALED);
        assertThat(refusal.rule().citation().id()).isEqualTo("M-9");
    }

    @Test
    @Tag("M-9")
    void after_expiry_the_letter_stays_good_where_the_name_and_address_on_it_are_unchanged() {
        hanakoLivesIn(Office.SETAGAYA);

        inSetagayaOn("2024-10-11").send(issuance(agentWithLetter().visit()));

        assertThat(office.events(InquiryEvent.class)).isEmpty();
        assertThat(office.certificate(hanako.signature(2)).expiresOn()).isEqualTo("2029-10-10");
    }

    @Test
    @Tag("M-9")
    @Tag("M-11")
    void after_expiry_a_letter_that_is_lost_or_out_of_date_means_an_inquiry_and_two_visits() {
        hanakoLivesIn(Office.SETAGAYA);
        Visitor lost = Visitor.agent().withTheHolders(MY_NUMBER_CARD).with(DRIVING_LICENCE);
        Visitor outOfDate = lost.withLetter(new Letter(true, true, false));

        assertThat(inSetagayaOn("2024-10-11")
                        .refused(issuance(outOfDate.visit()))
                        .rule())
                .isEqualTo(VisitRule.TWO_VISITS_BEGIN_WITH_AN_INQUIRY);
        inSetagayaOn("2024-10-11").send(new OpenInquiry(inquiry, hanako.card(), Procedure.ISSUANCE, lost.visit()));
        inSetagayaOn("2024-10-12").send(new SendInquiryLetter(inquiry));
        inSetagayaOn("2024-10-18").send(new ReceiveInquiryReply(inquiry, Visitor.GOOD_LETTER));
        inSetagayaOn("2024-10-18").send(issuance(lost.onInquiry(inquiry).visit()));

        assertThat(office.last(InquiryEvent.Used.class))
                .isEqualTo(new InquiryEvent.Used(inquiry, LocalDate.of(2024, 10, 18)));
    }

    // --- J23: Kashiwa

    @Test
    @Tag("M-7")
    @Tag("M-11")
    void j23_an_agent_who_applies_for_certificates_opens_an_inquiry_and_comes_again_after_the_reply() {
        hanakoLivesIn(Office.KASHIWA);
        Visitor agent = Visitor.agent().withTheHolders(MY_NUMBER_CARD).with(DRIVING_LICENCE);
        Office.Entrance counter = office.at("2024-10-15T10:00").in(Office.KASHIWA, Towns.KASHIWA_MAIN);

        assertThat(counter.refused(issuance(agent.visit())).rule())
                .isEqualTo(VisitRule.TWO_VISITS_BEGIN_WITH_AN_INQUIRY);
        Opening.Answer opened = counter.send(
                new OpenInquiry(inquiry, hanako.card(), Procedure.ISSUANCE, agent.visit()), Opening.Answer.class);
        assertThat(opened.lapsesAfter()).isEqualTo("2025-01-13");

        office.at("2024-10-15T16:00");
        Refusal sameDay = counter.refused(issuance(agent.onInquiry(inquiry).visit()));
        assertThat(sameDay.rule()).isEqualTo(VisitRule.THE_SECOND_VISIT_IS_ON_A_LATER_DAY);
        assertThat(sameDay.rule().citation().id()).isEqualTo("M-11");

        counter.send(new SendInquiryLetter(inquiry));
        office.at("2024-10-21");
        assertThat(counter.refused(issuance(agent.onInquiry(inquiry).visit())).rule())
                .isEqualTo(VisitRule.THE_REPLY_IS_ACCEPTED);
        counter.send(new ReceiveInquiryReply(inquiry, Visitor.GOOD_LETTER));
        counter.send(issuance(agent.onInquiry(inquiry).visit()));

        assertThat(office.certificate(hanako.signature(2)).expiresOn()).isEqualTo("2029-10-10");
        assertThat(office.events(inquiry))
                .containsExactly(
                        new InquiryEvent.Opened(
                                inquiry,
                                hanako.card(),
                                hanako.id(),
                                Procedure.ISSUANCE,
                                agent.visit().applicant(),
                                Office.KASHIWA,
                                LocalDate.of(2024, 10, 15),
                                LocalDate.of(2025, 1, 13)),
                        new InquiryEvent.LetterSent(inquiry, LocalDate.of(2024, 10, 15)),
                        new InquiryEvent.ReplyAccepted(inquiry, LocalDate.of(2024, 10, 21)),
                        new InquiryEvent.Used(inquiry, LocalDate.of(2024, 10, 21)));
    }

    // --- J24: Matsue

    @Test
    @Tag("M-8")
    @Tag("M-11")
    void j24_an_agent_who_resets_a_pin_comes_twice_with_documents_of_a_and_b() {
        hanakoLivesIn(Towns.MATSUE_CODE);
        Visitor agent =
                Visitor.agent().withTheHolders(MY_NUMBER_CARD, PENSION_HANDBOOK).with(PASSPORT, HEALTH_INSURANCE_CARD);
        Office.Entrance counter = office.at("2024-03-01").in(Towns.MATSUE_CODE, Towns.MATSUE_MAIN);

        counter.send(new OpenInquiry(inquiry, hanako.card(), Procedure.PIN_RESET, agent.visit()));
        counter.send(new SendInquiryLetter(inquiry));
        office.at("2024-03-08");
        counter.send(new ReceiveInquiryReply(inquiry, Visitor.GOOD_LETTER));
        counter.send(reset(agent.onInquiry(inquiry).visit()));

        assertThat(office.last(PinReset.class).pin()).isEqualTo(PinKind.SIGNATURE);
    }

    @Test
    @Tag("M-8")
    void j24_an_agent_with_two_documents_of_b_is_refused() {
        hanakoLivesIn(Towns.MATSUE_CODE);
        Visitor agent = Visitor.agent()
                .withTheHolders(MY_NUMBER_CARD, PENSION_HANDBOOK)
                .with(PENSION_HANDBOOK, HEALTH_INSURANCE_CARD);

        Refusal refusal = office.at("2024-03-01")
                .in(Towns.MATSUE_CODE, Towns.MATSUE_MAIN)
                .refused(new OpenInquiry(inquiry, hanako.card(), Procedure.PIN_RESET, agent.visit()));

        assertThat(refusal.rule()).isEqualTo(VisitRule.AN_AGENT_FOR_A_PIN_SHOWS_WHAT_IS_ASKED_FOR);
        assertThat(refusal.rule().citation().id()).isEqualTo("M-8");
        assertThat(refusal.facts()).containsEntry("needed", "HOLDER: card + A / card + B; APPLICANT: A + A / A + B");
    }

    // --- J25: where visits are reserved

    @Test
    @Tag("M-3")
    void j25_a_holder_without_a_reservation_is_refused_and_with_one_renews() {
        hanakoLivesIn(Towns.EXAMPLE_CODE);
        Visitor holder = Visitor.holder().with(MY_NUMBER_CARD);
        Office.Entrance counter = office.at("2024-08-01").in(Towns.EXAMPLE_CODE, Towns.EXAMPLE_MAIN);

        Refusal refusal = counter.refused(renewal(holder.visit()));

        assertThat(refusal.rule()).isEqualTo(VisitRule.THE_VISIT_IS_RESERVED_WHERE_IT_HAS_TO_BE);
        assertThat(refusal.rule().citation().id()).isEqualTo("M-3");
        counter.send(renewal(holder.reserved().visit()));
    }

    // --- what the journeys have in common

    /** With a card of 2020-05-15, whose certificates run to 2024-10-10. */
    private void hanakoLivesIn(MunicipalityCode municipality) {
        office.at("2020-05-01").send(hanako.registerIn(municipality));
        office.send(hanako.apply());
        hanako.cardIssuedAndDelivered(office.at("2020-05-15"), 1);
    }

    private Office.Entrance inSetagayaOn(String day) {
        return office.at(day).in(Office.SETAGAYA, Towns.SETAGAYA_BRANCH);
    }

    private static Visitor agentWithLetter() {
        return Visitor.agent()
                .withTheHolders(MY_NUMBER_CARD)
                .with(DRIVING_LICENCE)
                .withLetter(Visitor.GOOD_LETTER);
    }

    private RenewCertificates renewal(Visit visit) {
        return new RenewCertificates(
                hanako.card(),
                Carrier.CARD,
                hanako.serials(2),
                Set.of(SIGNATURE.pin(), USER_AUTHENTICATION.pin()),
                visit);
    }

    private IssueCertificates issuance(Visit visit) {
        return new IssueCertificates(hanako.card(), hanako.serials(2), Citizen.ALL_PINS, Set.of(), visit);
    }

    private ResetPins reset(Visit visit) {
        return new ResetPins(hanako.card(), Set.of(PinKind.SIGNATURE), visit);
    }
}
