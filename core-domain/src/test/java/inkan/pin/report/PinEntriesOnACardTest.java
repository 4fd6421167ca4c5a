package inkan.pin.report;

import static inkan.Citizen.born;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import inkan.Citizen;
import inkan.Office;
import inkan.card.ApplicationKind;
import inkan.card.CardEvent;
import inkan.card.CardEvent.AppliedFor;
import inkan.card.CardEvent.Delivered;
import inkan.card.CardEvent.Issued;
import inkan.card.CardEvent.PinChanged;
import inkan.card.CardEvent.PinLocked;
import inkan.card.CardEvent.PinMistaken;
import inkan.card.CardEvent.PinMistakesCleared;
import inkan.card.CardEvent.PinReset;
import inkan.card.CardEvent.Suspended;
import inkan.card.CardEvent.Voided;
import inkan.card.MyNumberCard;
import inkan.card.VoidingCause;
import inkan.command.Command;
import inkan.dossier.Dossiers;
import inkan.pin.ResetWay;
import inkan.pin.change.ChangePin;
import inkan.pin.change.PinChange;
import inkan.pin.reset.PinResets;
import inkan.pin.reset.ResetPins;
import inkan.policy.Bound;
import inkan.rule.Refusal;
import inkan.value.PinKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What entries, resets and changes of PINs do to one card, of an adult, to 10 October 2029. */
class PinEntriesOnACardTest {
    private static final LocalDate ISSUED = LocalDate.of(2020, 5, 15);
    private static final LocalDate ENDS = LocalDate.of(2029, 10, 10);

    private final Office office = new Office();
    private final Citizen hanako = born("1990-10-10");
    private final Map<String, ?> clerk = office.by(Office.COUNTER).metadata();
    private final FixtureConfiguration<MyNumberCard> fixture = new AggregateTestFixture<>(MyNumberCard.class);

    @BeforeEach
    void the_holder_is_registered_and_comes_on_1_june_2024() {
        office.at("2020-05-01").send(hanako.register());
        office.at("2024-06-01");
        Dossiers dossiers = office.dossiers(fixture.getRepository());
        fixture.registerAnnotatedCommandHandler(new PinEntries(dossiers));
        fixture.registerAnnotatedCommandHandler(new PinResets(dossiers));
        fixture.registerAnnotatedCommandHandler(new PinChange(dossiers));
    }

    private TestExecutor<MyNumberCard> delivered() {
        return fixture.given(
                new AppliedFor(
                        hanako.card(), hanako.id(), ApplicationKind.FIRST, ISSUED, Set.of(), false, false, null, 0),
                new Issued(hanako.card(), ISSUED, ENDS, 10, ENDS, Bound.BIRTHDAY, Map.of()),
                new Delivered(hanako.card(), ISSUED, Citizen.ALL_PINS));
    }

