package inkan.counter;

import static inkan.municipality.DocumentKind.AUTHORITY_ON_RECORD;
import static inkan.municipality.DocumentKind.DRIVING_LICENCE;
import static inkan.municipality.DocumentKind.MY_NUMBER_CARD;
import static inkan.municipality.DocumentKind.REGISTRATION_CERTIFICATE;
import static inkan.municipality.DocumentKind.SENIOR_HANDBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.Towns;
import inkan.Visitor;
import inkan.card.CardRule;
import inkan.card.giveback.ReturnCard;
import inkan.certificate.CertificateEvent;
import inkan.certificate.RevocationReason;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.renew.RenewCertificates;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.command.Command;
import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.municipality.Municipalities;
import inkan.municipality.Municipality;
import inkan.pin.change.ChangePin;
import inkan.pin.reset.CounterResetRule;
import inkan.pin.reset.ResetPins;
import inkan.rule.Rule;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceptionTest {
    private final Office office = new Office(Towns.ALL);
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");
    private final Visit holder = Visitor.holder().with(MY_NUMBER_CARD).visit();

    @Test
    @Tag("M-2")
    void each_of_the_five_procedures_tells_of_a_visit_where_it_is_done_at_a_counter() {
        List<Command> untold = List.of(
                hanako.renew(2),
                new ResetPins(hanako.card(), Set.of(PinKind.SIGNATURE)),
                new ChangePin(hanako.card(), PinKind.SIGNATURE),
                new RevokeCertificates(
                        hanako.card(),
                        Carrier.CARD,
                        Set.of(CertificateKind.SIGNATURE),
                        RevocationReason.CESSATION_OF_OPERATION),
                hanako.issueAnew(2));

        Office.Entrance noCounter = office.at("2024-08-01").in(Office.SETAGAYA);
        Office.Entrance counter = office.in(Office.SETAGAYA, Towns.SETAGAYA_BRANCH);
        assertThat(untold)
                .allSatisfy(command -> assertThat(noCounter.refused(command).rule())
                        .isEqualTo(VisitRule.A_VISIT_TO_A_COUNTER_IS_TOLD));
        assertThat(untold.subList(0, 4))
                .allSatisfy(command ->
                        assertThat(counter.refused(command).rule()).isEqualTo(VisitRule.A_VISIT_TO_A_COUNTER_IS_TOLD));
        assertThat(counter.refused(untold.getLast()).rule()).isEqualTo(VisitRule.THE_HOLDER_SHOWS_WHAT_IS_ASKED_FOR);
    }

    @Test
    @Tag("M-2")
    void what_comes_in_by_another_channel_is_no_visit() {
        office.at("2024-08-01").via(Channel.SMARTPHONE_APP).send(hanako.renew(2));

        assertThat(office.events(CertificateEvent.Renewed.class)).hasSize(2);
    }

    @Test
    @Tag("M-12")
    void a_visit_to_a_municipality_without_a_file_or_before_its_file_took_effect_is_not_judged() {
        Municipality since = new Municipality(
                Office.SETAGAYA,
                Towns.SETAGAYA.name(),
                LocalDate.of(2024, 8, 2),
                Towns.SETAGAYA.counters(),
                Towns.SETAGAYA.admissions(),
                Map.of(),
                Towns.INQUIRY_LAPSES_AFTER,
                null,
                Map.of());
        Office.Entrance counter =
                office.under(Municipalities.of(List.of(since))).at("2024-08-01").in(Office.SETAGAYA);

        counter.send(hanako.renew(2, CertificateKind.USER_AUTHENTICATION));
        office.under(Municipalities.NONE).at("2024-08-02").send(hanako.renew(2, CertificateKind.SIGNATURE));
        assertThat(office.under(Municipalities.of(List.of(since)))
                        .in(Office.SETAGAYA)
                        .refused(new ChangePin(hanako.card(), PinKind.SIGNATURE))
                        .rule())
                .isEqualTo(VisitRule.A_VISIT_TO_A_COUNTER_IS_TOLD);
    }

    @Test
    @Tag("M-2")
    void an_event_says_at_which_counter_it_was_caused() {
        office.at("2024-08-01").in(Office.SETAGAYA, Towns.SETAGAYA_CENTRE).send(renewal(holder));

        assertThat(office.recorded().getLast().getMetaData())
                .containsEntry(Provenance.COUNTER, Towns.SETAGAYA_CENTRE.value());
    }

    @Test
    @Tag("M-4")
    @Tag("C-11")
    void a_visit_is_judged_before_the_card() {
        office.at("2024-08-01").send(new ReturnCard(hanako.card()));
        Office.Entrance counter = office.in(Office.SETAGAYA, Towns.SETAGAYA_BRANCH);

        assertThat(counter.refused(renewal(Visitor.holder().visit())).rule())
                .isEqualTo(VisitRule.THE_HOLDER_SHOWS_WHAT_IS_ASKED_FOR);
        assertThat(name(counter.refused(renewal(holder)).rule())).isEqualTo(CardRule.THE_CARD_IS_NOT_VOID.name());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "done",
            value = {"2024-05-26, THE_MUNICIPALITY_SERVES_THE_RESIDENT", "2024-05-27, done"})
    @Tag("M-1")
    void another_municipality_revokes_and_issues_for_residents_of_setagaya_since_it_can_be_appointed(
            String day, @Nullable String refusal) {
        office.at(day)
                .in(Office.SETAGAYA, Towns.SETAGAYA_BRANCH)
                .send(new RevokeCertificates(
                        hanako.card(),
                        Carrier.CARD,
                        Set.of(CertificateKind.SIGNATURE),
                        RevocationReason.CESSATION_OF_OPERATION,
                        holder));

        Office.Outcome outcome = office.in(Office.KASHIWA, Towns.KASHIWA_MAIN)
                .attempt(new IssueCertificates(
                        hanako.card(),
                        hanako.serials(2, CertificateKind.SIGNATURE),
                        Citizen.ALL_PINS,
                        Set.of(),
                        holder));

        assertThat(outcome.rule().map(ReceptionTest::name).orElse(null)).isEqualTo(refusal);
    }

    @Test
    @Tag("M-1")
    @Tag("P-4")
    void a_pin_is_reset_by_the_municipality_of_residence_even_where_another_is_appointed() {
        Municipality appointed = new Municipality(
                Towns.MATSUE_CODE,
                Towns.MATSUE.name(),
                Towns.MATSUE.effectiveFrom(),
                Towns.MATSUE.counters(),
                Towns.MATSUE.admissions(),
                Map.of(Office.SETAGAYA, Municipality.FIRST_APPOINTMENT),
                Towns.INQUIRY_LAPSES_AFTER,
                null,
                Map.of());

        Rule<?> rule = office.under(Municipalities.of(List.of(appointed)))
                .at("2024-08-01")
                .in(Towns.MATSUE_CODE, Towns.MATSUE_MAIN)
                .refused(new ResetPins(hanako.card(), Set.of(PinKind.SIGNATURE), holder))
                .rule();

        assertThat(rule).isEqualTo(CounterResetRule.IT_IS_THE_MUNICIPALITY_OF_RESIDENCE);
    }

    @Test
    @Tag("M-5")
    void the_authority_of_a_representative_is_shown_or_found_in_the_municipalitys_own_register() {
        Citizen taro = Citizen.born("2012-04-01").named("taro");
        office.at("2020-05-01").send(taro.registerIn(Office.KASHIWA));
        office.send(taro.apply());
        taro.cardIssuedAndDelivered(office.at("2020-05-15"), 1);
        office.at("2024-10-15")
                .via(Channel.TELEPHONE)
                .send(new RevokeCertificates(
                        taro.card(),
                        Carrier.CARD,
                        Set.of(CertificateKind.USER_AUTHENTICATION),
                        RevocationReason.CESSATION_OF_OPERATION));
        Visitor parent = Visitor.representative().withTheHolders(MY_NUMBER_CARD).with(DRIVING_LICENCE);
        Office.Entrance counter = office.in(Office.KASHIWA, Towns.KASHIWA_MAIN);

        assertThat(counter.refused(forTaro(taro, parent, 2)).rule())
                .isEqualTo(VisitRule.A_LEGAL_REPRESENTATIVE_SHOWS_WHAT_IS_ASKED_FOR);
        assertThat(counter.refused(forTaro(taro, parent.withACopyOf(REGISTRATION_CERTIFICATE), 2))
                        .rule())
                .isEqualTo(VisitRule.THE_DOCUMENTS_ARE_ORIGINALS_IN_FORCE);
        assertThat(counter.refused(forTaro(taro, parent.with(SENIOR_HANDBOOK), 2))
                        .rule())
                .isEqualTo(VisitRule.A_LEGAL_REPRESENTATIVE_SHOWS_WHAT_IS_ASKED_FOR);
        counter.send(forTaro(taro, parent.withACopyOf(AUTHORITY_ON_RECORD), 2));
    }

    private static IssueCertificates forTaro(Citizen taro, Visitor parent, int n) {
        return new IssueCertificates(
                taro.card(),
                taro.serials(n, CertificateKind.USER_AUTHENTICATION),
                Citizen.ALL_PINS,
                Set.of(),
                parent.visit());
    }

    private RenewCertificates renewal(Visit visit) {
        RenewCertificates untold = hanako.renew(2);
        return new RenewCertificates(
                untold.card(), untold.carrier(), untold.certificates(), untold.verifiedPins(), visit);
    }

    private static String name(Rule<?> rule) {
        return rule.name();
    }
}
