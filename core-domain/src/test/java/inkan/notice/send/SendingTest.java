package inkan.notice.send;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.Citizen;
import inkan.Office;
import inkan.Towns;
import inkan.card.apply.ApplyForReissue;
import inkan.card.giveback.ReturnCard;
import inkan.card.loss.ReportLoss;
import inkan.certificate.RevocationReason;
import inkan.certificate.former.ImportFormerCertificate;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.dossier.Dossier;
import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.municipality.Municipalities;
import inkan.notice.NoticeEvent.Sent;
import inkan.notice.ReturnReason;
import inkan.notice.giveback.RecordReturnedNotice;
import inkan.policy.Bound;
import inkan.resident.EndOfEntitlement;
import inkan.resident.entitlement.ReportEndOfEntitlement;
import inkan.resident.move.FileMovingIn;
import inkan.rule.Refusal;
import inkan.rule.Rule;
import inkan.value.Carrier;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeKind;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hanako's certificates end on 2024-10-10, her card on 2029-10-10. She lives in Setagaya, which sends second notices. */
class SendingTest {
    private static final String EXPIRY = "2024-10-10";
    private static final String CARD_EXPIRY = "2029-10-10";

    private final Office office = new Office(Municipalities.of(List.of(Towns.OF_ALL_SORTS)));
    /** The same office, in which nobody asks what a visitor brings. */
    private final Office counter = office.under(Municipalities.NONE);

    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");
    private final SendNotice ofBoth = hanako.noticeOf(EXPIRY, hanako.signature(1), hanako.userAuthentication(1));
    private final SendNotice ofTheCard = hanako.noticeOfCard(CARD_EXPIRY, 1);

    /** The job, for a municipality. */
    private Office.Entrance job(MunicipalityCode municipality) {
        return office.by(new Provenance("notice-job", "batch", municipality, Channel.BATCH));
    }

    private Sent send(SendNotice command) {
        job(Office.SETAGAYA).send(command);
        return office.last(Sent.class);
    }

    /** The rule that answers, and that nothing was recorded. */
    private Rule<?> refused(SendNotice command) {
        int before = office.recorded().size();
        Refusal refusal = job(Office.SETAGAYA).refused(command);
        assertThat(office.recorded()).hasSize(before);
        return refusal.rule();
    }

    private static SendNotice second(SendNotice first) {
        return new SendNotice(
                first.resident(),
                first.kind(),
                first.expiresOn(),
                first.certificates(),
                first.card(),
                true,
                first.inquiryLetter(),
                new RunId("run-2"));
    }

    private static SendNotice inRun(RunId run, SendNotice first) {
        return new SendNotice(
                first.resident(),
                first.kind(),
                first.expiresOn(),
                first.certificates(),
                first.card(),
                first.second(),
                first.inquiryLetter(),
                run);
    }

    private void revokeTheSignatureCertificate() {
        counter.send(new RevokeCertificates(
                hanako.card(), Carrier.CARD, Set.of(SIGNATURE), RevocationReason.CESSATION_OF_OPERATION));
    }

    @Test
    @Tag("N-1")
    @Tag("N-4")
    void one_notice_announces_both_certificates_and_tells_all_that_was_sent() {
        Sending.Answer answer = office.at("2024-07-10")
                .by(new Provenance("notice-job", "batch", Office.SETAGAYA, Channel.BATCH))
                .send(ofBoth, Sending.Answer.class);

        assertThat(office.last(Sent.class))
                .isEqualTo(new Sent(
                        hanako.notice(NoticeKind.CERTIFICATES, EXPIRY),
                        hanako.id(),
                        NoticeKind.CERTIFICATES,
                        LocalDate.parse(EXPIRY),
                        Set.of(hanako.userAuthentication(1), hanako.signature(1)),
                        null,
                        Office.SETAGAYA,
                        true,
                        new RunId("run-1"),
                        LocalDate.of(2024, 7, 10)));
        assertThat(answer)
                .isEqualTo(new Sending.Answer(
                        hanako.notice(NoticeKind.CERTIFICATES, EXPIRY),
                        Set.of(hanako.userAuthentication(1), hanako.signature(1))));
        assertThat(office.recorded().getLast().getMetaData())
                .containsEntry(Provenance.ACTOR, "notice-job")
                .containsEntry(Provenance.CHANNEL, "BATCH");
    }

