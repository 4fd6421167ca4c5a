package inkan.inquiry;

import static inkan.municipality.DocumentKind.DRIVING_LICENCE;
import static inkan.municipality.DocumentKind.HEALTH_INSURANCE_CARD;
import static inkan.municipality.DocumentKind.MY_NUMBER_CARD;
import static inkan.municipality.DocumentKind.PASSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.Towns;
import inkan.Visitor;
import inkan.card.CardRule;
import inkan.card.giveback.ReturnCard;
import inkan.counter.Letter;
import inkan.counter.VisitRule;
import inkan.dossier.IdentityRule;
import inkan.dossier.UnknownSubject;
import inkan.inquiry.lapse.LapseInquiry;
import inkan.inquiry.letter.SendInquiryLetter;
import inkan.inquiry.open.OpenInquiry;
import inkan.inquiry.open.OpeningRule;
import inkan.inquiry.reply.ReceiveInquiryReply;
import inkan.inquiry.reply.Replies;
import inkan.municipality.Municipalities;
import inkan.municipality.Procedure;
import inkan.pin.reset.ResetPins;
import inkan.value.InquiryId;
import inkan.value.PinKind;
import inkan.value.ResidentId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent of Hanako's wants a PIN reset in Matsue: opened on 2024-03-01, to be used by 2024-05-30. */
class InquiryTest {
    private static final Visitor AGENT = Visitor.agent()
            .withTheHolders(MY_NUMBER_CARD, HEALTH_INSURANCE_CARD)
            .with(PASSPORT, DRIVING_LICENCE);

    private final Office office = new Office(Towns.ALL);
    private final Office.Entrance counter = office.in(Towns.MATSUE_CODE, Towns.MATSUE_MAIN);
    private final Citizen hanako = Citizen.born("1990-10-10");
    private final InquiryId inquiry = hanako.inquiry(1);

    @BeforeEach
    void hanako_has_a_card_and_her_agent_has_come_once() {
        hasACard(hanako);
        office.at("2024-03-01");
        counter.send(open(hanako, inquiry));
    }

    @Test
    @Tag("M-11")
    void an_inquiry_is_used_once() {
        answered();
        counter.send(reset(AGENT.onInquiry(inquiry)));

        assertThat(counter.refused(reset(AGENT.onInquiry(inquiry))).rule())
                .isEqualTo(VisitRule.THE_INQUIRY_HAS_NOT_BEEN_USED);
        assertThat(office.inquiry(inquiry).state()).isEqualTo(InquiryState.USED);
    }

    @Test
    @Tag("M-11")
    void an_inquiry_about_another_card_is_of_no_use() {
        Citizen taro = Citizen.born("1980-04-04").named("taro");
        hasACard(taro);
        office.at("2024-03-01");
        answered();

        assertThat(counter.refused(new ResetPins(
                                taro.card(),
                                Set.of(PinKind.SIGNATURE),
                                AGENT.onInquiry(inquiry).visit()))
                        .rule())
                .isEqualTo(VisitRule.THE_INQUIRY_IS_OF_THE_SAME_MATTER);
    }

    @Test
    @Tag("M-11")
    void an_inquiry_that_nobody_opened_is_unknown() {
        Office.Outcome outcome = counter.attempt(reset(AGENT.onInquiry(hanako.inquiry(7))));

        assertThat(outcome.result().exceptionResult())
                .isInstanceOfSatisfying(
                        UnknownSubject.class,
                        unknown -> assertThat(unknown.kind()).isEqualTo("inquiry"));
    }

    @Test
    @Tag("D-1")
    void the_name_of_an_inquiry_is_not_given_twice() {
        assertThat(counter.refused(open(hanako, inquiry)).rule()).isEqualTo(IdentityRule.THE_IDENTIFIER_IS_NEW);
    }

    @Test
    @Tag("M-8")
    @Tag("M-11")
    void documents_are_shown_at_the_second_visit_again() {
        answered();
        Visitor lessThanBefore = Visitor.agent().withTheHolders(MY_NUMBER_CARD, HEALTH_INSURANCE_CARD);

        assertThat(counter.refused(reset(lessThanBefore.with(PASSPORT).onInquiry(inquiry)))
                        .rule())
                .isEqualTo(VisitRule.AN_AGENT_FOR_A_PIN_SHOWS_WHAT_IS_ASKED_FOR);
    }

    @Test
    @Tag("M-11")
    void a_holder_who_comes_in_person_needs_no_inquiry_and_uses_none() {
        answered();

        counter.send(reset(Visitor.holder().with(MY_NUMBER_CARD).onInquiry(inquiry)));

        assertThat(office.inquiry(inquiry).state()).isEqualTo(InquiryState.ANSWERED);
    }

