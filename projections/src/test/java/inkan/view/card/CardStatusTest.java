package inkan.view.card;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inkan.card.ApplicationKind;
import inkan.card.CardEvent;
import inkan.card.CardState;
import inkan.card.ExtensionGround;
import inkan.card.VoidingCause;
import inkan.correction.CorrectionGround;
import inkan.event.Event;
import inkan.pin.ResetWay;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.PinKind;
import inkan.value.RegisterReference;
import inkan.view.ViewTest;
import inkan.view.card.CardStatus.Application;
import inkan.view.card.CardStatus.End;
import inkan.view.card.CardStatus.Loaded;
import inkan.view.card.CardStatus.Pin;
import inkan.view.card.CardStatus.Withheld;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CardStatusTest extends ViewTest {
    private static final CardEvent.PinLocked LOCKED = new CardEvent.PinLocked(CARD, PinKind.SIGNATURE, 5);
    private static final CardEvent.PinMistaken MISTAKEN = new CardEvent.PinMistaken(CARD, PinKind.SIGNATURE, 4);
    private static final CardEvent.Suspended SUSPENDED = new CardEvent.Suspended(CARD, day("2023-01-05"));
    private static final CardEvent.SwitchedToFaceAuthentication SWITCHED =
            new CardEvent.SwitchedToFaceAuthentication(CARD);

    private final CardStatusQuery query = new CardStatusQuery(SQL);

    @Override
    protected String tables() {
        return "view_card";
    }

    private CardStatus card() {
        return query.of(CARD).orElseThrow();
    }

    @Test
    void a_card_applied_for_shows_its_application() {
        play(
                registered(HANAKO, SETAGAYA),
                new CardEvent.AppliedFor(
                        CARD,
                        HANAKO,
                        ApplicationKind.REISSUE,
                        day("2025-01-10"),
                        Set.of(CertificateKind.SIGNATURE),
                        true,
                        true,
                        new CardId("card-0"),
                        2_000));
        assertThat(card())
                .isEqualTo(new CardStatus(
                        CARD,
                        HANAKO,
                        SETAGAYA,
                        CardState.APPLIED,
                        new Application(
                                ApplicationKind.REISSUE,
                                day("2025-01-10"),
                                Set.of(CertificateKind.SIGNATURE),
                                true,
                                2_000,
                                new CardId("card-0")),
                        true,
                        null,
                        null,
                        null,
                        List.of(),
                        unset(),
                        List.of(),
                        null,
                        null,
                        head()));
    }

    @Test
    void an_unknown_card_has_no_status() {
        assertThat(query.of(new CardId("card-none"))).isEmpty();
    }

    static Stream<Arguments> events() {
        Event[] applied = {registered(HANAKO, SETAGAYA), appliedFor(CARD, HANAKO)};
        Event[] issued = then(applied, cardIssued(CARD));
        Event[] delivered = then(issued, delivered(CARD));
        Map<String, Object> nothing = Map.of();
        return Stream.of(
                arguments(
                        applied,
                        new CardEvent.Issued(
                                CARD,
                                day("2026-04-01"),
                                day("2030-05-05"),
                                5,
                                day("2030-05-05"),
                                Bound.BIRTHDAY,
                                Map.of(CertificateKind.SIGNATURE, "E-2")),
                        Map.of(
                                "state", CardState.ISSUED,
                                "issuedOn", day("2026-04-01"),
                                "expiresOn", day("2030-05-05"),
                                "boundBy", Bound.BIRTHDAY,
                                "withheld", List.of(new Withheld(CertificateKind.SIGNATURE, "E-2")))),
                arguments(
                        issued,
                        loaded(CARD, CertificateKind.SIGNATURE, SIGNATURE),
                        Map.of("slots", List.of(new Loaded(Carrier.CARD, CertificateKind.SIGNATURE, SIGNATURE)))),
                arguments(
                        issued,
                        new CardEvent.Delivered(CARD, day("2020-06-01"), Set.of(PinKind.SIGNATURE)),
                        Map.of("state", CardState.DELIVERED, "pins", unsetBut(fresh(PinKind.SIGNATURE)))),
                arguments(
                        issued,
                        new CardEvent.PinSet(CARD, PinKind.CARD_FACE),
                        Map.of("pins", unsetBut(fresh(PinKind.CARD_FACE)))),
                arguments(delivered, MISTAKEN, Map.of("pins", freshBut(new Pin(PinKind.SIGNATURE, true, 4, false)))),
                arguments(delivered, LOCKED, Map.of("pins", freshBut(new Pin(PinKind.SIGNATURE, true, 5, true)))),
                arguments(
                        then(delivered, MISTAKEN),
                        new CardEvent.PinMistakesCleared(CARD, PinKind.SIGNATURE),
                        Map.of("pins", fresh())),
                arguments(
                        then(delivered, MISTAKEN),
                        new CardEvent.PinChanged(CARD, PinKind.SIGNATURE),
                        Map.of("pins", fresh())),
                arguments(
                        then(delivered, LOCKED),
                        new CardEvent.PinReset(CARD, PinKind.SIGNATURE, ResetWay.COUNTER),
                        Map.of("pins", fresh())),
                arguments(
                        then(delivered, LOCKED),
                        new CardEvent.KioskResetAppliedFor(
                                CARD, PinKind.SIGNATURE, Instant.parse("2024-03-01T01:00:00Z")),
                        nothing),
                arguments(delivered, SUSPENDED, Map.of("state", CardState.SUSPENDED, "suspendedOn", day("2023-01-05"))),
                arguments(
                        then(delivered, SUSPENDED),
                        new CardEvent.SuspensionLifted(CARD, day("2023-01-07")),
                        Map.of("state", CardState.DELIVERED, "suspendedOn", ABSENT)),
                arguments(
                        delivered,
                        voided(CARD, VoidingCause.DEATH, "2023-02-01"),
                        Map.of("state", CardState.VOID, "end", new End(VoidingCause.DEATH, day("2023-02-01")))),
                arguments(
                        delivered,
                        new CardEvent.ValidityExtended(
                                CARD,
                                day("2029-10-10"),
                                day("2029-12-10"),
                                Bound.PERIOD_OF_STAY,
                                ExtensionGround.STAY_APPLICATION_PENDING),
                        Map.of("expiresOn", day("2029-12-10"), "boundBy", Bound.PERIOD_OF_STAY)),
                arguments(
                        delivered,
                        new CardEvent.ExpiryCorrected(
                                CARD,
                                new CorrectionId("correction-1"),
                                1,
                                CorrectionGround.RECORDED_WRONGLY,
                                new RegisterReference("shokken-1"),
                                day("2029-10-10"),
                                day("2028-03-31"),
                                Bound.PERIOD_OF_STAY),
                        Map.of("expiresOn", day("2028-03-31"), "boundBy", Bound.PERIOD_OF_STAY)),
                arguments(delivered, SWITCHED, Map.of("faceAuthentication", true, "pins", unset())),
                arguments(
                        then(delivered, SWITCHED),
                        new CardEvent.SwitchedToPins(CARD, Set.of(PinKind.values())),
                        Map.of("faceAuthentication", false, "pins", fresh())));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_changes_only_what_it_tells(Event[] given, Event event, Map<String, Object> changes) {
        play(given);
        CardStatus before = card();
        play(event);
        assertThat(changes(before, card())).isEqualTo(changes);
        assertThat(card().position()).isEqualTo(head());
    }

    @Test
    void the_table_above_leaves_no_later_event_out() {
        assertThat(events().<Class<?>>map(row -> row.get()[1].getClass()))
                .containsAll(kinds(CardEvent.class).stream()
                        .filter(kind -> kind != CardEvent.AppliedFor.class)
                        .toList());
    }

    @Test
    void a_slot_names_the_certificate_last_put_into_it() {
        play(
                registered(HANAKO, SETAGAYA),
                appliedFor(CARD, HANAKO),
                new CardEvent.CertificateLoaded(CARD, Carrier.SMARTPHONE, CertificateKind.SIGNATURE, serial("phone")),
                loaded(CARD, CertificateKind.SIGNATURE, SIGNATURE),
                loaded(CARD, CertificateKind.USER_AUTHENTICATION, USER_AUTHENTICATION),
                loaded(CARD, CertificateKind.SIGNATURE, serial("signature-2")));
        assertThat(card().slots())
                .containsExactly(
                        new Loaded(Carrier.CARD, CertificateKind.USER_AUTHENTICATION, USER_AUTHENTICATION),
                        new Loaded(Carrier.CARD, CertificateKind.SIGNATURE, serial("signature-2")),
                        new Loaded(Carrier.SMARTPHONE, CertificateKind.SIGNATURE, serial("phone")));
    }

    @Test
    void a_card_moves_with_its_holder_to_another_municipality() {
        play(registered(HANAKO, SETAGAYA), appliedFor(CARD, HANAKO), movedIn(HANAKO, KASHIWA, "2022-04-01"));
        assertThat(card().municipality()).isEqualTo(KASHIWA);
    }

    @Test
    void all_cards_of_a_resident_come_by_day_of_application() {
        CardId later = new CardId("card-0-later");
        play(
                registered(HANAKO, SETAGAYA),
                new CardEvent.AppliedFor(
                        later, HANAKO, ApplicationKind.RENEWAL, day("2029-09-01"), Set.of(), false, false, CARD, 0),
                appliedFor(CARD, HANAKO));
        assertThat(query.of(HANAKO)).extracting(CardStatus::card).containsExactly(CARD, later);
    }

    private static Event[] then(Event[] given, Event next) {
        return Stream.concat(Stream.of(given), Stream.of(next)).toArray(Event[]::new);
    }

    private static Pin fresh(PinKind kind) {
        return new Pin(kind, true, 0, false);
    }

    private static List<Pin> fresh() {
        return Arrays.stream(PinKind.values()).map(CardStatusTest::fresh).toList();
    }

    private static List<Pin> unset() {
        return Arrays.stream(PinKind.values())
                .map(kind -> new Pin(kind, false, 0, false))
                .toList();
    }

    private static List<Pin> freshBut(Pin other) {
        return but(fresh(), other);
    }

    private static List<Pin> unsetBut(Pin other) {
        return but(unset(), other);
    }

    private static List<Pin> but(List<Pin> pins, Pin other) {
        return pins.stream()
                .map(pin -> pin.kind() == other.kind() ? other : pin)
                .toList();
    }
}