    @Test
    @Tag("N-1")
    void the_cards_own_end_has_a_notice_of_its_own() {
        Citizen late = Citizen.born("1990-10-10").named("late");
        // renewed to the end of the card, which is that of the certificates then
        late.withCard(office, "2020-05-01", "2020-05-15");
        counter.at("2024-10-10").send(late.renew(2));
        office.at("2029-07-10");

        Sent ofCertificates = send(late.noticeOf(CARD_EXPIRY, late.userAuthentication(2), late.signature(2)));
        Sent ofCard = send(late.noticeOfCard(CARD_EXPIRY, 1));

        assertThat(ofCertificates.card()).isNull();
        assertThat(ofCard.card()).isEqualTo(late.card());
        assertThat(ofCard.certificates()).isEmpty();
        assertThat(ofCard.notice()).isNotEqualTo(ofCertificates.notice());
    }

    @Test
    @Tag("N-3")
    void nobody_gets_a_notice_twice_whichever_run_sends_it_and_the_refusal_says_which_did() {
        office.at("2024-07-10");
        send(ofBoth);

        office.at("2024-08-20");
        assertThat(refused(ofBoth)).isEqualTo(SendingRule.IT_WAS_NOT_SENT_BEFORE);
        assertThat(job(Office.SETAGAYA)
                        .refused(inRun(new RunId("run-7"), ofBoth))
                        .facts())
                .containsEntry("sentOn", LocalDate.of(2024, 7, 10))
                .containsEntry("sentBy", new RunId("run-1"));
        // fewer certificates announced are the same notice
        assertThat(refused(hanako.noticeOf(EXPIRY, hanako.signature(1)))).isEqualTo(SendingRule.IT_WAS_NOT_SENT_BEFORE);
        assertThat(office.events(Sent.class)).hasSize(1);
    }

    /** Two workers who send it at once read that it was not sent: what keeps them apart is the stream's name. */
    @Test
    @Tag("N-3")
    @Tag("D-1")
    void where_new_identifiers_are_trusted_the_log_is_what_refuses_the_second_sending() {
        office.at("2024-07-10");
        send(ofBoth);

        Office.Outcome unread =
                office.attempt(ofBoth, job(Office.SETAGAYA).metadata().and(Dossier.TRUST_NEW_IDENTIFIERS, true));

        assertThat(unread.refusal()).isEmpty();
        assertThat(unread.result().exceptionResult()).hasMessage("notice-hanako-20241010-cert is at 1, not at 0");
        assertThat(office.events(Sent.class)).hasSize(1);
    }

    @Test
    @Tag("N-1")
    void where_only_one_of_two_certificates_was_renewed_the_other_is_announced_and_their_days_have_notices_each() {
        counter.at("2024-07-20").send(hanako.renew(2, USER_AUTHENTICATION));

        Sent ofTheOld = send(hanako.noticeOf(EXPIRY, hanako.userAuthentication(1), hanako.signature(1)));
        Sent ofTheNew = send(hanako.noticeOf(CARD_EXPIRY, hanako.userAuthentication(2)));

        assertThat(ofTheOld.certificates()).containsExactly(hanako.signature(1));
        assertThat(ofTheNew.certificates()).containsExactly(hanako.userAuthentication(2));
        assertThat(refused(hanako.noticeOf(EXPIRY, hanako.userAuthentication(2))))
                .isEqualTo(SendingRule.IT_WAS_NOT_SENT_BEFORE);
    }

    @Test
    @Tag("N-2")
    void of_what_was_renewed_no_notice_is_sent() {
        counter.at("2024-08-01").send(hanako.renew(2));

        assertThat(refused(ofBoth)).isEqualTo(SendingRule.SOMETHING_STILL_ENDS);
    }

    @Test
    @Tag("N-2")
    void of_what_was_revoked_no_notice_is_sent() {
        counter.at("2024-07-01")
                .send(new RevokeCertificates(
                        hanako.card(),
                        Carrier.CARD,
                        hanako.serials(1).keySet(),
                        RevocationReason.CESSATION_OF_OPERATION));

        assertThat(refused(ofBoth)).isEqualTo(SendingRule.SOMETHING_STILL_ENDS);
        send(ofTheCard);
    }

    @Test
    @Tag("N-2")
    void of_a_void_card_and_its_certificates_no_notice_is_sent() {
        office.at("2024-07-01").send(new ReturnCard(hanako.card()));

        assertThat(refused(ofBoth)).isEqualTo(SendingRule.SOMETHING_STILL_ENDS);
        assertThat(refused(ofTheCard)).isEqualTo(SendingRule.SOMETHING_STILL_ENDS);
    }

