package inkan.resident.abroad;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.card.CardState;
import inkan.card.VoidingCause;
import inkan.certificate.CertificateState;
import inkan.resident.Consequences;
import inkan.resident.move.AnnounceMovingOut;
import inkan.resident.move.FileMovingIn;
import inkan.resident.move.LapseMove;
import inkan.resident.move.LapseRule;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import inkan.value.Residence;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DepartureTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10");

    private ReportDeparture departed(String on) {
        return new ReportDeparture(hanako.id(), new RegisterReference("departed-" + on), LocalDate.parse(on));
    }

    @Test
    @Tag("C-9")
    void leaving_japan_voids_the_card_with_all_its_certificates() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");

        Consequences consequences = office.at("2024-06-10").send(departed("2024-06-10"), Consequences.class);

        assertThat(consequences.voided()).containsExactly(hanako.card());
        assertThat(consequences.revoked()).containsExactly(hanako.userAuthentication(1), hanako.signature(1));
        assertThat(office.card(hanako.card()).voided().orElseThrow().cause()).isEqualTo(VoidingCause.LEFT_JAPAN);
    }

    @Test
    @Tag("C-9")
    void a_card_arranged_for_by_the_day_before_is_used_on_without_signature_certificates() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");
        office.at("2024-06-08").send(hanako.loadPhone(1, Platform.ANDROID));
        office.at("2024-06-09").send(new ArrangeUseAbroad(hanako.card(), LocalDate.of(2024, 6, 10)));

        Consequences consequences = office.at("2024-06-12").send(departed("2024-06-10"), Consequences.class);

        assertThat(consequences.voided()).isEmpty();
        assertThat(consequences.revoked()).containsExactly(hanako.signature(1), hanako.phoneSignature(1));
        assertThat(office.card(hanako.card()).state()).isEqualTo(CardState.DELIVERED);
        assertThat(office.certificate(hanako.phoneUserAuthentication(1)).state())
                .isEqualTo(CertificateState.ACTIVE);
        assertThat(office.resident(hanako.id()).whereabouts().residence()).isEqualTo(Residence.ABROAD);
    }

    @Test
    @Tag("C-9")
    void an_arrangement_made_on_the_day_of_departure_comes_too_late() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");
        office.at("2024-06-10").send(new ArrangeUseAbroad(hanako.card(), LocalDate.of(2024, 6, 11)));

        office.at("2024-06-12").send(departed("2024-06-10"));

        assertThat(office.card(hanako.card()).state()).isEqualTo(CardState.VOID);
    }

    @Test
    @Tag("C-4")
    @Tag("C-9")
    void a_departure_reported_late_leaves_the_card_and_the_certificates_that_came_after_it() {
        hanako.withCard(office, "2024-09-01", "2024-09-15");

        Consequences consequences = office.at("2024-10-01").send(departed("2024-06-10"), Consequences.class);

        assertThat(consequences).isEqualTo(Consequences.NONE);
        assertThat(office.certificate(hanako.signature(1)).state()).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("C-9")
    void a_departure_reported_after_the_return_does_not_send_anybody_abroad_again() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");
        office.at("2024-08-05").send(returned("2024-08-01"));
        office.at("2024-09-01").send(departed("2024-06-10"));

        assertThat(office.resident(hanako.id()).whereabouts().residence()).isEqualTo(Residence.JAPAN);
    }

    @Test
    @Tag("C-9")
    void an_arrangement_holds_for_the_departure_that_follows_it_though_an_earlier_one_is_reported_meanwhile() {
        office.at("2024-08-05").send(hanako.register());
        office.at("2024-09-01").send(hanako.apply());
        hanako.cardIssuedAndDelivered(office.at("2024-09-15"), 1);
        office.at("2024-12-01").send(new ArrangeUseAbroad(hanako.card(), LocalDate.of(2024, 12, 20)));

        office.at("2024-12-10").send(departed("2024-06-10"));
        office.at("2024-12-20").send(departed("2024-12-20"));

        assertThat(office.card(hanako.card()).state()).isEqualTo(CardState.DELIVERED);
    }

    @Test
    @Tag("C-9")
    void who_announced_moving_out_and_left_japan_has_no_moving_in_to_file() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");
        office.at("2024-06-01")
                .send(new AnnounceMovingOut(
                        hanako.id(),
                        new RegisterReference("moving-out"),
                        LocalDate.of(2024, 6, 1),
                        LocalDate.of(2024, 6, 10)));
        office.send(new ArrangeUseAbroad(hanako.card(), LocalDate.of(2024, 6, 10)));
        office.at("2024-06-10").send(departed("2024-06-10"));

        assertThat(office.at("2024-08-01").refused(new LapseMove(hanako.id())).rule())
                .isSameAs(LapseRule.A_DEADLINE_HAS_PASSED);
        assertThat(office.card(hanako.card()).state()).isEqualTo(CardState.DELIVERED);
    }

    private FileMovingIn returned(String on) {
        return new FileMovingIn(
                hanako.id(),
                new RegisterReference("returned-" + on),
                LocalDate.parse(on),
                LocalDate.parse(on),
                Office.SETAGAYA,
                hanako.basicFour("setagaya again"));
    }
}
