package inkan.view.openwork;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inkan.card.CardEvent;
import inkan.card.CardEvent.KioskResetAppliedFor;
import inkan.card.CardEvent.PinReset;
import inkan.card.ExtensionGround;
import inkan.card.VoidingCause;
import inkan.event.Event;
import inkan.inquiry.InquiryEvent;
import inkan.pin.ResetWay;
import inkan.policy.Bound;
import inkan.policy.NationalPolicy;
import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentEvent.ContinuedUseFellDue;
import inkan.time.Moment;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import inkan.value.ResidentId;
import inkan.view.Page;
import inkan.view.ViewTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenWorkTest extends ViewTest {
    /** The day on which events are effective, as far as their metadata tell. */
    private static final LocalDate TODAY = day("2022-04-01");

    private static final Moment NOW = new Moment(Instant.parse("2022-04-01T03:00:00Z"));
    private static final Event LOCKED = locked(CARD, PinKind.SIGNATURE);
    private static final Event APPLIED =
            new KioskResetAppliedFor(CARD, PinKind.SIGNATURE, Instant.parse("2022-03-31T16:00:00Z"));
    private static final Event FELL_DUE = new ContinuedUseFellDue(HANAKO, CARD, day("2022-06-30"));
    private static final Event VOIDED = voided(CARD, VoidingCause.RETURNED, "2022-04-02");
    private static final Event DIED = ended(HANAKO, EndOfEntitlement.DEATH);

    private final OpenWorkQuery query = new OpenWorkQuery(SQL, NationalPolicy.JAPAN);

    @Override
    protected String tables() {
        return "view_open_work";
    }

    private void playDelivered() {
        play(registered(HANAKO, SETAGAYA), appliedFor(CARD, HANAKO), cardIssued(CARD), delivered(CARD));
    }

    private List<LockedPin> lockedIn(MunicipalityCode municipality) {
        return query.lockedPins(municipality, Page.first(100), TODAY);
    }

    private List<UnfinishedProcedure> unfinished(MunicipalityCode municipality, Moment now) {
        return query.unfinished(municipality, Page.first(100), now);
    }

    private List<UnfinishedProcedure> unfinished() {
        return unfinished(SETAGAYA, NOW);
    }

    @Test
    void a_locked_pin_is_on_the_list_since_the_day_it_was_locked() {
        playDelivered();
        play(new CardEvent.PinMistaken(CARD, PinKind.SIGNATURE, 4));
        assertThat(lockedIn(SETAGAYA)).isEmpty();
        play(LOCKED, locked(CARD, PinKind.CARD_FACE));
        assertThat(lockedIn(SETAGAYA))
                .containsExactly(
                        new LockedPin(CARD, PinKind.CARD_FACE, TODAY, HANAKO, SETAGAYA),
                        new LockedPin(CARD, PinKind.SIGNATURE, TODAY, HANAKO, SETAGAYA));
    }

    static Stream<Event> unlocking() {
        return Stream.of(
                new PinReset(CARD, PinKind.SIGNATURE, ResetWay.COUNTER),
                new CardEvent.PinChanged(CARD, PinKind.SIGNATURE),
                new CardEvent.PinSet(CARD, PinKind.SIGNATURE),
                new CardEvent.SwitchedToFaceAuthentication(CARD),
                new CardEvent.SwitchedToPins(CARD, Set.of(PinKind.values())),
                VOIDED,
                DIED);
    }

    @ParameterizedTest
    @MethodSource("unlocking")
    void until_it_is_reset_or_there_is_no_such_pin_any_more(Event unlocking) {
        playDelivered();
        play(LOCKED, APPLIED);
        assertThat(lockedIn(SETAGAYA)).hasSize(1);
        assertThat(unfinished()).hasSize(1);
        play(unlocking);
        assertThat(lockedIn(SETAGAYA)).isEmpty();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void a_suspended_card_has_its_locked_pin_still_and_an_expired_one_has_none_to_be_reset() {
        playDelivered();
        play(LOCKED, new CardEvent.Suspended(CARD, day("2022-04-02")));
        assertThat(query.lockedPins(SETAGAYA, Page.first(1), day("2029-10-10"))).hasSize(1);
        assertThat(query.lockedPins(SETAGAYA, Page.first(1), day("2029-10-11"))).isEmpty();
    }

    @Test
    void a_card_whose_validity_was_extended_has_not_expired() {
        playDelivered();
        play(
                LOCKED,
                new CardEvent.ValidityExtended(
                        CARD,
                        day("2029-10-10"),
                        day("2029-12-10"),
                        Bound.PERIOD_OF_STAY,
                        ExtensionGround.STAY_APPLICATION_PENDING));
        assertThat(query.lockedPins(SETAGAYA, Page.first(1), day("2029-12-10"))).hasSize(1);
        assertThat(query.lockedPins(SETAGAYA, Page.first(1), day("2029-12-11"))).isEmpty();
    }

    @Test
    void who_moves_takes_the_work_along_to_the_new_municipality() {
        playDelivered();
        play(LOCKED, APPLIED, movedIn(HANAKO, KASHIWA, "2022-04-01"));
        assertThat(lockedIn(SETAGAYA)).isEmpty();
        assertThat(unfinished()).isEmpty();
        assertThat(lockedIn(KASHIWA)).extracting(LockedPin::municipality).containsExactly(KASHIWA);
        assertThat(unfinished(KASHIWA, NOW))
                .extracting(UnfinishedProcedure::municipality)
                .containsExactly(KASHIWA);
    }

    @Test
    void a_card_applied_for_is_to_be_issued_then_handed_over() {
        play(registered(HANAKO, SETAGAYA), appliedFor(CARD, HANAKO));
        assertThat(unfinished()).containsExactly(ofCard(WorkKind.CARD_ISSUE, "2020-05-01"));
        play(cardIssued(CARD));
        assertThat(unfinished()).containsExactly(ofCard(WorkKind.CARD_DELIVERY, "2020-05-15"));
        play(delivered(CARD));
        assertThat(unfinished()).isEmpty();
    }

    private static UnfinishedProcedure ofCard(WorkKind kind, String since) {
        return new UnfinishedProcedure(kind, HANAKO, SETAGAYA, CARD, null, null, day(since), null, null, false);
    }

    static Stream<Event> endings() {
        return Stream.of(VOIDED, DIED);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void nothing_is_to_be_done_about_a_void_card_or_for_who_is_no_resident_whichever_comes_first(Event ending) {
        play(registered(HANAKO, SETAGAYA), appliedFor(CARD, HANAKO), cardIssued(CARD), ending);
        assertThat(unfinished()).isEmpty();
        play(FELL_DUE, opened(INQUIRY, HANAKO, CARD, "2022-04-01"), APPLIED);
        assertThat(unfinished()).isEmpty();
    }

    @ParameterizedTest(name = "applied for at 01:00 on 1 April, at {0}: too late {1}")
    @CsvSource({"2022-04-01T16:00:00Z, false", "2022-04-01T16:00:00.000001Z, true"})
    void a_reset_at_a_kiosk_is_to_be_done_within_24_hours(Instant now, boolean tooLate) {
        playDelivered();
        play(LOCKED, APPLIED);
        assertThat(unfinished(SETAGAYA, new Moment(now)))
                .containsExactly(new UnfinishedProcedure(
                        WorkKind.KIOSK_RESET,
                        HANAKO,
                        SETAGAYA,
                        CARD,
                        PinKind.SIGNATURE,
                        null,
                        day("2022-04-01"),
                        day("2022-04-02"),
                        Instant.parse("2022-04-01T16:00:00Z"),
                        tooLate));
    }

    @ParameterizedTest(name = "planned for 1 April, on {0}: too late {1}")
    @CsvSource({"2022-05-01, false", "2022-05-02, true"})
    void moving_in_is_to_be_filed_within_30_days_of_the_planned_day(LocalDate on, boolean tooLate) {
        play(registered(HANAKO, SETAGAYA), movingOut(HANAKO));
        assertThat(unfinished(SETAGAYA, noon(on)))
                .containsExactly(new UnfinishedProcedure(
                        WorkKind.MOVING_IN,
                        HANAKO,
                        SETAGAYA,
                        null,
                        null,
                        null,
                        day("2022-03-20"),
                        day("2022-05-01"),
                        null,
                        tooLate));
    }

    static Stream<Event> endsOfMoves() {
        return Stream.of(movedIn(HANAKO, KASHIWA, "2022-04-01"), moveLapsed(HANAKO), departed(HANAKO), DIED);
    }

    @ParameterizedTest
    @MethodSource("endsOfMoves")
    void until_it_is_filed_or_the_move_is_none_any_more(Event end) {
        play(registered(HANAKO, SETAGAYA), movingOut(HANAKO), end);
        assertThat(unfinished()).isEmpty();
        assertThat(unfinished(KASHIWA, NOW)).isEmpty();
    }

    @Test
    void an_announcement_reported_after_the_filing_that_followed_it_is_none_any_more() {
        play(registered(HANAKO, SETAGAYA), movedIn(HANAKO, KASHIWA, "2022-04-01"), movingOut(HANAKO));
        assertThat(unfinished(KASHIWA, NOW)).isEmpty();
    }

    @Test
    void a_filing_reported_after_a_later_one_ends_no_announcement() {
        play(registered(HANAKO, SETAGAYA), movedIn(HANAKO, SETAGAYA, "2022-03-01"), movingOut(HANAKO));
        play(movedIn(HANAKO, KASHIWA, "2022-02-01"));
        assertThat(unfinished()).extracting(UnfinishedProcedure::kind).containsExactly(WorkKind.MOVING_IN);
    }

    @ParameterizedTest(name = "due until 30 June, on {0}: too late {1}")
    @CsvSource({"2022-06-30, false", "2022-07-01, true"})
    void continued_use_is_to_be_done_by_its_last_day(LocalDate on, boolean tooLate) {
        playDelivered();
        play(FELL_DUE);
        assertThat(unfinished(SETAGAYA, noon(on)))
                .containsExactly(new UnfinishedProcedure(
                        WorkKind.CONTINUED_USE,
                        HANAKO,
                        SETAGAYA,
                        CARD,
                        null,
                        null,
                        TODAY,
                        day("2022-06-30"),
                        null,
                        tooLate));
    }

    static Stream<Event> endsOfContinuedUse() {
        return Stream.of(continuedUse(HANAKO, CARD), moveLapsed(HANAKO), VOIDED, DIED);
    }

    @ParameterizedTest
    @MethodSource("endsOfContinuedUse")
    void until_it_is_done_or_the_card_is_none_any_more(Event end) {
        playDelivered();
        play(FELL_DUE, end);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void an_open_inquiry_is_a_procedure_started_until_it_is_used_or_has_lapsed() {
        playDelivered();
        play(opened(INQUIRY, HANAKO, CARD, "2022-04-01"));
        assertThat(unfinished())
                .containsExactly(new UnfinishedProcedure(
                        WorkKind.INQUIRY,
                        HANAKO,
                        SETAGAYA,
                        CARD,
                        null,
                        INQUIRY,
                        day("2022-04-01"),
                        day("2022-05-01"),
                        null,
                        false));
        play(new InquiryEvent.LetterSent(INQUIRY, day("2022-04-02")));
        assertThat(unfinished()).hasSize(1);
        play(new InquiryEvent.Lapsed(INQUIRY, day("2022-05-02")));
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void what_is_nobody_s_work_leaves_the_lists_empty() {
        playDelivered();
        play(
                addressChanged(HANAKO, "2022-04-01"),
                amended(HANAKO),
                guardianship(HANAKO, "2021-05-01", true),
                stay(HANAKO, "2021-02-15", "2024-02-14"),
                useAbroad(HANAKO, CARD));
        assertThat(unfinished()).isEmpty();
        assertThat(lockedIn(SETAGAYA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void pages_of_any_size_make_up_the_list_each_procedure_once_longest_under_way_first(int limit) {
        playDelivered();
        play(LOCKED, opened(INQUIRY, HANAKO, CARD, "2022-04-01"), APPLIED, FELL_DUE, movingOut(HANAKO));
        for (String name : List.of("taro", "jiro")) {
            var resident = new ResidentId("resident-" + name);
            play(registered(resident, SETAGAYA), appliedFor(new CardId("card-" + name), resident));
        }
        List<UnfinishedProcedure> paged = new ArrayList<>();
        List<UnfinishedProcedure> page = query.unfinished(SETAGAYA, Page.first(limit), NOW);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            paged.addAll(page);
            page = query.unfinished(SETAGAYA, new Page(page.getLast().place(), limit), NOW);
        }
        assertThat(paged)
                .extracting(
                        UnfinishedProcedure::kind,
                        procedure -> procedure.resident().value())
                .containsExactly(
                        tuple(WorkKind.CARD_ISSUE, "resident-jiro"),
                        tuple(WorkKind.CARD_ISSUE, "resident-taro"),
                        tuple(WorkKind.MOVING_IN, "resident-hanako"),
                        tuple(WorkKind.CONTINUED_USE, "resident-hanako"),
                        tuple(WorkKind.KIOSK_RESET, "resident-hanako"),
                        tuple(WorkKind.INQUIRY, "resident-hanako"));
    }

    @ParameterizedTest
    @EnumSource(PinKind.class)
    void a_page_of_locked_pins_goes_on_after_one_that_was_reset_meanwhile(PinKind reset) {
        playDelivered();
        for (PinKind pin : PinKind.values()) {
            play(locked(CARD, pin));
        }
        List<LockedPin> all = lockedIn(SETAGAYA);
        LockedPin seen =
                all.stream().filter(entry -> entry.pin() == reset).findFirst().orElseThrow();
        play(new PinReset(CARD, reset, ResetWay.COUNTER));
        assertThat(query.lockedPins(SETAGAYA, new Page(seen.place(), 10), TODAY))
                .isEqualTo(all.subList(all.indexOf(seen) + 1, all.size()));
    }

    private static Moment noon(LocalDate day) {
        return new Moment(day.atTime(12, 0).atZone(Moment.JAPAN).toInstant());
    }
}