    private PinMistaken mistaken(PinKind pin, int mistakes) {
        return new PinMistaken(hanako.card(), pin, mistakes);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P-3")
    void a_wrong_entry_counts_one(PinKind pin) {
        delivered()
                .when(hanako.enter(pin, PinOutcome.WRONG), clerk)
                .expectEvents(mistaken(pin, 1))
                .expectResultMessagePayload(new PinEntries.Answer(pin, 1, false));
    }

    @Test
    @Tag("P-3")
    void the_5th_wrong_entry_in_a_row_locks_the_signature_pin() {
        delivered()
                .andGiven(mistaken(PinKind.SIGNATURE, 4))
                .when(hanako.enter(PinKind.SIGNATURE, PinOutcome.WRONG), clerk)
                .expectEvents(new PinLocked(hanako.card(), PinKind.SIGNATURE, 5))
                .expectResultMessagePayload(new PinEntries.Answer(PinKind.SIGNATURE, 5, true));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGNATURE")
    @Tag("P-3")
    void the_3rd_wrong_entry_in_a_row_locks_any_other_pin(PinKind pin) {
        delivered()
                .andGiven(mistaken(pin, 2))
                .when(hanako.enter(pin, PinOutcome.WRONG), clerk)
                .expectEvents(new PinLocked(hanako.card(), pin, 3));
    }

    @Test
    @Tag("P-3")
    void a_right_entry_sets_the_count_to_0() {
        delivered()
                .andGiven(mistaken(PinKind.SIGNATURE, 4))
                .when(hanako.enter(PinKind.SIGNATURE, PinOutcome.RIGHT), clerk)
                .expectEvents(new PinMistakesCleared(hanako.card(), PinKind.SIGNATURE));
    }

    @Test
    @Tag("P-3")
    void a_right_entry_without_mistakes_before_it_is_not_worth_recording() {
        delivered()
                .when(hanako.enter(PinKind.SIGNATURE, PinOutcome.RIGHT), clerk)
                .expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P-3")
    void a_locked_pin_counts_nothing_whatever_the_chip_says(PinOutcome outcome) {
        delivered()
                .andGiven(new PinLocked(hanako.card(), PinKind.SIGNATURE, 5))
                .when(hanako.enter(PinKind.SIGNATURE, outcome), clerk)
                .expectNoEvents()
                .expectResultMessagePayload(new PinEntries.Answer(PinKind.SIGNATURE, 5, true));
    }

    @Test
    @Tag("P-3")
    void the_count_of_one_day_goes_on_on_the_next() {
        office.at("2024-06-02");
        delivered()
                .andGiven(mistaken(PinKind.CARD_FACE, 2))
                .when(hanako.enter(PinKind.CARD_FACE, PinOutcome.WRONG), clerk)
                .expectEvents(new PinLocked(hanako.card(), PinKind.CARD_FACE, 3));
    }

    @Test
    @Tag("P-3")
    void a_pin_that_the_chip_says_is_blocked_is_locked() {
        delivered()
                .when(hanako.enter(PinKind.CARD_FACE, PinOutcome.BLOCKED), clerk)
                .expectEvents(new PinLocked(hanako.card(), PinKind.CARD_FACE, 0));
    }

    @Test
    @Tag("P-7")
    void on_a_suspended_card_a_thief_tries_and_it_counts() {
        delivered()
                .andGiven(new Suspended(hanako.card(), ISSUED))
                .when(hanako.enter(PinKind.SIGNATURE, PinOutcome.WRONG), clerk)
                .expectEvents(mistaken(PinKind.SIGNATURE, 1));
    }

    @Test
    @Tag("P-7")
    void on_a_suspended_card_no_pin_is_reset_or_changed() {
        Suspended suspended = new Suspended(hanako.card(), ISSUED);

        refused("P-7 THE_CARD_IS_IN_USE", new ResetPins(hanako.card(), Set.of(PinKind.CARD_FACE)), suspended);
        refused("P-7 THE_CARD_IS_IN_USE", new ChangePin(hanako.card(), PinKind.CARD_FACE), suspended);
    }

    @Test
    @Tag("P-7")
    void on_a_void_card_every_pin_command_is_refused() {
        Voided end = new Voided(hanako.card(), VoidingCause.RETURNED, ISSUED);

        refused("P-7 THE_CARD_IS_NOT_VOID", hanako.enter(PinKind.CARD_FACE, PinOutcome.WRONG), end);
        refused("P-7 THE_CARD_IS_NOT_VOID", new ResetPins(hanako.card(), Set.of(PinKind.CARD_FACE)), end);
        refused("P-7 THE_CARD_IS_NOT_VOID", new ChangePin(hanako.card(), PinKind.CARD_FACE), end);
    }

    @Test
    @Tag("P-7")
    void on_an_expired_card_every_pin_command_is_refused() {
        office.at("2029-10-11");

        refused("P-7 THE_CARD_HAS_NOT_EXPIRED", hanako.enter(PinKind.CARD_FACE, PinOutcome.WRONG));
        refused("P-7 THE_CARD_HAS_NOT_EXPIRED", new ResetPins(hanako.card(), Set.of(PinKind.CARD_FACE)));
        refused("P-7 THE_CARD_HAS_NOT_EXPIRED", new ChangePin(hanako.card(), PinKind.CARD_FACE));
    }

    private void refused(String rule, Command command, CardEvent... before) {
        delivered()
                .andGiven((Object[]) before)
                .when(command, clerk)
                .expectException(Refusal.class)
                .expectExceptionMessage(rule)
                .expectNoEvents();
    }

    @Test
    @Tag("P-4")
    void at_the_counter_any_pins_are_reset_and_their_counts_are_0() {
        delivered()
                .andGiven(new PinLocked(hanako.card(), PinKind.SIGNATURE, 5), mistaken(PinKind.CARD_FACE, 1))
                .when(new ResetPins(hanako.card(), Set.of(PinKind.SIGNATURE, PinKind.CARD_FACE)), clerk)
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        matches(new PinReset(hanako.card(), PinKind.SIGNATURE, ResetWay.COUNTER)::equals),
                        matches(new PinReset(hanako.card(), PinKind.CARD_FACE, ResetWay.COUNTER)::equals))));
    }

    @Test
    @Tag("P-4")
    void the_counter_of_another_municipality_resets_nothing() {
        delivered()
                .when(
                        new ResetPins(hanako.card(), Set.of(PinKind.SIGNATURE)),
                        office.in(Office.KASHIWA).metadata())
                .expectExceptionMessage("P-4 IT_IS_THE_MUNICIPALITY_OF_RESIDENCE")
                .expectNoEvents();
    }

    @Test
    @Tag("P-3")
    void a_pin_that_is_known_is_changed_and_a_locked_one_is_not() {
        delivered()
                .when(new ChangePin(hanako.card(), PinKind.CARD_FACE), clerk)
                .expectEvents(new PinChanged(hanako.card(), PinKind.CARD_FACE));
        delivered()
                .andGiven(new PinLocked(hanako.card(), PinKind.CARD_FACE, 3))
                .when(new ChangePin(hanako.card(), PinKind.CARD_FACE), clerk)
                .expectExceptionMessage("P-3 THE_PIN_IS_NOT_LOCKED")
                .expectNoEvents();
    }
}
