package inkan.resident.change;

import static inkan.value.CertificateKind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.card.loss.ReportLoss;
import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateState;
import inkan.event.Provenance;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.report.ReportRule;
import inkan.rule.Refusal;
import inkan.value.BasicAttribute;
import inkan.value.RegisterReference;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of the basic four, on time, late, out of order. */
class AttributeChangesTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");

    @ParameterizedTest
    @EnumSource
    @Tag("C-1")
    @Tag("C-2")
    void a_change_of_any_of_the_four_revokes_the_signature_certificate_and_no_other(BasicAttribute attribute) {
        Consequences consequences = office.at("2022-04-01")
                .send(
                        new ReportAttributeChange(
                                hanako.id(),
                                new RegisterReference("register-1"),
                                LocalDate.of(2022, 4, 1),
                                Set.of(attribute),
                                hanako.basicFour("anything new")),
                        Consequences.class);

        assertThat(consequences.revoked()).containsExactly(hanako.signature(1));
        assertThat(state(hanako.userAuthentication(1))).isEqualTo(CertificateState.ACTIVE);
    }

    @ParameterizedTest(name = "issued 2020-05-15, effective {0}, moved to {1}: {2}")
    @CsvSource({
        "2020-05-14, kamata,   ACTIVE",
        "2020-05-15, setagaya, ACTIVE",
        "2020-05-15, kamata,   REVOKED",
        "2020-05-16, setagaya, REVOKED",
        "2020-05-16, kamata,   REVOKED"
    })
    @Tag("C-4")
    void a_change_hits_what_was_issued_before_it_and_on_its_day_only_what_does_not_carry_the_new_attributes(
            String effectiveOn, String address, CertificateState state) {
        office.at("2020-06-01").send(hanako.moveTo(address, effectiveOn));

        assertThat(state(hanako.signature(1))).isEqualTo(state);
        assertThat(office.events(AttributesChanged.class)).hasSize(1);
    }

    @Test
    @Tag("C-4")
    void a_certificate_issued_with_the_new_attributes_on_the_day_of_the_change_outlives_a_second_report_of_it() {
        office.at("2022-04-01").send(hanako.moveTo("kamata", "2022-04-01"));
        office.send(hanako.issueAnew(2, SIGNATURE));

        Consequences consequences = office.at("2022-04-03")
                .send(
                        new ReportAttributeChange(
                                hanako.id(),
                                new RegisterReference("another-reference"),
                                LocalDate.of(2022, 4, 1),
                                Set.of(BasicAttribute.ADDRESS),
                                hanako.basicFour("kamata")),
                        Consequences.class);

        assertThat(consequences.revoked()).isEmpty();
        assertThat(consequences.activeThen()).containsExactly(hanako.signature(2));
        assertThat(state(hanako.signature(2))).isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    @Tag("C-4")
    void of_changes_out_of_order_each_is_recorded_and_the_one_effective_last_says_how_things_are() {
        office.at("2022-05-02").send(hanako.moveTo("kamata", "2022-05-01"));
        office.send(hanako.issueAnew(2, SIGNATURE));

        Consequences late = office.at("2022-05-03").send(hanako.moveTo("meguro", "2022-04-01"), Consequences.class);

        assertThat(late.activeThen()).containsExactly(hanako.signature(1));
        assertThat(late.revoked()).isEmpty();
        assertThat(office.resident(hanako.id()).digest())
                .isEqualTo(hanako.basicFour("kamata").digest());
        assertThat(office.events(AttributesChanged.class)).hasSize(2);
        assertThat(state(hanako.signature(2))).isEqualTo(CertificateState.ACTIVE);
        assertThat(office.events(CertificateEvent.AutoRevokedOnAttributeChange.class))
                .hasSize(1);
    }

    @Test
    @Tag("C-1")
    void a_held_signature_certificate_is_revoked_too() {
        office.at("2022-03-01").send(new ReportLoss(hanako.card()));

        office.at("2022-04-01").send(hanako.moveTo("kamata", "2022-04-01"));

        assertThat(state(hanako.signature(1))).isEqualTo(CertificateState.REVOKED);
        assertThat(state(hanako.userAuthentication(1))).isEqualTo(CertificateState.HELD);
    }

    @Test
    @Tag("C-4")
    @Tag("C-11")
    void what_has_ended_is_named_where_it_was_active_then_and_not_revoked_again() {
        Consequences consequences =
                office.at("2024-10-11").send(hanako.moveTo("kamata", "2024-10-10"), Consequences.class);

        assertThat(consequences.activeThen()).containsExactly(hanako.signature(1));
        assertThat(consequences.revoked()).isEmpty();
        assertThat(office.events(hanako.signature(1))).hasSize(1);
    }

    @Test
    @Tag("C-13")
    void a_change_is_not_reported_before_its_day_and_nothing_is_recorded() {
        int before = office.recorded().size();

        Refusal refusal = office.at("2022-03-31T23:59").refused(hanako.moveTo("kamata", "2022-04-01"));
        assertThat(refusal.rule()).isSameAs(ReportRule.THE_REPORT_HAS_TAKEN_EFFECT);
        assertThat(office.recorded()).hasSize(before);

        office.at("2022-04-01T00:00").send(hanako.moveTo("kamata", "2022-04-01"));
        assertThat(state(hanako.signature(1))).isEqualTo(CertificateState.REVOKED);
    }

    @Test
    @Tag("C-4")
    void a_reference_used_for_one_report_is_not_used_for_another() {
        office.at("2022-04-01").send(hanako.moveTo("kamata", "2022-04-01"));

        assertThat(office.refused(hanako.moveTo("meguro", "2022-04-01")).rule())
                .isSameAs(ReportRule.A_REFERENCE_NAMES_ONE_REPORT);
    }

    @Test
    @Tag("C-1")
    void the_revocation_says_when_the_change_took_effect_and_when_it_became_known() {
        office.at("2022-04-05").send(hanako.moveTo("kamata", "2022-04-01"));

        CertificateEvent.AutoRevokedOnAttributeChange revoked =
                office.last(CertificateEvent.AutoRevokedOnAttributeChange.class);
        assertThat(List.of(revoked.effectiveOn(), revoked.on()))
                .containsExactly(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 4, 5));
        assertThat(office.recorded(hanako.signature(1)).getLast().getMetaData())
                .containsEntry(Provenance.EFFECTIVE_ON, "2022-04-01");
    }

    private CertificateState state(SerialNumber serial) {
        return office.certificate(serial).state();
    }
}
