package inkan.view.asof;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.policy.Bound;
import inkan.policy.NationalPolicy;
import inkan.postgres.FreshDatabase;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import inkan.view.asof.Difference.Change;
import inkan.view.fold.LogEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Worked cases: what was known then, and what is known now for then. */
class AsOfTest {
    private static final JdbcClient NO_ROWS = JdbcClient.create(
            FreshDatabase.migrated("classpath:db/migration/views").program());
    private static final SerialNumber SUCCESSOR = serial("signature-2");
    private static final LocalDate TODAY = day("2026-11-22");

    private final StreamsInMemory log = new StreamsInMemory();
    private final AsOf asOf = new AsOf(log, NO_ROWS, NationalPolicy.JAPAN);

    /** Journey J1. */
    private void aCardSince2020() {
        log.record(
                "2020-05-01T10:00",
                "2020-05-01",
                registered(HANAKO, SETAGAYA),
                cardOf(HANAKO, CARD),
                appliedFor(CARD, HANAKO));
        log.record(
                "2020-05-15T10:00",
                "2020-05-15",
                cardIssued(CARD),
                issued(USER_AUTHENTICATION, CertificateKind.USER_AUTHENTICATION),
                loaded(CARD, CertificateKind.USER_AUTHENTICATION, USER_AUTHENTICATION),
                issued(SIGNATURE, CertificateKind.SIGNATURE),
                loaded(CARD, CertificateKind.SIGNATURE, SIGNATURE));
        log.record("2020-06-01T10:00", "2020-06-01", delivered(CARD));
    }

    /** A change of address on 1 April that the register reports on the 10th. */
    private void anAddressChangeReportedLate() {
        log.record(
                "2022-04-10T09:00",
                "2022-04-01",
                new CertificateEvent.AutoRevokedOnAttributeChange(
                        SIGNATURE, reference("ref-address"), day("2022-04-01"), day("2022-04-10")),
                movedIn(HANAKO, KASHIWA, "2022-04-01"));
    }

    private CardDossier card(Cut cut) throws SQLException {
        return asOf.card(CARD, cut, TODAY).orElseThrow();
    }