    @Test
    @Tag("N-2")
    @Tag("C-8")
    void of_a_lost_card_that_was_reissued_no_notice_is_sent() {
        office.at("2024-06-01").send(new ReportLoss(hanako.card()));
        office.send(new ApplyForReissue(hanako.card(2), hanako.card(), Set.of(), false, false));

        assertThat(refused(ofBoth)).isEqualTo(SendingRule.SOMETHING_STILL_ENDS);
        assertThat(refused(ofTheCard)).isEqualTo(SendingRule.SOMETHING_STILL_ENDS);
    }

    @Test
    @Tag("N-2")
    @Tag("C-9")
    void to_the_dead_no_notice_is_sent() {
        office.at("2024-07-03")
                .send(new ReportEndOfEntitlement(
                        hanako.id(),
                        new RegisterReference("death-1"),
                        LocalDate.of(2024, 7, 1),
                        EndOfEntitlement.DEATH));

        assertThat(refused(ofBoth)).isEqualTo(SendingRule.SOMETHING_STILL_ENDS);
        assertThat(refused(ofTheCard)).isEqualTo(SendingRule.SOMETHING_STILL_ENDS);
    }

    @Test
    @Tag("N-2")
    void who_has_moved_away_gets_the_notice_from_where_they_live_now_and_from_there_alone() {
        office.at("2024-07-03")
                .send(new FileMovingIn(
                        hanako.id(),
                        new RegisterReference("moved-in-1"),
                        LocalDate.of(2024, 7, 1),
                        LocalDate.of(2024, 7, 3),
                        Office.KASHIWA,
                        hanako.basicFour("kashiwa")));

        Refusal refusal = job(Office.SETAGAYA).refused(ofBoth);
        job(Office.KASHIWA).send(ofBoth);

        assertThat(refusal.rule()).isEqualTo(SendingRule.THE_RESIDENT_LIVES_HERE);
        assertThat(refusal.facts()).containsEntry("residence", Office.KASHIWA);
        assertThat(office.last(Sent.class).municipality()).isEqualTo(Office.KASHIWA);
        // the move revoked the signature certificate (C-1)
        assertThat(office.last(Sent.class).certificates()).containsExactly(hanako.userAuthentication(1));
    }

    @Test
    @Tag("N-3")
    void who_moves_after_the_sending_gets_no_other_notice_from_the_new_municipality() {
        office.at("2024-07-10");
        send(ofBoth);
        office.at("2024-07-20")
                .send(new FileMovingIn(
                        hanako.id(),
                        new RegisterReference("moved-in-1"),
                        LocalDate.of(2024, 7, 18),
                        LocalDate.of(2024, 7, 20),
                        Office.KASHIWA,
                        hanako.basicFour("kashiwa")));

        assertThat(job(Office.KASHIWA).refused(ofBoth).rule()).isEqualTo(SendingRule.IT_WAS_NOT_SENT_BEFORE);
    }

    @Test
    @Tag("N-1")
    @Tag("N-2")
    void where_one_of_two_certificates_was_revoked_the_notice_names_the_one_that_stands() {
        office.at("2024-07-01");
        revokeTheSignatureCertificate();

        assertThat(send(ofBoth).certificates()).containsExactly(hanako.userAuthentication(1));
    }

    /** Lost and held, they are issued anew at a counter: of that the notice tells. */
    @Test
    @Tag("N-2")
    @Tag("C-7")
    void of_held_certificates_and_a_suspended_card_a_notice_is_sent() {
        office.at("2024-07-01").send(new ReportLoss(hanako.card()));

        assertThat(send(ofBoth).certificates())
                .containsExactlyInAnyOrder(hanako.userAuthentication(1), hanako.signature(1));
        assertThat(send(ofTheCard).card()).isEqualTo(hanako.card());
    }

    @Test
    @Tag("N-2")
    @Tag("V-6")
    void where_a_period_of_stay_binds_no_notice_is_sent() {
        Citizen maria = Citizen.born("1990-10-10").named("maria").foreign(LocalDate.of(2023, 3, 31));
        maria.withCard(office, "2020-05-01", "2020-05-15");
        office.at("2022-12-31");

        assertThat(office.card(maria.card()).boundBy()).isEqualTo(Bound.PERIOD_OF_STAY);
        assertThat(refused(maria.noticeOf("2023-03-31", maria.userAuthentication(1), maria.signature(1))))
                .isEqualTo(SendingRule.NO_PERIOD_OF_STAY_BINDS_IT);
        assertThat(refused(maria.noticeOfCard("2023-03-31", 1))).isEqualTo(SendingRule.NO_PERIOD_OF_STAY_BINDS_IT);
    }

