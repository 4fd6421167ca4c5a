package inkan.view.certificate;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.correction.CorrectionGround;
import inkan.event.Event;
import inkan.policy.Bound;
import inkan.policy.NationalPolicy;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.ViewTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateStatusTest extends ViewTest {
    private static final LocalDate DAY = day("2020-06-01");
    private static final SerialNumber FORMER = serial("juki-1");

    private final CertificateStatusQuery query = new CertificateStatusQuery(SQL, NationalPolicy.JAPAN);

    @Override
    protected String tables() {
        return "view_certificate";
    }

    private CertificateStatus certificate(SerialNumber serial) {
        return query.of(serial, DAY).orElseThrow();
    }

    @Test
    void an_issued_certificate_is_active_and_says_when_its_renewal_opens() {
        play(registered(HANAKO, SETAGAYA), issued(SIGNATURE, CertificateKind.SIGNATURE));
        assertThat(certificate(SIGNATURE))
                .isEqualTo(new CertificateStatus(
                        SIGNATURE,
                        HANAKO,
                        CARD,
                        Carrier.CARD,
                        CertificateKind.SIGNATURE,
                        day("2020-05-15"),
                        day("2024-10-10"),
                        5,
                        Bound.BIRTHDAY,
                        CertificateState.ACTIVE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        day("2024-07-11"),
                        head()));
    }

    @Test
    void a_certificate_of_a_former_card_has_no_card_and_no_renewal() {
        play(
                registered(HANAKO, SETAGAYA),
                new CertificateEvent.FormerImported(FORMER, HANAKO, day("2015-06-01"), day("2018-05-31")));
        assertThat(query.of(FORMER, day("2018-05-31")))
                .contains(new CertificateStatus(
                        FORMER,
                        HANAKO,
                        null,
                        null,
                        CertificateKind.SIGNATURE,
                        day("2015-06-01"),
                        day("2018-05-31"),
                        null,
                        null,
                        CertificateState.ACTIVE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        head()));
    }

    @Test
    void an_unknown_certificate_has_no_status() {
        assertThat(query.of(serial("none"), DAY)).isEmpty();
    }

    static Stream<Arguments> events() {
        Event active = issued(USER_AUTHENTICATION, CertificateKind.USER_AUTHENTICATION);
        Event[] held = {active, new CertificateEvent.Held(USER_AUTHENTICATION, day("2023-01-05"))};
        return Stream.of(
                arguments(
                        new Event[] {active},
                        new CertificateEvent.Renewed(
                                USER_AUTHENTICATION, serial("user-authentication-2"), day("2024-08-01")),
                        Map.of(
                                "state",
                                CertificateState.SUPERSEDED,
                                "reason",
                                RevocationReason.SUPERSEDED,
                                "reasonCode",
                                4,
                                "endedOn",
                                day("2024-08-01"),
                                "supersededBy",
                                serial("user-authentication-2"),
                                "renewalOpensOn",
                                ABSENT)),
                arguments(
                        new Event[] {active},
                        held[1],
                        Map.of(
                                "state", CertificateState.HELD,
                                "reason", RevocationReason.CERTIFICATE_HOLD,
                                "reasonCode", 6)),
                arguments(
                        held,
                        new CertificateEvent.Released(USER_AUTHENTICATION, day("2023-01-07")),
                        Map.of("state", CertificateState.ACTIVE, "reason", ABSENT, "reasonCode", ABSENT)),
                arguments(
                        held,
                        new CertificateEvent.Revoked(
                                USER_AUTHENTICATION, RevocationReason.KEY_COMPROMISE, day("2023-01-07")),
                        Map.of(
                                "state",
                                CertificateState.REVOKED,
                                "reason",
                                RevocationReason.KEY_COMPROMISE,
                                "reasonCode",
                                1,
                                "endedOn",
                                day("2023-01-07"),
                                "renewalOpensOn",
                                ABSENT)),
                arguments(
                        new Event[] {active},
                        new CertificateEvent.ExpiryCorrected(
                                USER_AUTHENTICATION,
                                new CorrectionId("correction-1"),
                                0,
                                CorrectionGround.LEFT_OUT,
                                new RegisterReference("shokken-1"),
                                day("2024-10-10"),
                                day("2024-03-31"),
                                Bound.CARD),
                        Map.of(
                                "expiresOn",
                                day("2024-03-31"),
                                "boundBy",
                                Bound.CARD,
                                "renewalOpensOn",
                                day("2024-01-01"))),
                arguments(
                        new Event[] {active},
                        lost(USER_AUTHENTICATION, "2022-04-02"),
                        Map.of(
                                "state",
                                CertificateState.REVOKED,
                                "reason",
                                RevocationReason.AFFILIATION_CHANGED,
                                "reasonCode",
                                3,
                                "endedOn",
                                day("2022-04-02"),
                                "renewalOpensOn",
                                ABSENT)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_changes_only_what_it_tells(Event[] given, Event event, Map<String, Object> changes) {
        play(registered(HANAKO, SETAGAYA));
        play(given);
        CertificateStatus before = certificate(USER_AUTHENTICATION);
        play(event);
        assertThat(changes(before, certificate(USER_AUTHENTICATION))).isEqualTo(changes);
        assertThat(certificate(USER_AUTHENTICATION).position()).isEqualTo(head());
    }

    @Test
    void the_table_above_leaves_no_later_event_out() {
        assertThat(events().<Class<?>>map(row -> row.get()[1].getClass()))
                .containsAll(kinds(CertificateEvent.class).stream()
                        .filter(kind ->
                                kind != CertificateEvent.Issued.class && kind != CertificateEvent.FormerImported.class)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(RevocationReason.class)
    void a_revocation_names_its_reason_by_the_code_of_rfc_5280(RevocationReason reason) {
        play(
                registered(HANAKO, SETAGAYA),
                issued(SIGNATURE, CertificateKind.SIGNATURE),
                new CertificateEvent.Revoked(SIGNATURE, reason, day("2023-01-07")));
        assertThat(certificate(SIGNATURE).reason()).isEqualTo(reason);
        assertThat(certificate(SIGNATURE).reasonCode()).isEqualTo(reason.code());
    }

    @Test
    void a_renewal_links_both_certificates() {
        SerialNumber next = serial("signature-2");
        play(
                registered(HANAKO, SETAGAYA),
                issued(SIGNATURE, CertificateKind.SIGNATURE),
                renewing(next, CertificateKind.SIGNATURE, SIGNATURE),
                new CertificateEvent.Renewed(SIGNATURE, next, day("2024-08-01")));
        assertThat(certificate(SIGNATURE).supersededBy()).isEqualTo(next);
        assertThat(certificate(next).renews()).isEqualTo(SIGNATURE);
        assertThat(certificate(next).birthday()).isEqualTo(6);
        assertThat(certificate(next).boundBy()).isEqualTo(Bound.CARD);
    }

    @ParameterizedTest(name = "expiring 2024-10-10, asked on {0}: expired {1}, renewal opens {2}")
    @CsvSource(
            nullValues = "never",
            value = {
                "2020-05-15, false, 2024-07-11",
                "2024-07-11, false, 2024-07-11",
                "2024-10-10, false, 2024-07-11",
                "2024-10-11, true, never"
            })
    void a_certificate_is_valid_through_its_last_day_and_has_no_renewal_after_it(
            LocalDate on, boolean expired, LocalDate opens) {
        play(registered(HANAKO, SETAGAYA), issued(SIGNATURE, CertificateKind.SIGNATURE));
        CertificateStatus status = query.of(SIGNATURE, on).orElseThrow();
        assertThat(status.expired()).isEqualTo(expired);
        assertThat(status.renewalOpensOn()).isEqualTo(opens);
    }

    @Test
    void the_window_is_a_year_for_a_holder_abroad_and_three_months_again_after_the_return() {
        play(registered(HANAKO, SETAGAYA), issued(SIGNATURE, CertificateKind.SIGNATURE), departed(HANAKO));
        assertThat(certificate(SIGNATURE).renewalOpensOn()).isEqualTo("2023-10-11");
        play(movedIn(HANAKO, KASHIWA, "2025-03-01"));
        assertThat(certificate(SIGNATURE).renewalOpensOn()).isEqualTo("2024-07-11");
    }

    @Test
    void certificates_are_found_by_card_and_by_resident_oldest_first() {
        ResidentId other = new ResidentId("resident-linh");
        CardId otherCard = new CardId("card-linh");
        play(
                registered(HANAKO, SETAGAYA),
                registered(other, SETAGAYA),
                renewing(serial("signature-2"), CertificateKind.SIGNATURE, SIGNATURE),
                issued(SIGNATURE, CertificateKind.SIGNATURE),
                issued(serial("phone"), HANAKO, CARD, Carrier.SMARTPHONE, CertificateKind.SIGNATURE),
                new CertificateEvent.FormerImported(FORMER, HANAKO, day("2015-06-01"), day("2018-05-31")),
                issued(serial("other"), other, otherCard, Carrier.CARD, CertificateKind.SIGNATURE));
        assertThat(query.of(CARD, DAY))
                .extracting(CertificateStatus::serial)
                .containsExactly(serial("phone"), SIGNATURE, serial("signature-2"));
        assertThat(query.of(HANAKO, DAY))
                .extracting(CertificateStatus::serial)
                .containsExactly(FORMER, serial("phone"), SIGNATURE, serial("signature-2"));
        assertThat(query.of(otherCard, DAY))
                .extracting(CertificateStatus::resident)
                .containsExactly(other);
    }
}