    private static CertificateState state(CardDossier dossier, SerialNumber serial) {
        return dossier.certificates().stream()
                .filter(certificate -> certificate.serial().equals(serial))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void a_change_reported_late_was_not_known_on_the_day_on_which_it_took_effect_and_is_known_of_it_now()
            throws Exception {
        aCardSince2020();
        anAddressChangeReportedLate();
        LocalDate between = day("2022-04-05");

        CardDossier knownThen = card(Cut.recordedBy(between).and(Cut.effectiveBy(between)));
        CardDossier knownNow = card(Cut.effectiveBy(between));
        CardDossier before = card(Cut.effectiveBy(day("2022-03-31")));

        assertThat(state(knownThen, SIGNATURE)).isEqualTo(CertificateState.ACTIVE);
        assertThat(knownThen.holder().municipality()).isEqualTo(SETAGAYA);
        assertThat(state(knownNow, SIGNATURE)).isEqualTo(CertificateState.REVOKED);
        assertThat(knownNow.holder().municipality()).isEqualTo(KASHIWA);
        assertThat(knownNow.day()).isEqualTo(between);
        assertThat(state(before, SIGNATURE)).isEqualTo(CertificateState.ACTIVE);
        assertThat(before.holder().municipality()).isEqualTo(SETAGAYA);
        assertThat(state(knownNow, USER_AUTHENTICATION)).as("C-2").isEqualTo(CertificateState.ACTIVE);
    }

    @Test
    void a_report_that_a_later_move_has_overtaken_changes_nothing_now_and_tells_where_the_holder_lived_then()
            throws Exception {
        aCardSince2020();
        log.record("2024-05-02T09:00", "2024-05-01", movedIn(HANAKO, KASHIWA, "2024-05-01"));
        var matsue = new MunicipalityCode("322016");
        log.record("2024-06-01T09:00", "2024-03-01", movedIn(HANAKO, matsue, "2024-03-01"));

        assertThat(card(Cut.NONE).holder().municipality()).isEqualTo(KASHIWA);
        assertThat(card(Cut.effectiveBy(day("2024-04-01"))).holder().municipality())
                .isEqualTo(matsue);
        assertThat(card(Cut.recordedBy(day("2024-05-31")).and(Cut.effectiveBy(day("2024-04-01"))))
                        .holder()
                        .municipality())
                .isEqualTo(SETAGAYA);
        assertThat(card(Cut.effectiveBy(day("2024-02-29"))).holder().municipality())
                .isEqualTo(SETAGAYA);
    }

    @Test
    void journey_J7_a_late_move_leaves_the_certificate_issued_since_and_on_the_day_of_the_move_the_old_one_stood()
            throws Exception {
        aCardSince2020();
        log.record(
                "2024-08-01T10:00",
                "2024-08-01",
                new CertificateEvent.Renewed(SIGNATURE, SUCCESSOR, day("2024-08-01")),
                renewing(SUCCESSOR, CertificateKind.SIGNATURE, SIGNATURE),
                loaded(CARD, CertificateKind.SIGNATURE, SUCCESSOR));
        log.record("2024-08-20T10:00", "2024-07-25", movedIn(HANAKO, KASHIWA, "2024-07-25"));

        CardDossier now = card(Cut.NONE);
        CardDossier inBetween = card(Cut.effectiveBy(day("2024-07-28")));

        assertThat(state(now, SIGNATURE)).isEqualTo(CertificateState.SUPERSEDED);
        assertThat(state(now, SUCCESSOR)).isEqualTo(CertificateState.ACTIVE);
        assertThat(state(inBetween, SIGNATURE)).isEqualTo(CertificateState.ACTIVE);
        assertThat(inBetween.certificates()).hasSize(2);
        assertThat(inBetween.holder().municipality()).isEqualTo(KASHIWA);
        assertThat(inBetween.card().slots()).noneMatch(slot -> slot.serial().equals(SUCCESSOR));
    }

    @Test
    void what_has_not_begun_by_a_day_is_not_there_whatever_else_is_effective_earlier() throws Exception {
        aCardSince2020();
        log.record("2020-07-01T10:00", "2019-12-01", guardianship(HANAKO, "2019-12-01", true));

        assertThat(asOf.card(CARD, Cut.effectiveBy(day("2020-04-30")), TODAY)).isEmpty();
        assertThat(asOf.resident(HANAKO, Cut.effectiveBy(day("2020-04-30")), TODAY))
                .isEmpty();
        assertThat(card(Cut.effectiveBy(day("2020-05-14"))).certificates()).isEmpty();
        assertThat(card(Cut.effectiveBy(day("2020-05-01"))).holder().adultWard())
                .as("known now")
                .isTrue();
        assertThat(card(Cut.recordedBy(day("2020-06-30"))).holder().adultWard())
                .as("known then")
                .isFalse();
    }

    @Test
    void expired_is_told_of_the_day_asked_about_and_not_of_today() throws Exception {
        aCardSince2020();

        assertThat(card(Cut.effectiveBy(day("2024-10-10"))).certificates())
                .noneMatch(certificate -> certificate.expired());
        assertThat(card(Cut.effectiveBy(day("2024-10-11"))).certificates())
                .allMatch(certificate -> certificate.expired());
        assertThat(card(Cut.recordedBy(day("2024-10-10"))).certificates())
                .noneMatch(certificate -> certificate.expired());
        assertThat(card(Cut.NONE).expired()).isFalse();
        assertThat(asOf.card(CARD, Cut.NONE, day("2029-10-11")).orElseThrow().expired())
                .isTrue();
    }

    @Test
    void the_instant_of_recording_counts_to_the_microsecond_and_a_command_counts_as_a_whole() throws Exception {
        aCardSince2020();
        Instant renewedAt = Instant.parse("2024-08-01T01:00:00Z");
        log.record(
                "2024-08-01T10:00",
                "2024-08-01",
                new CertificateEvent.Renewed(SIGNATURE, SUCCESSOR, day("2024-08-01")),
                renewing(SUCCESSOR, CertificateKind.SIGNATURE, SIGNATURE),
                loaded(CARD, CertificateKind.SIGNATURE, SUCCESSOR));

        assertThat(state(card(Cut.recordedBy(renewedAt.minusNanos(1_000))), SIGNATURE))
                .isEqualTo(CertificateState.ACTIVE);
        assertThat(state(card(Cut.recordedBy(renewedAt)), SIGNATURE))
                .as("two events of the command were recorded a little later")
                .isEqualTo(CertificateState.ACTIVE);
        assertThat(state(card(Cut.recordedBy(renewedAt.plusNanos(2_000))), SIGNATURE))
                .isEqualTo(CertificateState.SUPERSEDED);
        assertThat(card(Cut.recordedBy(renewedAt.plusNanos(2_000))).certificates())
                .hasSize(3);
    }

    @Test
    void a_stream_is_never_known_with_a_hole_whatever_the_clocks_of_two_nodes_said() throws Exception {
        aCardSince2020();
        log.record("2024-08-01T10:00", "2024-08-01", new CardEvent.PinMistaken(CARD, PinKind.SIGNATURE, 1));
        log.record("2024-08-01T09:59", "2024-08-01", new CardEvent.PinMistaken(CARD, PinKind.SIGNATURE, 2));

        assertThat(mistakes(card(Cut.recordedBy(Instant.parse("2024-08-01T00:59:30Z")))))
                .isZero();
        assertThat(mistakes(card(Cut.recordedBy(Instant.parse("2024-08-01T01:00:00Z")))))
                .isEqualTo(2);
    }

    private static int mistakes(CardDossier dossier) {
        return dossier.card().pins().getFirst().mistakes();
    }

    @Test
    void up_to_a_position_it_is_the_log_of_that_length() throws Exception {
        aCardSince2020();
        anAddressChangeReportedLate();

        assertThat(asOf.card(CARD, Cut.upTo(2), TODAY)).isEmpty();
        assertThat(card(Cut.upTo(3)).certificates()).isEmpty();
        assertThat(state(card(Cut.upTo(9)), SIGNATURE)).isEqualTo(CertificateState.ACTIVE);
        assertThat(state(card(Cut.upTo(10)), SIGNATURE)).isEqualTo(CertificateState.REVOKED);
        assertThat(card(Cut.upTo(10)).holder().municipality()).isEqualTo(SETAGAYA);
        assertThat(card(Cut.upTo(11)).holder().municipality()).isEqualTo(KASHIWA);
        assertThat(card(Cut.upTo(1_000)).position()).isEqualTo(11);
    }

    @Test
    void cuts_hold_together_and_the_narrower_of_two_counts() throws Exception {
        var early = Instant.parse("2020-01-01T00:00:00Z");
        var late = Instant.parse("2021-01-01T00:00:00Z");

        assertThat(Cut.recordedBy(early).and(Cut.recordedBy(late))).isEqualTo(Cut.recordedBy(early));
        assertThat(Cut.recordedBy(late).and(Cut.recordedBy(early))).isEqualTo(Cut.recordedBy(early));
        assertThat(Cut.effectiveBy(day("2020-02-02")).and(Cut.upTo(7)).and(Cut.recordedBy(late)))
                .isEqualTo(new Cut(late, 7L, day("2020-02-02")));
        assertThat(Cut.recordedBy(day("2022-03-31")).recordedBy())
                .isEqualTo(Instant.parse("2022-03-31T14:59:59.999999Z"));
        assertThat(Cut.upTo(7).and(Cut.NONE)).isEqualTo(Cut.upTo(7));
    }

    @Test
    void an_event_that_cannot_be_read_is_told_and_keeps_only_the_rest_of_its_stream_out() throws Exception {
        aCardSince2020();
        log.take(List.of(LogEntry.unreadable(10, SIGNATURE.value(), CertificateEvent.Held.class, "cannot be read")));
        log.record(
                "2024-01-01T10:00",
                "2024-01-01",
                new CertificateEvent.Revoked(SIGNATURE, RevocationReason.UNSPECIFIED, day("2024-01-01")));

        assertThat(card(Cut.NONE).unread()).containsExactly(10L);
        assertThat(state(card(Cut.NONE), SIGNATURE)).isEqualTo(CertificateState.ACTIVE);
        assertThat(card(Cut.upTo(9)).unread()).isEmpty();
    }

    @Test
    void certificates_of_former_cards_and_of_smartphones_are_found() throws Exception {
        aCardSince2020();
        SerialNumber former = serial("juki-1");
        log.record(
                "2020-05-02T10:00",
                "2020-05-02",
                new CertificateEvent.FormerImported(former, HANAKO, day("2015-06-01"), day("2018-05-31")));
        SerialNumber phone = serial("phone-1");
        log.record(
                "2024-01-10T10:00",
                "2024-01-10",
                issued(phone, HANAKO, CARD, Carrier.SMARTPHONE, CertificateKind.SIGNATURE),
                new CardEvent.CertificateLoaded(CARD, Carrier.SMARTPHONE, CertificateKind.SIGNATURE, phone));
        NO_ROWS.sql("delete from view_certificate").update();
        NO_ROWS.sql("""
                insert into view_certificate (serial, resident, kind, issued_on, expires_on, state, begun, position)
                values (?, ?, 'SIGNATURE', '2015-06-01', '2018-05-31', 'ACTIVE', 10, 10)""").params(former.value(), HANAKO.value()).update();

        assertThat(card(Cut.NONE).certificates())
                .hasSize(3)
                .anyMatch(certificate -> certificate.serial().equals(phone));
        assertThat(asOf.resident(HANAKO, Cut.NONE, TODAY).orElseThrow().certificates())
                .hasSize(4);
        assertThat(asOf.certificate(former, Cut.NONE, TODAY)
                        .orElseThrow()
                        .certificate()
                        .expired())
                .isTrue();
        assertThat(asOf.resident(HANAKO, Cut.recordedBy(day("2020-05-01")), TODAY)
                        .orElseThrow()
                        .certificates())
                .isEmpty();
    }

    @Test
    void what_the_log_has_never_heard_of_is_told_from_what_was_not_known_yet() throws Exception {
        aCardSince2020();

        assertThat(asOf.knows(CARD)).isTrue();
        assertThat(asOf.knows(new CardId("card-nobody"))).isFalse();
        assertThat(asOf.card(new CardId("card-nobody"), Cut.NONE, TODAY)).isEmpty();
        assertThat(asOf.card(CARD, Cut.recordedBy(day("2020-04-30")), TODAY)).isEmpty();
        TextValue nobody = serial("nobody");
        assertThat(asOf.knows(nobody)).isFalse();
    }

    @Test
    void the_difference_of_two_states_names_each_part_with_what_it_was_and_is() throws Exception {
        aCardSince2020();
        log.record("2021-02-03T10:00", "2021-02-03", new CardEvent.PinLocked(CARD, PinKind.SIGNATURE, 5));
        anAddressChangeReportedLate();
        log.record("2023-01-05T10:00", "2023-01-05", new CardEvent.Suspended(CARD, day("2023-01-05")));
        log.record(
                "2023-02-01T10:00",
                "2023-02-01",
                new CertificateEvent.Issued(
                        SUCCESSOR,
                        HANAKO,
                        CARD,
                        Carrier.CARD,
                        CertificateKind.SIGNATURE,
                        day("2023-02-01"),
                        day("2024-10-10"),
                        5,
                        Bound.CARD,
                        null,
                        null),
                loaded(CARD, CertificateKind.SIGNATURE, SUCCESSOR));
        LocalDate sameDay = day("2023-02-02");

        List<Change> changes =
                Difference.between(asOf.card(CARD, Cut.upTo(9), sameDay), asOf.card(CARD, Cut.NONE, sameDay));

        assertThat(changes)
                .contains(
                        new Change("card.state", "DELIVERED", "SUSPENDED"),
                        new Change("card.suspendedOn", null, "2023-01-05"),
                        new Change("card.municipality", "131121", "122173"),
                        new Change("card.pins[SIGNATURE].locked", false, true),
                        new Change("card.pins[SIGNATURE].mistakes", 0, 5),
                        new Change("card.slots[CARD SIGNATURE].serial", SIGNATURE.value(), SUCCESSOR.value()),
                        new Change("certificates[cert-signature-1].state", "ACTIVE", "REVOKED"),
                        new Change("certificates[cert-signature-1].reasonCode", null, 3),
                        new Change("certificates[cert-signature-2].boundBy", null, "CARD"),
                        new Change("holder.municipality", "131121", "122173"));
        assertThat(changes)
                .noneMatch(change -> change.path().contains("USER_AUTHENTICATION"))
                .noneMatch(change -> change.path().contains("position"));
        assertThat(Difference.between(asOf.card(CARD, Cut.NONE, sameDay), asOf.card(CARD, Cut.NONE, sameDay)))
                .isEmpty();
    }

    @Test
    void from_nothing_known_all_that_is_known_differs() throws Exception {
        aCardSince2020();

        List<Change> changes = Difference.between(Optional.empty(), asOf.card(CARD, Cut.NONE, TODAY));

        assertThat(changes)
                .contains(
                        new Change("card.card", null, "card-1"),
                        new Change("card.application.feeYen", null, 0),
                        new Change("holder.cards", null, List.of("card-1")));
    }
}