    /** The stay ends on the very birthday to which the one certificate runs, and caps the other, issued a year later. */
    @Test
    @Tag("N-2")
    void where_a_period_of_stay_binds_one_of_two_certificates_a_notice_is_sent_all_the_same() {
        Citizen maria = Citizen.born("1990-10-10").named("maria").foreign(LocalDate.of(2024, 10, 10));
        maria.withCard(office, "2020-05-01", "2020-05-15");
        counter.at("2022-04-01")
                .send(new RevokeCertificates(
                        maria.card(), Carrier.CARD, Set.of(SIGNATURE), RevocationReason.CESSATION_OF_OPERATION));
        counter.send(maria.issueAnew(2, SIGNATURE));
        assertThat(office.certificate(maria.userAuthentication(1)).boundBy()).isEqualTo(Bound.BIRTHDAY);
        assertThat(office.certificate(maria.signature(2)).boundBy()).isEqualTo(Bound.PERIOD_OF_STAY);

        office.at("2024-07-10");
        assertThat(send(maria.noticeOf(EXPIRY, maria.userAuthentication(1), maria.signature(2)))
                        .certificates())
                .hasSize(2);
        assertThat(refused(maria.noticeOfCard(EXPIRY, 1))).isEqualTo(SendingRule.NO_PERIOD_OF_STAY_BINDS_IT);
    }

    @Test
    @Tag("N-1")
    void a_smartphones_certificates_are_not_announced() {
        office.at("2024-01-10").send(hanako.loadPhone(1, Platform.ANDROID));

        assertThat(refused(hanako.noticeOf(EXPIRY, hanako.phoneUserAuthentication(1))))
                .isEqualTo(SendingRule.WHAT_IT_ANNOUNCES_IS_SO);
        assertThat(refused(hanako.noticeOf(EXPIRY, hanako.userAuthentication(1), hanako.phoneSignature(1))))
                .isEqualTo(SendingRule.WHAT_IT_ANNOUNCES_IS_SO);
    }

    @Test
    @Tag("N-1")
    @Tag("C-12")
    void a_former_cards_certificate_is_not_announced() {
        SerialNumber former = new SerialNumber("cert-former-1");
        office.at("2016-02-01").send(Citizen.born("1980-01-01").named("taro").register());
        office.send(new ImportFormerCertificate(
                Citizen.born("1980-01-01").named("taro").id(),
                former,
                LocalDate.of(2015, 12, 1),
                LocalDate.of(2018, 11, 30)));
        office.at("2018-08-30");

        assertThat(refused(Citizen.born("1980-01-01").named("taro").noticeOf("2018-11-30", former)))
                .isEqualTo(SendingRule.WHAT_IT_ANNOUNCES_IS_SO);
    }

    @Test
    @Tag("N-1")
    void another_residents_certificates_and_card_are_not_announced() {
        Citizen taro = Citizen.born("1990-10-10").named("taro").withCard(office, "2020-05-01", "2020-05-15");
        office.at("2024-07-10");

        assertThat(refused(hanako.noticeOf(EXPIRY, hanako.signature(1), taro.userAuthentication(1))))
                .isEqualTo(SendingRule.WHAT_IT_ANNOUNCES_IS_SO);
        assertThat(refused(new SendNotice(
                        hanako.id(),
                        NoticeKind.CARD,
                        LocalDate.parse(CARD_EXPIRY),
                        Set.of(),
                        taro.card(),
                        false,
                        false,
                        new RunId("run-1"))))
                .isEqualTo(SendingRule.WHAT_IT_ANNOUNCES_IS_SO);
    }

    @Test
    @Tag("N-1")
    void a_day_on_which_nothing_ends_is_not_announced() {
        office.at("2024-07-10");

        assertThat(refused(hanako.noticeOf("2024-10-09", hanako.signature(1))))
                .isEqualTo(SendingRule.WHAT_IT_ANNOUNCES_IS_SO);
        assertThat(refused(hanako.noticeOfCard(EXPIRY, 1))).isEqualTo(SendingRule.WHAT_IT_ANNOUNCES_IS_SO);
    }

