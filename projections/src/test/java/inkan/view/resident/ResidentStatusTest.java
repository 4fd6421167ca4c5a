package inkan.view.resident;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inkan.correction.CorrectionGround;
import inkan.event.Event;
import inkan.personal.RetentionClass;
import inkan.resident.EndOfEntitlement;
import inkan.resident.KeepReason;
import inkan.resident.ResidentEvent;
import inkan.value.CardId;
import inkan.value.CorrectionId;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.view.ViewTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResidentStatusTest extends ViewTest {
    private final ResidentStatusQuery query = new ResidentStatusQuery(SQL);

    @Override
    protected String tables() {
        return "view_resident";
    }

    private ResidentStatus hanako() {
        return query.of(HANAKO).orElseThrow();
    }

    @Test
    void a_registered_resident_is_known_without_cards() {
        play(registered(HANAKO, SETAGAYA));
        assertThat(hanako())
                .isEqualTo(new ResidentStatus(
                        HANAKO, SETAGAYA, Residence.JAPAN, null, false, null, null, List.of(), head()));
    }

    @Test
    void an_unknown_resident_has_no_status() {
        assertThat(query.of(new ResidentId("resident-nobody"))).isEmpty();
    }

    static Stream<Arguments> events() {
        CardId second = new CardId("card-2");
        Map<String, Object> nothing = Map.of();
        return Stream.of(
                arguments(cardOf(HANAKO, second), Map.of("cards", List.of(CARD, second))),
                arguments(movedIn(HANAKO, KASHIWA, "2022-04-01"), Map.of("municipality", KASHIWA)),
                arguments(departed(HANAKO), Map.of("residence", Residence.ABROAD)),
                arguments(stay(HANAKO, "2021-01-01", "2024-02-14"), Map.of("stayEndsOn", day("2024-02-14"))),
                arguments(guardianship(HANAKO, "2021-01-01", true), Map.of("adultWard", true)),
                arguments(
                        ended(HANAKO, EndOfEntitlement.DEATH),
                        Map.of("end", EndOfEntitlement.DEATH, "endedOn", day("2024-09-01"))),
                arguments(ended(HANAKO, EndOfEntitlement.MY_NUMBER_CHANGED), nothing),
                arguments(addressChanged(HANAKO, "2021-01-01"), nothing),
                arguments(amended(HANAKO), nothing),
                arguments(movingOut(HANAKO), nothing),
                arguments(new ResidentEvent.ContinuedUseFellDue(HANAKO, CARD, day("2022-07-02")), nothing),
                arguments(continuedUse(HANAKO, CARD), nothing),
                arguments(
                        new ResidentEvent.GuardianshipCorrected(
                                HANAKO,
                                new CorrectionId("correction-1"),
                                0,
                                CorrectionGround.LEFT_OUT,
                                reference("shokken-1"),
                                true),
                        Map.of("adultWard", true)),
                arguments(
                        new ResidentEvent.PersonalDataCorrected(
                                HANAKO,
                                new CorrectionId("correction-1"),
                                0,
                                CorrectionGround.LEFT_OUT,
                                reference("shokken-1"),
                                true,
                                registered(HANAKO, SETAGAYA).personal(),
                                registered(HANAKO, SETAGAYA).digest(),
                                List.of()),
                        nothing),
                arguments(
                        new ResidentEvent.DestructionRequested(
                                HANAKO, RetentionClass.ISSUANCE_RECORD, day("2039-10-11")),
                        nothing),
                arguments(
                        new ResidentEvent.DestructionDeclined(
                                HANAKO, RetentionClass.ISSUANCE_RECORD, KeepReason.DISPUTE_PENDING),
                        nothing),
                arguments(
                        new ResidentEvent.PersonalDataDestroyed(
                                HANAKO, RetentionClass.ISSUANCE_RECORD, "key-1", day("2039-10-11")),
                        nothing),
                arguments(moveLapsed(HANAKO), nothing),
                arguments(useAbroad(HANAKO, CARD), nothing));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_changes_only_what_it_tells(Event event, Map<String, Object> changes) {
        play(registered(HANAKO, SETAGAYA), cardOf(HANAKO, CARD));
        ResidentStatus before = hanako();
        play(event);
        assertThat(changes(before, hanako())).isEqualTo(changes);
        assertThat(hanako().position()).isEqualTo(head());
    }

    @Test
    void the_table_above_leaves_no_later_event_out() {
        assertThat(events().<Class<?>>map(row -> row.get()[0].getClass()))
                .containsAll(kinds(ResidentEvent.class).stream()
                        .filter(kind -> kind != ResidentEvent.Registered.class)
                        .toList());
    }

    @Test
    void of_two_reports_the_one_effective_last_holds_whichever_comes_first() {
        play(
                registered(HANAKO, SETAGAYA),
                stay(HANAKO, "2024-02-01", "2027-02-14"),
                stay(HANAKO, "2021-02-01", "2024-02-14"),
                guardianship(HANAKO, "2021-09-01", false),
                guardianship(HANAKO, "2021-05-01", true));
        assertThat(hanako().stayEndsOn()).isEqualTo("2027-02-14");
        assertThat(hanako().adultWard()).isFalse();
    }

    @Test
    void who_moves_back_to_japan_lives_in_japan() {
        play(registered(HANAKO, SETAGAYA), departed(HANAKO), movedIn(HANAKO, KASHIWA, "2025-03-01"));
        assertThat(hanako().residence()).isEqualTo(Residence.JAPAN);
        assertThat(hanako().municipality()).isEqualTo(KASHIWA);
    }

    @Test
    void a_move_reported_after_a_later_departure_changes_neither_residence_nor_municipality() {
        play(registered(HANAKO, SETAGAYA), departed(HANAKO), movedIn(HANAKO, KASHIWA, "2024-06-30"));
        assertThat(hanako().residence()).isEqualTo(Residence.ABROAD);
        assertThat(hanako().municipality()).isEqualTo(SETAGAYA);
        assertThat(hanako().position()).isEqualTo(head());
    }
}