    @ParameterizedTest(name = "complete: {0}, sealed: {1}, as registered: {2}: {3}, {4}")
    @CsvSource({
        "true, true, true, '', ANSWERED",
        "false, true, true, INCOMPLETE, LETTER_SENT",
        "true, false, true, UNSEALED, LETTER_SENT",
        "false, false, true, INCOMPLETE UNSEALED, LETTER_SENT",
        "true, true, false, NAME_OR_ADDRESS_CHANGED, OPENED",
        "false, false, false, INCOMPLETE UNSEALED NAME_OR_ADDRESS_CHANGED, OPENED"
    })
    @Tag("M-9")
    @Tag("M-11")
    void a_reply_with_a_fault_comes_again_and_after_a_change_of_name_or_address_the_letter_does(
            boolean complete, boolean sealed, boolean asRegistered, String faults, InquiryState state) {
        counter.send(new SendInquiryLetter(inquiry));

        Replies.Answer answer = counter.send(
                new ReceiveInquiryReply(inquiry, new Letter(complete, sealed, asRegistered)), Replies.Answer.class);

        assertThat(answer.accepted()).isEqualTo(faults.isEmpty());
        assertThat(answer.faults().stream().map(Enum::name).sorted())
                .containsExactlyInAnyOrder(faults.isEmpty() ? new String[0] : faults.split(" ", -1));
        assertThat(office.inquiry(inquiry).state()).isEqualTo(state);
    }

    @Test
    @Tag("M-11")
    void the_last_day_of_an_inquiry_is_good_and_the_day_after_it_lapses() {
        answered();

        office.at("2024-05-30");
        assertThat(counter.refused(new LapseInquiry(inquiry)).rule()).isEqualTo(InquiryRule.THE_LAST_DAY_HAS_PASSED);
        office.at("2024-05-31");
        assertThat(counter.refused(reset(AGENT.onInquiry(inquiry))).rule())
                .isEqualTo(VisitRule.THE_INQUIRY_HAS_NOT_LAPSED);
        counter.send(new LapseInquiry(inquiry));

        assertThat(office.inquiry(inquiry).state()).isEqualTo(InquiryState.LAPSED);
        assertThat(counter.refused(reset(AGENT.onInquiry(inquiry))).rule())
                .isEqualTo(VisitRule.THE_INQUIRY_HAS_NOT_LAPSED);
        counter.send(open(hanako, hanako.inquiry(2)));
    }

    @Test
    @Tag("M-11")
    void nobody_is_asked_about_a_card_that_is_void() {
        office.send(new ReturnCard(hanako.card()));

        assertThat(counter.refused(new SendInquiryLetter(inquiry)).rule().name())
                .isEqualTo(CardRule.THE_CARD_IS_NOT_VOID.name());
        assertThat(counter.refused(open(hanako, hanako.inquiry(2))).rule().name())
                .isEqualTo(CardRule.THE_CARD_IS_NOT_VOID.name());
    }

    @Test
    @Tag("M-11")
    void no_inquiry_is_opened_where_one_visit_is_enough_or_the_municipality_has_no_file() {
        OpenInquiry byTheHolder = new OpenInquiry(
                hanako.inquiry(2),
                hanako.card(),
                Procedure.PIN_RESET,
                Visitor.holder().with(MY_NUMBER_CARD).visit());

        assertThat(counter.refused(byTheHolder).rule()).isEqualTo(OpeningRule.TWO_VISITS_ARE_ASKED_FOR);
        assertThat(office.under(Municipalities.NONE)
                        .refused(open(hanako, hanako.inquiry(2)))
                        .rule())
                .isEqualTo(OpeningRule.TWO_VISITS_ARE_ASKED_FOR);
    }

    @Test
    @Tag("M-11")
    void an_inquiry_remembers_the_holder_of_the_card() {
        assertThat(office.inquiry(inquiry).opened().resident()).isEqualTo(new ResidentId("resident-hanako"));
        assertThat(office.inquiry(inquiry).id()).isEqualTo(inquiry);
    }

    private void hasACard(Citizen citizen) {
        office.at("2020-05-01").send(citizen.registerIn(Towns.MATSUE_CODE));
        office.send(citizen.apply());
        citizen.cardIssuedAndDelivered(office.at("2020-05-15"), 1);
    }

    /** A week after the first visit the reply is there. */
    private void answered() {
        counter.send(new SendInquiryLetter(inquiry));
        office.at("2024-03-08");
        counter.send(new ReceiveInquiryReply(inquiry, Visitor.GOOD_LETTER));
    }

    private static OpenInquiry open(Citizen citizen, InquiryId id) {
        return new OpenInquiry(id, citizen.card(), Procedure.PIN_RESET, AGENT.visit());
    }

    private ResetPins reset(Visitor visitor) {
        return new ResetPins(hanako.card(), Set.of(PinKind.SIGNATURE), visitor.visit());
    }
}