    @Test
    @Tag("N-1")
    void an_expiry_is_announced_on_its_day_and_not_once_it_has_passed() {
        assertThat(refused(at("2024-10-11", ofBoth))).isEqualTo(SendingRule.THE_EXPIRY_IS_TO_COME);

        assertThat(send(at("2024-10-10", ofBoth)).on()).isEqualTo(EXPIRY);
    }

    private SendNotice at(String day, SendNotice command) {
        office.at(day);
        return command;
    }

    @Test
    @Tag("N-1")
    void a_run_is_made_ahead_of_the_day_on_which_its_notices_are_due() {
        assertThat(send(at("2024-05-01", ofBoth)).on()).isEqualTo("2024-05-01");
    }

    @Test
    @Tag("N-3")
    void a_second_notice_is_sent_once_after_the_first_came_back() {
        assertThat(refused(at("2024-07-09", second(ofBoth)))).isEqualTo(SendingRule.A_SECOND_NOTICE_FOLLOWS_A_RETURN);
        send(at("2024-07-10", ofBoth));
        assertThat(refused(second(ofBoth))).isEqualTo(SendingRule.A_SECOND_NOTICE_FOLLOWS_A_RETURN);
        office.at("2024-07-22").send(new RecordReturnedNotice(ofBoth.notice(), ReturnReason.NOT_COLLECTED));

        Sent again = send(second(ofBoth));

        assertThat(again.notice()).isEqualTo(ofBoth.notice().second());
        assertThat(refused(second(ofBoth))).isEqualTo(SendingRule.IT_WAS_NOT_SENT_BEFORE);
        assertThat(refused(ofBoth)).isEqualTo(SendingRule.IT_WAS_NOT_SENT_BEFORE);
    }

    @Test
    @Tag("N-2")
    @Tag("N-3")
    void a_second_notice_of_what_was_renewed_meanwhile_is_not_sent() {
        send(at("2024-07-10", ofBoth));
        office.at("2024-07-22").send(new RecordReturnedNotice(ofBoth.notice(), ReturnReason.NOT_COLLECTED));
        counter.at("2024-07-25").send(hanako.renew(2));

        assertThat(refused(at("2024-08-05", second(ofBoth)))).isEqualTo(SendingRule.SOMETHING_STILL_ENDS);
    }

    @Test
    @Tag("N-3")
    void where_the_municipality_has_no_file_or_wants_none_no_second_notice_is_sent() {
        for (Municipalities towns : List.of(Municipalities.NONE, Municipalities.of(List.of(Towns.SETAGAYA)))) {
            Citizen taro =
                    Citizen.born("1990-10-10").named("taro" + towns.byCode().size());
            Office other = office.under(towns);
            taro.withCard(other, "2020-05-01", "2020-05-15");
            SendNotice first = taro.noticeOf(EXPIRY, taro.signature(1));
            other.at("2024-07-10").via(Channel.BATCH).send(first);
            other.at("2024-07-22").send(new RecordReturnedNotice(first.notice(), ReturnReason.NOT_COLLECTED));

            assertThat(other.via(Channel.BATCH).refused(second(first)).rule())
                    .isEqualTo(SendingRule.A_SECOND_NOTICE_FOLLOWS_A_RETURN);
        }
    }

    @Test
    @Tag("N-1")
    void a_notice_is_of_one_or_two_certificates_or_of_a_card() {
        SerialNumber one = hanako.signature(1);
        SerialNumber other = hanako.userAuthentication(1);

        for (Runnable shapeless : List.<Runnable>of(
                () -> asked(NoticeKind.CERTIFICATES, Set.of(), false),
                () -> asked(NoticeKind.CERTIFICATES, Set.of(one, other, hanako.signature(2)), false),
                () -> asked(NoticeKind.CERTIFICATES, Set.of(one), true),
                () -> asked(NoticeKind.CARD, Set.of(), false),
                () -> asked(NoticeKind.CARD, Set.of(one), true))) {
            assertThatThrownBy(shapeless::run).isInstanceOf(InvalidValue.class);
        }
        assertThat(asked(NoticeKind.CERTIFICATES, Set.of(one, other), false).notice())
                .hasToString("notice-hanako-20241010-cert");
        assertThat(asked(NoticeKind.CARD, Set.of(), true).notice()).hasToString("notice-hanako-20241010-card");
    }

    private SendNotice asked(NoticeKind kind, Set<SerialNumber> certificates, boolean card) {
        return new SendNotice(
                hanako.id(),
                kind,
                LocalDate.parse(EXPIRY),
                certificates,
                card ? hanako.card() : null,
                false,
                false,
                new RunId("run-1"));
    }
}
