package inkan.view.inquiry;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inkan.card.VoidingCause;
import inkan.event.Event;
import inkan.inquiry.InquiryEvent;
import inkan.inquiry.InquiryEvent.Lapsed;
import inkan.inquiry.InquiryEvent.LetterSent;
import inkan.inquiry.InquiryEvent.Opened;
import inkan.inquiry.InquiryEvent.ReplyAccepted;
import inkan.inquiry.InquiryEvent.ReplyRefused;
import inkan.inquiry.InquiryEvent.Used;
import inkan.inquiry.InquiryState;
import inkan.inquiry.ReplyFault;
import inkan.municipality.Procedure;
import inkan.resident.EndOfEntitlement;
import inkan.value.Applicant;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.view.Page;
import inkan.view.ViewTest;
import inkan.view.inquiry.InquiryStatus.Due;
import inkan.view.inquiry.InquiryStatus.OfNoUse;
import inkan.view.inquiry.InquiryStatusQuery.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InquiryStatusTest extends ViewTest {
    private static final LocalDate TODAY = day("2022-04-20");
    private static final Event OPENED = opened(INQUIRY, HANAKO, CARD, "2022-04-01");
    private static final Event SENT = new LetterSent(INQUIRY, day("2022-04-02"));
    private static final Event ACCEPTED = new ReplyAccepted(INQUIRY, day("2022-04-09"));

    private final InquiryStatusQuery query = new InquiryStatusQuery(SQL);

    @Override
    protected String tables() {
        return "view_inquiry";
    }

    private void playDelivered() {
        play(registered(HANAKO, SETAGAYA), appliedFor(CARD, HANAKO), cardIssued(CARD), delivered(CARD));
    }

    private InquiryStatus inquiry() {
        return query.of(INQUIRY, TODAY).orElseThrow();
    }

    private List<InquiryStatus> open(MunicipalityCode municipality, Order order) {
        return query.open(municipality, order, Page.first(100), TODAY);
    }

    @Test
    void an_inquiry_just_opened_waits_for_its_letter() {
        playDelivered();
        play(OPENED);
        assertThat(inquiry())
                .isEqualTo(new InquiryStatus(
                        INQUIRY,
                        CARD,
                        HANAKO,
                        SETAGAYA,
                        Procedure.PIN_RESET,
                        Applicant.VOLUNTARY_AGENT,
                        InquiryState.OPENED,
                        Due.LETTER,
                        null,
                        day("2022-04-01"),
                        19,
                        day("2022-05-01"),
                        false,
                        null,
                        null,
                        List.of(),
                        null,
                        head()));
    }

    @Test
    void an_unknown_inquiry_has_no_status() {
        assertThat(query.of(new InquiryId("inquiry-nowhere"), TODAY)).isEmpty();
    }

    static Stream<Arguments> events() {
        LocalDate ninth = day("2022-04-09");
        return Stream.of(
                arguments(
                        List.of(),
                        SENT,
                        Map.of("state", InquiryState.LETTER_SENT, "due", Due.REPLY, "letterSentOn", day("2022-04-02"))),
                arguments(
                        List.of(SENT),
                        ACCEPTED,
                        Map.of("state", InquiryState.ANSWERED, "due", Due.SECOND_VISIT, "repliedOn", ninth)),
                arguments(
                        List.of(SENT),
                        new ReplyRefused(INQUIRY, Set.of(ReplyFault.UNSEALED, ReplyFault.INCOMPLETE), ninth),
                        Map.of("repliedOn", ninth, "faults", List.of(ReplyFault.INCOMPLETE, ReplyFault.UNSEALED))),
                arguments(
                        List.of(SENT),
                        new ReplyRefused(INQUIRY, Set.of(ReplyFault.NAME_OR_ADDRESS_CHANGED), ninth),
                        Map.of(
                                "state",
                                InquiryState.OPENED,
                                "due",
                                Due.LETTER,
                                "repliedOn",
                                ninth,
                                "faults",
                                List.of(ReplyFault.NAME_OR_ADDRESS_CHANGED))),
                arguments(
                        List.of(SENT, ACCEPTED),
                        new Used(INQUIRY, day("2022-04-12")),
                        Map.of(
                                "state",
                                InquiryState.USED,
                                "due",
                                ABSENT,
                                "daysOpen",
                                11L,
                                "endedOn",
                                day("2022-04-12"))),
                arguments(
                        List.of(SENT),
                        new Lapsed(INQUIRY, day("2022-04-15")),
                        Map.of(
                                "state",
                                InquiryState.LAPSED,
                                "due",
                                ABSENT,
                                "daysOpen",
                                14L,
                                "endedOn",
                                day("2022-04-15"))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_changes_only_what_it_tells(List<Event> given, Event event, Map<String, Object> changes) {
        playDelivered();
        play(OPENED);
        play(given.toArray(Event[]::new));
        InquiryStatus before = inquiry();
        play(event);
        assertThat(changes(before, inquiry())).isEqualTo(changes);
        assertThat(inquiry().position()).isEqualTo(head());
    }

    @Test
    void the_table_above_leaves_no_later_event_out() {
        assertThat(events().<Class<?>>map(row -> row.get()[1].getClass()))
                .containsAll(kinds(InquiryEvent.class).stream()
                        .filter(kind -> kind != Opened.class)
                        .toList());
    }

    @ParameterizedTest(name = "open until 2022-05-01, on {0}: overdue {1}")
    @CsvSource({"2022-05-01, false", "2022-05-02, true"})
    void an_inquiry_is_overdue_from_the_day_after_its_last_day(LocalDate on, boolean overdue) {
        playDelivered();
        play(OPENED);
        assertThat(query.of(INQUIRY, on).orElseThrow().overdue()).isEqualTo(overdue);
        assertThat(query.open(SETAGAYA, Order.OPENED, Page.first(1), on))
                .extracting(InquiryStatus::overdue)
                .containsExactly(overdue);
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                arguments(voided(CARD, VoidingCause.RETURNED, "2022-04-02"), OfNoUse.CARD_VOID),
                arguments(ended(HANAKO, EndOfEntitlement.DEATH), OfNoUse.HOLDER_NO_RESIDENT),
                arguments(ended(HANAKO, EndOfEntitlement.RECORD_DELETED), OfNoUse.HOLDER_NO_RESIDENT));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void one_that_is_of_no_use_any_more_says_why_and_is_on_no_list(Event ending, OfNoUse why) {
        playDelivered();
        play(OPENED, SENT, ending);
        assertThat(inquiry().state()).isEqualTo(InquiryState.LETTER_SENT);
        assertThat(inquiry().due()).isNull();
        assertThat(inquiry().ofNoUse()).isEqualTo(why);
        assertThat(open(SETAGAYA, Order.OPENED)).isEmpty();
        assertThat(open(SETAGAYA, Order.DEADLINE)).isEmpty();
    }

    @Test
    void nor_is_one_on_a_list_whose_card_has_expired() {
        playDelivered();
        play(OPENED);
        LocalDate after = day("2029-10-11");
        assertThat(query.of(INQUIRY, after).orElseThrow().ofNoUse()).isEqualTo(OfNoUse.CARD_EXPIRED);
        assertThat(query.open(SETAGAYA, Order.OPENED, Page.first(1), after)).isEmpty();
        assertThat(query.open(SETAGAYA, Order.OPENED, Page.first(1), day("2029-10-10")))
                .hasSize(1);
    }

    @Test
    void what_was_used_is_of_no_open_use_though_the_card_is_void_since() {
        playDelivered();
        play(OPENED, SENT, ACCEPTED, new Used(INQUIRY, day("2022-04-12")));
        play(voided(CARD, VoidingCause.RETURNED, "2022-04-13"));
        assertThat(inquiry().ofNoUse()).isNull();
        assertThat(open(SETAGAYA, Order.OPENED)).isEmpty();
    }

    @Test
    void an_inquiry_is_the_work_of_the_municipality_that_opened_it_wherever_the_holder_moves() {
        playDelivered();
        play(OPENED, movedIn(HANAKO, KASHIWA, "2022-04-05"));
        assertThat(open(SETAGAYA, Order.OPENED)).hasSize(1);
        assertThat(open(KASHIWA, Order.OPENED)).isEmpty();
    }

    /** Opened on the 6th, 5th, 4th …, and due the later the earlier they were opened. */
    private void playSeven() {
        playDelivered();
        for (int i = 1; i <= 7; i++) {
            LocalDate on = day("2022-04-07").minusDays(i / 2);
            play(new Opened(
                    new InquiryId("inquiry-" + i),
                    CARD,
                    HANAKO,
                    Procedure.PIN_RESET,
                    Applicant.VOLUNTARY_AGENT,
                    SETAGAYA,
                    on,
                    day("2022-06-01").plusDays(i / 2)));
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pages_of_any_size_make_up_the_list_each_inquiry_once_by_age_or_by_deadline(Order order) {
        playSeven();
        for (int limit = 1; limit <= 8; limit++) {
            List<String> paged = new ArrayList<>();
            List<InquiryStatus> page = query.open(SETAGAYA, order, Page.first(limit), TODAY);
            while (!page.isEmpty()) {
                assertThat(page).hasSizeLessThanOrEqualTo(limit);
                page.forEach(inquiry -> paged.add(inquiry.inquiry().value().substring("inquiry-".length())));
                page = query.open(SETAGAYA, order, new Page(order.place(page.getLast()), limit), TODAY);
            }
            assertThat(String.join("", paged)).isEqualTo(order == Order.OPENED ? "6745231" : "1234567");
        }
    }
}
