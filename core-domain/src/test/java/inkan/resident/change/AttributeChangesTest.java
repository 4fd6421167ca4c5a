package inkan.resident.change;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.certificate.CertificateEvent.AutoRevokedOnAttributeChange;
import inkan.certificate.CertificateState;
import inkan.event.Channel;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.ResidentEvent.MinorAmendmentRecorded;
import inkan.resident.report.ReportRule;
import inkan.value.BasicAttribute;
import inkan.value.BasicFour;
import inkan.value.PersonalData;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import inkan.value.SerialNumber;
import inkan.value.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttributeChangesTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");

    @ParameterizedTest
    @EnumSource(BasicAttribute.class)
    @Tag("C-1")
    @Tag("C-2")
    @Tag("E-5")
    void a_change_of_any_attribute_revokes_the_signature_certificates_of_card_and_smartphone_and_no_other(
            BasicAttribute changed) {
        office.at("2024-01-10").send(hanako.loadPhone(1, Platform.ANDROID));

        Consequences consequences = report(new ReportAttributeChange(
                hanako.id(),
                new RegisterReference("juki-1"),
                LocalDate.of(2024, 1, 10),
                Set.of(changed),
                new BasicFour(
                        new PersonalData(LocalDate.of(1990, 10, 11), Sex.MALE),
                        hanako.basicFour("kashiwa").digest())));

        assertThat(consequences.revoked()).containsExactlyInAnyOrder(hanako.signature(1), hanako.phoneSignature(1));
        assertThat(consequences.voided()).isEmpty();
        assertThat(office.events(AutoRevokedOnAttributeChange.class))
                .extracting(AutoRevokedOnAttributeChange::serial)
                .containsExactlyInAnyOrder(hanako.signature(1), hanako.phoneSignature(1));
        assertThat(states(hanako.signature(1), hanako.phoneSignature(1))).containsOnly(CertificateState.REVOKED);
        assertThat(states(hanako.userAuthentication(1), hanako.phoneUserAuthentication(1)))
                .containsOnly(CertificateState.ACTIVE);
    }

    @Test
    @Tag("C-3")
    void a_minor_amendment_is_recorded_and_revokes_nothing() {
        Consequences consequences = office.at("2022-04-01")
                .via(Channel.REGISTER)
                .send(
                        new ReportMinorAmendment(
                                hanako.id(),
                                new RegisterReference("juki-1"),
                                LocalDate.of(2022, 4, 1),
                                hanako.basicFour("setagaya, spelt otherwise")),
                        Consequences.class);

        assertThat(consequences).isEqualTo(Consequences.NONE);
        assertThat(office.last(MinorAmendmentRecorded.class).digest())
                .isEqualTo(hanako.basicFour("setagaya, spelt otherwise").digest());
        assertThat(states(hanako.signature(1), hanako.userAuthentication(1))).containsOnly(CertificateState.ACTIVE);
    }

    @Test
    @Tag("C-4")
    void a_late_report_names_the_certificate_of_its_day_and_spares_the_one_issued_since() {
        office.at("2024-08-01").send(hanako.renew(2));

        office.at("2024-08-20");
        Consequences consequences = report(hanako.moveTo("kashiwa", "2024-07-25"));

        assertThat(consequences).isEqualTo(new Consequences(List.of(hanako.signature(1)), List.of(), List.of()));
        assertThat(states(hanako.signature(1))).containsOnly(CertificateState.SUPERSEDED);
        assertThat(states(hanako.signature(2))).containsOnly(CertificateState.ACTIVE);
    }

    @Test
    @Tag("C-4")
    void the_same_change_reported_again_does_nothing_and_is_answered_the_same() {
        office.at("2022-04-01");
        Consequences first = report(hanako.moveTo("kashiwa", "2022-04-01"));
        int recorded = office.recorded().size();

        assertThat(report(hanako.moveTo("kashiwa", "2022-04-01"))).isEqualTo(first);
        office.at("2022-04-02");
        assertThat(report(hanako.moveTo("kashiwa", "2022-04-01"))).isEqualTo(first);

        assertThat(office.recorded()).hasSize(recorded);
    }

    @Test
    @Tag("C-13")
    void a_change_to_come_is_refused_and_nothing_is_recorded_until_it_has_taken_effect() {
        int recorded = office.at("2022-04-01").recorded().size();

        assertThat(office.refused(hanako.moveTo("kashiwa", "2022-04-02")).rule())
                .isEqualTo(ReportRule.THE_REPORT_HAS_TAKEN_EFFECT);
        assertThat(office.recorded()).hasSize(recorded);

        office.at("2022-04-02").send(hanako.moveTo("kashiwa", "2022-04-02"));
        assertThat(office.last(AttributesChanged.class).effectiveOn()).isEqualTo("2022-04-02");
    }

    private Consequences report(ReportAttributeChange change) {
        return office.via(Channel.REGISTER).send(change, Consequences.class);
    }

    private List<CertificateState> states(SerialNumber... serials) {
        return List.of(serials).stream()
                .map(serial -> office.certificate(serial).state())
                .toList();
    }
}
