package inkan.resident.move;

import static inkan.value.CertificateKind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.card.CardState;
import inkan.card.VoidingCause;
import inkan.certificate.CertificateState;
import inkan.event.Provenance;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent.ContinuedUseFellDue;
import inkan.resident.ResidentEvent.MovedIn;
import inkan.value.MunicipalityCode;
import inkan.value.RegisterReference;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovesTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10");

    private Citizen hanakoHasHerCard() {
        return hanako.withCard(office, "2020-05-01", "2020-05-15");
    }

    private FileMovingIn movedTo(MunicipalityCode municipality, String movedOn, String filedOn) {
        return new FileMovingIn(
                hanako.id(),
                new RegisterReference("moved-in-" + movedOn),
                LocalDate.parse(movedOn),
                LocalDate.parse(filedOn),
                municipality,
                hanako.basicFour(municipality.value()));
    }

    private AnnounceMovingOut movingOut(String announcedOn, String plannedOn) {
        return new AnnounceMovingOut(
                hanako.id(),
                new RegisterReference("moving-out-" + announcedOn),
                LocalDate.parse(announcedOn),
                LocalDate.parse(plannedOn));
    }

    @Test
    @Tag("C-1")
    @Tag("C-2")
    @Tag("C-9")
    void a_move_revokes_the_signature_certificate_and_leaves_90_days_to_use_the_card_on() {
        hanakoHasHerCard();

        Consequences consequences =
                office.at("2022-04-05").send(movedTo(Office.KASHIWA, "2022-04-01", "2022-04-05"), Consequences.class);

        assertThat(consequences.revoked()).containsExactly(hanako.signature(1));
        assertThat(consequences.voided()).isEmpty();
        assertThat(office.certificate(hanako.userAuthentication(1)).state()).isEqualTo(CertificateState.ACTIVE);
        assertThat(office.last(ContinuedUseFellDue.class).until()).isEqualTo("2022-07-04");
        assertThat(office.resident(hanako.id()).whereabouts().municipality()).isEqualTo(Office.KASHIWA);
        assertThat(office.recorded(hanako.signature(1)).getLast().getMetaData())
                .containsEntry(Provenance.EFFECTIVE_ON, "2022-04-01");
    }

    @ParameterizedTest(name = "planned {0}, moved {1}, filed {2}: {3}")
    @CsvSource({
        "2022-04-01, 2022-04-01, 2022-04-15, DELIVERED",
        "2022-04-01, 2022-04-01, 2022-04-16, VOID",
        "2022-04-01, 2022-04-25, 2022-05-01, DELIVERED",
        "2022-04-01, 2022-04-25, 2022-05-02, VOID"
    })
    @Tag("C-9")
    void moving_in_is_filed_within_14_days_of_moving_and_30_of_the_planned_day_or_the_card_is_void(
            String plannedOn, String movedOn, String filedOn, CardState state) {
        hanakoHasHerCard();
        office.at("2022-03-20").send(movingOut("2022-03-20", plannedOn));

        office.at(filedOn).send(movedTo(Office.KASHIWA, movedOn, filedOn));

        assertThat(office.card(hanako.card()).state()).isEqualTo(state);
        assertThat(office.certificate(hanako.userAuthentication(1)).state())
                .isEqualTo(state == CardState.VOID ? CertificateState.REVOKED : CertificateState.ACTIVE);
    }

    @Test
    @Tag("C-9")
    void continued_use_is_done_on_the_90th_day_at_the_latest_and_then_nothing_lapses() {
        hanakoHasHerCard();
        office.at("2022-04-05").send(movedTo(Office.KASHIWA, "2022-04-01", "2022-04-05"));

        office.at("2022-07-04").send(new DoContinuedUse(hanako.card()));

        assertThat(office.at("2022-07-05").refused(new LapseMove(hanako.id())).rule())
                .isSameAs(LapseRule.A_DEADLINE_HAS_PASSED);
        assertThat(office.refused(new DoContinuedUse(hanako.card())).rule())
                .isSameAs(ContinuedUseRule.CONTINUED_USE_IS_DUE);
    }

    @Test
    @Tag("C-9")
    void after_the_90th_day_the_card_is_of_no_use_and_lapses() {
        hanakoHasHerCard();
        office.at("2022-04-05").send(movedTo(Office.KASHIWA, "2022-04-01", "2022-04-05"));

        assertThat(office.at("2022-07-05")
                        .refused(hanako.issueAnew(2, SIGNATURE))
                        .rule()
                        .name())
                .isEqualTo("THE_HOLDER_IS_ENTITLED");
        Consequences lapsed = office.send(new LapseMove(hanako.id()), Consequences.class);

        assertThat(lapsed.voided()).containsExactly(hanako.card());
        assertThat(lapsed.revoked()).containsExactly(hanako.userAuthentication(1));
        assertThat(office.card(hanako.card()).voided().orElseThrow().cause())
                .isEqualTo(VoidingCause.CONTINUED_USE_NOT_DONE_IN_TIME);
    }

    @Test
    @Tag("C-9")
    void who_moved_out_and_never_filed_moving_in_loses_the_card_31_days_after_the_planned_day() {
        hanakoHasHerCard();
        office.at("2022-03-20").send(movingOut("2022-03-20", "2022-04-01"));

        assertThat(office.at("2022-05-01")
                        .refused(new LapseMove(hanako.id()))
                        .rule()
                        .citation()
                        .id())
                .isEqualTo("C-9");
        office.at("2022-05-02").send(new LapseMove(hanako.id()));

        assertThat(office.card(hanako.card()).voided().orElseThrow().cause())
                .isEqualTo(VoidingCause.MOVE_NOT_FILED_IN_TIME);
    }

    @Test
    @Tag("C-13")
    void moving_in_is_not_reported_before_it_is_filed() {
        hanakoHasHerCard();

        assertThat(office.at("2022-04-05")
                        .refused(movedTo(Office.KASHIWA, "2022-04-01", "2022-04-06"))
                        .rule())
                .isSameAs(FilingRule.THE_FILING_WAS_MADE);
        assertThat(office.events(MovedIn.class)).isEmpty();
    }

    @Test
    @Tag("C-4")
    void a_move_filed_before_there_were_cards_is_recorded_all_the_same() {
        hanakoHasHerCard();

        Consequences consequences =
                office.at("2022-04-05").send(movedTo(Office.KASHIWA, "2014-04-01", "2014-04-10"), Consequences.class);

        assertThat(consequences).isEqualTo(Consequences.NONE);
        assertThat(office.events(MovedIn.class)).hasSize(1);
    }

    @Test
    @Tag("C-4")
    @Tag("C-9")
    void a_late_report_of_an_earlier_move_undoes_nothing_of_a_later_one() {
        hanakoHasHerCard();
        office.at("2022-06-05").send(movedTo(Office.SETAGAYA, "2022-06-01", "2022-06-05"));
        office.at("2022-06-10").send(new DoContinuedUse(hanako.card()));
        office.send(hanako.issueAnew(2, SIGNATURE));

        Consequences consequences =
                office.at("2022-10-01").send(movedTo(Office.KASHIWA, "2022-04-01", "2022-04-05"), Consequences.class);

        assertThat(consequences.activeThen()).containsExactly(hanako.signature(1));
        assertThat(consequences.revoked()).isEmpty();
        assertThat(office.resident(hanako.id()).whereabouts().municipality()).isEqualTo(Office.SETAGAYA);
        assertThat(office.resident(hanako.id()).digest())
                .isEqualTo(hanako.basicFour(Office.SETAGAYA.value()).digest());
        assertThat(office.refused(new LapseMove(hanako.id())).rule()).isSameAs(LapseRule.A_DEADLINE_HAS_PASSED);
        assertThat(office.certificate(hanako.signature(2)).isActiveOn(office.today()))
                .isTrue();
    }

    @Test
    @Tag("C-4")
    @Tag("C-9")
    void a_card_applied_for_after_moving_in_needs_no_continued_use_however_late_the_move_is_reported() {
        office.at("2022-05-01").send(hanako.register());
        office.send(hanako.apply());
        hanako.cardIssuedAndDelivered(office.at("2022-05-15"), 1);

        office.at("2022-10-01").send(movedTo(Office.KASHIWA, "2022-04-01", "2022-04-05"));

        assertThat(office.events(ContinuedUseFellDue.class)).isEmpty();
        assertThat(office.certificate(hanako.signature(1)).isActiveOn(office.today()))
                .isTrue();
    }
}
