package inkan.notice.giveback;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.Towns;
import inkan.card.giveback.ReturnCard;
import inkan.certificate.RevocationReason;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.dossier.UnknownSubject;
import inkan.municipality.Municipalities;
import inkan.notice.NoticeEvent.Returned;
import inkan.notice.ReturnReason;
import inkan.notice.send.SendNotice;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.NoticeId;
import inkan.value.RunId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notice of both certificates, to 2024-10-10, is sent on 2024-07-10; a second one is due 14 days after its return. */
class ReturningTest {
    private final Office office = new Office(Municipalities.of(List.of(Towns.OF_ALL_SORTS)));
    /** The same office, in which nobody asks what a visitor brings. */
    private final Office counter = office.under(Municipalities.NONE);

    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");
    private final SendNotice first = hanako.noticeOf("2024-10-10", hanako.signature(1), hanako.userAuthentication(1));
    private final NoticeId notice = first.notice();

    @BeforeEach
    void the_notice_is_sent() {
        office.at("2024-07-10").send(first);
    }

    private Returning.Answer comesBack(NoticeId which) {
        return office.send(new RecordReturnedNotice(which, ReturnReason.NOT_COLLECTED), Returning.Answer.class);
    }

    @ParameterizedTest(name = "back on {0}: second due on {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-07-10, 2024-07-24",
                "2024-07-22, 2024-08-05",
                "2024-09-26, 2024-10-10",
                "2024-09-27, -",
                "2024-10-11, -"
            })
    @Tag("N-3")
    void a_second_notice_is_due_14_days_after_the_return_where_the_expiry_is_still_to_come_then(
            LocalDate backOn, LocalDate secondDueOn) {
        Returning.Answer answer = comesBackOn(backOn);

        assertThat(answer).isEqualTo(new Returning.Answer(backOn, secondDueOn));
        assertThat(office.events(Returned.class))
                .containsExactly(new Returned(notice, ReturnReason.NOT_COLLECTED, backOn, secondDueOn));
    }

    private Returning.Answer comesBackOn(LocalDate day) {
        office.on(day);
        return comesBack(notice);
    }

    @Test
    @Tag("N-3")
    void a_return_told_twice_changes_nothing_and_is_answered_the_same() {
        office.at("2024-07-22");
        Returning.Answer answer = comesBack(notice);
        int before = office.recorded().size();

        office.at("2024-09-30");
        assertThat(comesBack(notice)).isEqualTo(answer);
        assertThat(office.recorded()).hasSize(before);
    }

    @Test
    @Tag("N-3")
    void a_return_told_again_for_another_reason_is_refused_with_the_one_recorded() {
        comesBackOn(LocalDate.of(2024, 7, 22));

        assertThat(office.refused(new RecordReturnedNotice(notice, ReturnReason.REFUSED)))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(ReturnedRule.IT_DID_NOT_COME_BACK_FOR_ANOTHER_REASON);
                    assertThat(refusal.facts()).containsEntry("reason", ReturnReason.NOT_COLLECTED);
                });
        assertThat(office.events(Returned.class)).hasSize(1);
    }

    @Test
    @Tag("N-2")
    void after_a_renewal_no_second_notice_is_due() {
        counter.at("2024-07-15").send(hanako.renew(2));

        assertThat(comesBackOn(LocalDate.of(2024, 7, 22)).secondDueOn()).isNull();
    }

    @Test
    @Tag("N-2")
    void while_one_of_two_certificates_still_ends_a_second_notice_is_due() {
        counter.at("2024-07-15")
                .send(new RevokeCertificates(
                        hanako.card(),
                        Carrier.CARD,
                        Set.of(CertificateKind.SIGNATURE),
                        RevocationReason.CESSATION_OF_OPERATION));

        assertThat(comesBackOn(LocalDate.of(2024, 7, 22)).secondDueOn()).isEqualTo("2024-08-05");
    }

    @Test
    @Tag("N-2")
    void of_the_cards_end_a_second_notice_is_due_unless_the_card_is_void() {
        SendNotice ofTheCard = hanako.noticeOfCard("2029-10-10", 1);
        Citizen taro = Citizen.born("1990-10-10").named("taro").withCard(office, "2020-05-01", "2020-05-15");
        SendNotice ofVoid = taro.noticeOfCard("2029-10-10", 1);
        office.at("2029-07-10").send(ofTheCard);
        office.send(ofVoid);
        office.at("2029-07-20").send(new ReturnCard(taro.card()));

        assertThat(comesBack(ofTheCard.notice()).secondDueOn()).isEqualTo("2029-08-03");
        assertThat(comesBack(ofVoid.notice()).secondDueOn()).isNull();
    }

    @Test
    @Tag("N-3")
    void after_the_second_notice_came_back_there_is_no_third() {
        comesBackOn(LocalDate.of(2024, 7, 22));
        SendNotice second = new SendNotice(
                first.resident(),
                first.kind(),
                first.expiresOn(),
                first.certificates(),
                null,
                true,
                true,
                new RunId("run-2"));
        office.at("2024-08-05").send(second);

        assertThat(comesBack(second.notice()).secondDueOn()).isNull();
        assertThat(office.notice(second.notice()).returned()).isPresent();
    }

    @Test
    @Tag("N-3")
    void where_the_municipality_has_no_file_or_wants_none_no_second_notice_is_due() {
        assertThat(office.under(Municipalities.of(List.of(Towns.SETAGAYA)))
                        .at("2024-07-22")
                        .send(new RecordReturnedNotice(notice, ReturnReason.MOVED), Returning.Answer.class)
                        .secondDueOn())
                .isNull();
        Citizen taro = Citizen.born("1990-10-10").named("taro").withCard(office, "2020-05-01", "2020-05-15");
        SendNotice toTaro = taro.noticeOf("2024-10-10", taro.signature(1));
        office.at("2024-07-10").send(toTaro);
        assertThat(office.under(Municipalities.NONE)
                        .send(new RecordReturnedNotice(toTaro.notice(), ReturnReason.MOVED), Returning.Answer.class)
                        .secondDueOn())
                .isNull();
    }

    @Test
    @Tag("N-3")
    void the_municipality_that_sent_the_first_decides_wherever_its_return_is_recorded() {
        Citizen taro = Citizen.born("1990-10-10").named("taro");
        office.at("2020-05-01").send(taro.registerIn(Office.KASHIWA));
        office.send(taro.apply());
        taro.cardIssuedAndDelivered(office.at("2020-05-15"), 1);
        SendNotice fromKashiwa = taro.noticeOf("2024-10-10", taro.signature(1));
        office.at("2024-07-10").in(Office.KASHIWA).send(fromKashiwa);
        office.at("2024-07-22");

        assertThat(office.in(Office.SETAGAYA)
                        .send(
                                new RecordReturnedNotice(fromKashiwa.notice(), ReturnReason.MOVED),
                                Returning.Answer.class)
                        .secondDueOn())
                .isNull();
        assertThat(office.in(Office.KASHIWA)
                        .send(new RecordReturnedNotice(notice, ReturnReason.MOVED), Returning.Answer.class)
                        .secondDueOn())
                .isEqualTo("2024-08-05");
    }

    @Test
    @Tag("N-3")
    void what_was_never_sent_does_not_come_back() {
        Office.Outcome outcome =
                office.by(Office.COUNTER).attempt(new RecordReturnedNotice(notice.second(), ReturnReason.MOVED));

        assertThat(outcome.result().exceptionResult())
                .isInstanceOfSatisfying(
                        UnknownSubject.class,
                        unknown -> assertThat(unknown.kind()).isEqualTo("notice"));
    }
}
