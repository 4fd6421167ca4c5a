package inkan.view.notice;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inkan.card.CardEvent;
import inkan.card.ExtensionGround;
import inkan.card.VoidingCause;
import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateEvent.Issued;
import inkan.certificate.RevocationReason;
import inkan.event.Event;
import inkan.notice.NoticeEvent.Sent;
import inkan.policy.Bound;
import inkan.resident.EndOfEntitlement;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeKind;
import inkan.value.SerialNumber;
import inkan.view.Row;
import inkan.view.ViewTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hanako's card ends on 2029-10-10; her certificates on 2024-10-10. */
@Tag("N-1")
@Tag("N-2")
@Tag("N-3")
class NoticeQueueTest extends ViewTest {
    private static final String EXPIRY = "2024-10-10";
    private static final MunicipalityCode MATSUE = new MunicipalityCode("322016");

    private static final Sent SENT = sent(HANAKO, SETAGAYA, EXPIRY, SIGNATURE, USER_AUTHENTICATION);
    private static final Event RETURNED = returned(SENT.notice(), "2024-07-25", null);
    private static final Event RETURNED_ONCE = returned(SENT.notice(), "2024-07-25", "2024-08-08");
    private static final Sent SENT_AGAIN = sentAgain(SENT, SETAGAYA, "2024-08-09");

    private static final Event VOIDED = voided(CARD, VoidingCause.RETURNED, "2024-07-20");
    private static final Event DIED = ended(HANAKO, EndOfEntitlement.DEATH);
    private static final Event DELETED = ended(HANAKO, EndOfEntitlement.RECORD_DELETED);

    @Override
    protected String tables() {
        return "view_notice";
    }

    private static CertificateEvent.Revoked revoked(SerialNumber serial, String on) {
        return new CertificateEvent.Revoked(serial, RevocationReason.CESSATION_OF_OPERATION, day(on));
    }

    private static CertificateEvent.Renewed renewed(SerialNumber serial, String on) {
        return new CertificateEvent.Renewed(serial, new SerialNumber(serial.value() + "-next"), day(on));
    }

    private static Issued issuedUntil(SerialNumber serial, CertificateKind kind, String expiresOn, Bound boundBy) {
        Issued like = issued(serial, kind);
        return new Issued(
                serial,
                HANAKO,
                CARD,
                Carrier.CARD,
                kind,
                like.issuedOn(),
                day(expiresOn),
                5,
                boundBy,
                like.digest(),
                null);
    }

    private static CardEvent.Issued cardUntil(CardId card, String expiresOn, Bound boundBy) {
        CardEvent.Issued like = cardIssued(card);
        return new CardEvent.Issued(card, like.issuedOn(), day(expiresOn), 5, day(expiresOn), boundBy, like.withheld());
    }

    private void playIssued() {
        play(
                registered(HANAKO, SETAGAYA),
                appliedFor(CARD, HANAKO),
                cardIssued(CARD),
                issued(USER_AUTHENTICATION, CertificateKind.USER_AUTHENTICATION),
                issued(SIGNATURE, CertificateKind.SIGNATURE));
    }

    private static List<QueuedNotice> queue() {
        return SQL.sql("select * from view_notice_queue order by notice, municipality")
                .query((columns, number) -> QueuedNotice.read(new Row(columns)))
                .list();
    }

    /** Hanako's notices of certificates that end on the usual day. */
    private static List<QueuedNotice> queue(boolean second) {
        return queue().stream()
                .filter(row -> row.expiresOn().equals(day(EXPIRY)) && row.kind() == NoticeKind.CERTIFICATES)
                .filter(row -> row.second() == second)
                .toList();
    }

    private static QueuedNotice only(boolean second) {
        assertThat(queue(second)).hasSize(1);
        return queue(second).getFirst();
    }

    @Test
    void both_certificates_that_end_on_one_day_have_one_notice_and_the_card_has_its_own() {
        playIssued();
        assertThat(queue())
                .containsExactly(
                        new QueuedNotice(
                                SENT.notice(),
                                SETAGAYA,
                                HANAKO,
                                NoticeKind.CERTIFICATES,
                                false,
                                day(EXPIRY),
                                day("2024-07-10"),
                                day("2024-08-10"),
                                List.of(SIGNATURE, USER_AUTHENTICATION),
                                null,
                                NoticeState.DUE,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new QueuedNotice(
                                noticeOf(HANAKO, NoticeKind.CARD, "2029-10-10"),
                                SETAGAYA,
                                HANAKO,
                                NoticeKind.CARD,
                                false,
                                day("2029-10-10"),
                                day("2029-07-10"),
                                day("2029-08-10"),
                                List.of(),
                                CARD,
                                NoticeState.DUE,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void certificates_that_end_on_two_days_have_two_notices() {
        playIssued();
        SerialNumber later = serial("later");
        play(
                revoked(SIGNATURE, "2022-04-05"),
                issuedUntil(later, CertificateKind.SIGNATURE, "2026-10-10", Bound.BIRTHDAY));
        assertThat(queue())
                .filteredOn(row -> row.kind() == NoticeKind.CERTIFICATES)
                .extracting(QueuedNotice::expiresOn, QueuedNotice::certificates, QueuedNotice::state)
                .containsExactly(
                        tuple(day(EXPIRY), List.of(USER_AUTHENTICATION), NoticeState.DUE),
                        tuple(day("2026-10-10"), List.of(later), NoticeState.DUE));
    }

    @Test
    void a_childs_card_of_five_years_has_its_own_notice_on_the_day_of_that_of_the_certificates() {
        play(
                registered(HANAKO, SETAGAYA),
                appliedFor(CARD, HANAKO),
                cardUntil(CARD, EXPIRY, Bound.BIRTHDAY),
                issued(USER_AUTHENTICATION, CertificateKind.USER_AUTHENTICATION));
        assertThat(queue())
                .extracting(QueuedNotice::kind, QueuedNotice::expiresOn, QueuedNotice::dueOn, QueuedNotice::state)
                .containsExactly(
                        tuple(NoticeKind.CARD, day(EXPIRY), day("2024-07-10"), NoticeState.DUE),
                        tuple(NoticeKind.CERTIFICATES, day(EXPIRY), day("2024-07-10"), NoticeState.DUE));
    }

    @Test
    void a_card_only_applied_for_and_certificates_on_a_smartphone_or_a_former_card_have_none() {
        play(
                registered(HANAKO, SETAGAYA),
                appliedFor(CARD, HANAKO),
                issued(serial("phone"), HANAKO, CARD, Carrier.SMARTPHONE, CertificateKind.SIGNATURE),
                new CertificateEvent.FormerImported(serial("juki"), HANAKO, day("2015-06-01"), day("2018-05-31")));
        assertThat(queue()).isEmpty();
    }

    /** What happens after the issue, and how the first notice of the certificates stands then, all in one municipality. */
    static Stream<Arguments> histories() {
        return Stream.of(
                row(NoticeState.DUE, null, null),
                row(NoticeState.DUE, null, null, revoked(SIGNATURE, "2024-07-01")),
                row(NoticeState.DUE, null, null, new CertificateEvent.Held(USER_AUTHENTICATION, day("2024-07-01"))),
                row(NoticeState.DUE, null, null, new CardEvent.Suspended(CARD, day("2024-07-01"))),
                row(NoticeState.DUE, null, null, departed(HANAKO)),
                row(NoticeState.DUE, null, null, ended(HANAKO, EndOfEntitlement.MY_NUMBER_CHANGED)),
                row(NoticeState.WITHDRAWN, "DEAD", "2024-09-01", DIED),
                row(NoticeState.WITHDRAWN, "DEAD", "2024-08-01", renewed(SIGNATURE, "2024-08-01"), VOIDED, DIED),
                row(
                        NoticeState.WITHDRAWN,
                        "RENEWED",
                        "2024-08-02",
                        renewed(SIGNATURE, "2024-08-01"),
                        renewed(USER_AUTHENTICATION, "2024-08-02")),
                row(
                        NoticeState.WITHDRAWN,
                        "RENEWED",
                        "2024-08-02",
                        revoked(SIGNATURE, "2024-08-01"),
                        renewed(USER_AUTHENTICATION, "2024-08-02")),
                row(NoticeState.WITHDRAWN, "RENEWED", "2024-07-21", voided(CARD, VoidingCause.RENEWED, "2024-07-21")),
                row(
                        NoticeState.WITHDRAWN,
                        "RENEWED",
                        "2024-07-21",
                        voided(CARD, VoidingCause.REISSUED_AFTER_LOSS, "2024-07-21")),
                row(NoticeState.WITHDRAWN, "VOID", "2024-07-20", VOIDED),
                row(NoticeState.WITHDRAWN, "VOID", "2024-09-01", DELETED),
                row(
                        NoticeState.WITHDRAWN,
                        "VOID",
                        "2024-07-22",
                        VOIDED,
                        revoked(SIGNATURE, "2024-07-22"),
                        revoked(USER_AUTHENTICATION, "2024-07-22")),
                row(
                        NoticeState.WITHDRAWN,
                        "REVOKED",
                        "2024-07-22",
                        revoked(SIGNATURE, "2024-07-22"),
                        revoked(USER_AUTHENTICATION, "2024-07-21")),
                row(
                        NoticeState.WITHDRAWN,
                        "REVOKED",
                        "2024-07-21",
                        lost(SIGNATURE, "2022-04-02"),
                        revoked(USER_AUTHENTICATION, "2024-07-21")),
                row(NoticeState.SENT, null, null, SENT),
                row(NoticeState.SENT, null, null, SENT, revoked(SIGNATURE, "2024-08-01")),
                row(NoticeState.RETURNED, "NOT_COLLECTED", null, SENT, RETURNED),
                row(NoticeState.RETURNED, "NOT_COLLECTED", null, SENT, RETURNED_ONCE),
                row(NoticeState.RETURNED, "NOT_COLLECTED", null, SENT, RETURNED_ONCE, SENT_AGAIN),
                row(
                        NoticeState.DONE,
                        null,
                        "2024-08-02",
                        SENT,
                        renewed(SIGNATURE, "2024-08-01"),
                        renewed(USER_AUTHENTICATION, "2024-08-02")),
                row(
                        NoticeState.DONE,
                        null,
                        "2024-08-02",
                        SENT,
                        RETURNED,
                        renewed(SIGNATURE, "2024-08-01"),
                        renewed(USER_AUTHENTICATION, "2024-08-02")),
                row(NoticeState.DONE, null, "2024-07-20", SENT, VOIDED),
                row(NoticeState.DONE, null, "2024-09-01", SENT, DIED));
    }

    private static Arguments row(
            NoticeState state, @Nullable String reason, @Nullable String endedOn, Event... events) {
        return arguments(List.of(events), state, reason, endedOn == null ? null : day(endedOn));
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @MethodSource("histories")
    void a_notice_stands_as_what_it_announces_and_its_sending_have_it(
            List<Event> events, NoticeState state, @Nullable String reason, @Nullable LocalDate endedOn) {
        playIssued();
        play(events.toArray(Event[]::new));
        QueuedNotice row = only(false);
        assertThat(row)
                .extracting(QueuedNotice::state, QueuedNotice::reason, QueuedNotice::endedOn)
                .containsExactly(state, reason, endedOn);
        boolean sent = events.contains(SENT);
        assertThat(row.run()).isEqualTo(sent ? RUN : null);
        assertThat(row.sentOn()).isEqualTo(sent ? day("2024-07-10") : null);
        if (sent) {
            assertThat(row.certificates()).containsExactly(SIGNATURE, USER_AUTHENTICATION);
        }
    }

    @ParameterizedTest
    @EnumSource(VoidingCause.class)
    void a_void_card_withdraws_its_own_notice_as_renewed_or_as_void(VoidingCause cause) {
        playIssued();
        play(voided(CARD, cause, "2024-07-20"));
        boolean renewed = cause == VoidingCause.RENEWED || cause == VoidingCause.REISSUED_AFTER_LOSS;
        assertThat(queue())
                .filteredOn(row -> row.kind() == NoticeKind.CARD)
                .extracting(QueuedNotice::state, QueuedNotice::reason, QueuedNotice::endedOn, QueuedNotice::card)
                .containsExactly(tuple(NoticeState.WITHDRAWN, renewed ? "RENEWED" : "VOID", day("2024-07-20"), CARD));
    }

    @Test
    void a_notice_of_the_card_is_sent_and_done_with_the_card() {
        playIssued();
        Sent ofCard = sent(HANAKO, SETAGAYA, "2029-10-10", CARD);
        play(ofCard);
        assertThat(ofKind(NoticeKind.CARD)).containsExactly(tuple(NoticeState.SENT, null, null));
        play(voided(CARD, VoidingCause.RENEWED, "2029-08-20"));
        assertThat(ofKind(NoticeKind.CARD)).containsExactly(tuple(NoticeState.DONE, null, day("2029-08-20")));
    }

    private static List<org.assertj.core.groups.Tuple> ofKind(NoticeKind kind) {
        return queue().stream()
                .filter(row -> row.kind() == kind)
                .map(row -> tuple(row.state(), row.reason(), row.endedOn()))
                .toList();
    }

    @Test
    void a_notice_names_what_stood_when_it_was_sent_and_is_done_when_that_has_ended() {
        playIssued();
        SerialNumber another = serial("another");
        play(
                revoked(SIGNATURE, "2024-07-01"),
                sent(HANAKO, SETAGAYA, EXPIRY, USER_AUTHENTICATION),
                issuedUntil(another, CertificateKind.SIGNATURE, EXPIRY, Bound.CARD));
        assertThat(only(false).certificates()).containsExactly(USER_AUTHENTICATION);
        assertThat(only(false).state()).isEqualTo(NoticeState.SENT);
        play(renewed(USER_AUTHENTICATION, "2024-08-01"), revoked(another, "2024-09-01"));
        assertThat(only(false))
                .extracting(QueuedNotice::state, QueuedNotice::endedOn)
                .containsExactly(NoticeState.DONE, day("2024-08-01"));
    }

    @Test
    void where_a_period_of_stay_binds_no_notice_is_ever_due_until_the_card_is_extended_beyond_it() {
        play(
                registered(HANAKO, SETAGAYA),
                appliedFor(CARD, HANAKO),
                cardUntil(CARD, "2024-02-14", Bound.PERIOD_OF_STAY),
                issuedUntil(
                        USER_AUTHENTICATION, CertificateKind.USER_AUTHENTICATION, "2024-02-14", Bound.PERIOD_OF_STAY));
        assertThat(queue())
                .extracting(QueuedNotice::kind, QueuedNotice::expiresOn, QueuedNotice::state, QueuedNotice::reason)
                .containsExactly(
                        tuple(NoticeKind.CARD, day("2024-02-14"), NoticeState.NONE, "PERIOD_OF_STAY"),
                        tuple(NoticeKind.CERTIFICATES, day("2024-02-14"), NoticeState.NONE, "PERIOD_OF_STAY"));
        play(new CardEvent.ValidityExtended(
                CARD, day("2024-02-14"), day("2025-02-14"), Bound.PERIOD_OF_STAY, ExtensionGround.STAY_EXTENDED));
        assertThat(queue())
                .filteredOn(row -> row.kind() == NoticeKind.CARD)
                .extracting(QueuedNotice::expiresOn, QueuedNotice::state)
                .containsExactly(tuple(day("2025-02-14"), NoticeState.NONE));
        play(new CardEvent.ValidityExtended(
                CARD, day("2025-02-14"), day("2029-10-10"), Bound.BIRTHDAY, ExtensionGround.STAY_EXTENDED));
        assertThat(queue())
                .filteredOn(row -> row.kind() == NoticeKind.CARD)
                .extracting(QueuedNotice::expiresOn, QueuedNotice::state)
                .containsExactly(tuple(day("2029-10-10"), NoticeState.DUE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void where_a_period_of_stay_binds_one_of_two_the_notice_is_due_unless_that_one_is_left(boolean otherIsRevoked) {
        play(
                registered(HANAKO, SETAGAYA),
                issued(USER_AUTHENTICATION, CertificateKind.USER_AUTHENTICATION),
                issuedUntil(SIGNATURE, CertificateKind.SIGNATURE, EXPIRY, Bound.PERIOD_OF_STAY));
        if (otherIsRevoked) {
            play(revoked(USER_AUTHENTICATION, "2024-07-01"));
        }
        assertThat(only(false).state()).isEqualTo(otherIsRevoked ? NoticeState.NONE : NoticeState.DUE);
    }

    @Test
    void who_moves_is_told_by_the_new_municipality_and_the_former_one_withdraws() {
        playIssued();
        play(movedIn(HANAKO, KASHIWA, "2024-06-01"));
        assertThat(homes(false)).containsExactly("122173 DUE null", "131121 WITHDRAWN MOVED");
    }

    private static List<String> homes(boolean second) {
        return queue(second).stream()
                .map(row -> row.municipality().value() + " " + row.state() + " " + row.reason())
                .toList();
    }

    @Test
    void who_moves_and_comes_back_is_told_at_home_again() {
        playIssued();
        play(movedIn(HANAKO, KASHIWA, "2024-06-01"), movedIn(HANAKO, SETAGAYA, "2024-06-10"));
        assertThat(homes(false)).containsExactly("122173 WITHDRAWN MOVED", "131121 DUE null");
        play(movedIn(HANAKO, MATSUE, "2024-06-20"));
        assertThat(homes(false)).containsExactly("122173 WITHDRAWN MOVED", "131121 WITHDRAWN MOVED", "322016 DUE null");
    }

    @Test
    void a_municipality_left_before_the_issue_has_no_row_also_where_it_was_left_after_another_issue() {
        play(registered(HANAKO, MATSUE), movedIn(HANAKO, SETAGAYA, "2020-05-02"));
        play(appliedFor(CARD, HANAKO), cardIssued(CARD));
        play(movedIn(HANAKO, KASHIWA, "2020-05-12"), issued(SIGNATURE, CertificateKind.SIGNATURE));
        assertThat(homes(false)).containsExactly("122173 DUE null");
        assertThat(queue())
                .filteredOn(row -> row.kind() == NoticeKind.CARD)
                .extracting(QueuedNotice::municipality, QueuedNotice::state)
                .containsExactly(tuple(KASHIWA, NoticeState.DUE), tuple(SETAGAYA, NoticeState.WITHDRAWN));
    }

    @Test
    void a_move_within_the_municipality_or_one_overtaken_when_it_was_reported_leaves_nothing() {
        playIssued();
        play(movedIn(HANAKO, SETAGAYA, "2024-06-01"));
        assertThat(homes(false)).containsExactly("131121 DUE null");
        play(movedIn(HANAKO, KASHIWA, "2024-06-10"), movedIn(HANAKO, MATSUE, "2024-06-05"));
        assertThat(homes(false)).containsExactly("122173 DUE null", "131121 WITHDRAWN MOVED");
    }

    @Test
    void a_notice_sent_before_the_move_is_sent_elsewhere_for_the_new_municipality_whatever_comes_of_it() {
        playIssued();
        play(SENT, movedIn(HANAKO, KASHIWA, "2024-08-01"));
        assertThat(homes(false)).containsExactly("122173 WITHDRAWN SENT_ELSEWHERE", "131121 SENT null");
        play(RETURNED);
        assertThat(homes(false)).containsExactly("122173 WITHDRAWN SENT_ELSEWHERE", "131121 RETURNED NOT_COLLECTED");
        play(renewed(SIGNATURE, "2024-08-01"), renewed(USER_AUTHENTICATION, "2024-08-02"));
        assertThat(homes(false)).containsExactly("122173 WITHDRAWN SENT_ELSEWHERE", "131121 DONE null");
        assertThat(queue(false).getFirst())
                .extracting(QueuedNotice::run, QueuedNotice::sentOn, QueuedNotice::endedOn)
                .containsOnlyNulls();
    }

    @Test
    void a_notice_sent_after_the_move_is_sent_elsewhere_for_the_former_municipality() {
        playIssued();
        play(movedIn(HANAKO, KASHIWA, "2024-06-01"));
        play(sent(HANAKO, KASHIWA, EXPIRY, SIGNATURE, USER_AUTHENTICATION));
        assertThat(homes(false)).containsExactly("122173 SENT null", "131121 WITHDRAWN SENT_ELSEWHERE");
    }

    @Test
    void who_has_moved_and_renews_is_withdrawn_at_both() {
        playIssued();
        play(movedIn(HANAKO, KASHIWA, "2024-06-01"));
        play(renewed(SIGNATURE, "2024-08-01"), renewed(USER_AUTHENTICATION, "2024-08-02"));
        assertThat(homes(false)).containsExactly("122173 WITHDRAWN RENEWED", "131121 WITHDRAWN RENEWED");
    }

    @Test
    void there_is_no_second_notice_where_there_is_to_be_none_or_the_first_was_never_sent() {
        playIssued();
        play(SENT, RETURNED, returned(noticeOf(HANAKO, NoticeKind.CARD, "2029-10-10"), "2029-07-30", "2029-08-31"));
        assertThat(queue()).hasSize(2).noneMatch(QueuedNotice::second);
    }

    @Test
    void a_second_notice_is_due_from_the_day_told_late_a_month_later_and_sent_returned_and_done_like_the_first() {
        playIssued();
        play(SENT, RETURNED_ONCE);
        assertThat(only(true))
                .isEqualTo(new QueuedNotice(
                        SENT.notice().second(),
                        SETAGAYA,
                        HANAKO,
                        NoticeKind.CERTIFICATES,
                        true,
                        day(EXPIRY),
                        day("2024-08-08"),
                        day("2024-09-08"),
                        List.of(SIGNATURE, USER_AUTHENTICATION),
                        null,
                        NoticeState.DUE,
                        null,
                        null,
                        null,
                        null,
                        null));
        play(SENT_AGAIN);
        assertThat(homes(true)).containsExactly("131121 SENT null");
        assertThat(homes(false)).containsExactly("131121 RETURNED NOT_COLLECTED");
        play(returned(SENT_AGAIN.notice(), "2024-08-20", null));
        assertThat(homes(true)).containsExactly("131121 RETURNED NOT_COLLECTED");
        assertThat(only(true).returnedOn()).isEqualTo(day("2024-08-20"));
        play(renewed(SIGNATURE, "2024-09-01"), renewed(USER_AUTHENTICATION, "2024-09-02"));
        assertThat(homes(true)).containsExactly("131121 DONE null");
        assertThat(homes(false)).containsExactly("131121 DONE null");
    }

    @Test
    void who_has_moved_when_the_first_came_back_is_sent_the_second_by_the_new_municipality_alone() {
        playIssued();
        play(SENT, movedIn(HANAKO, KASHIWA, "2024-07-20"), RETURNED_ONCE);
        assertThat(homes(true)).containsExactly("122173 DUE null");
        play(movedIn(HANAKO, MATSUE, "2024-08-01"));
        assertThat(homes(true)).containsExactly("122173 WITHDRAWN MOVED", "322016 DUE null");
    }

    @ParameterizedTest
    @MethodSource("endings")
    void a_second_notice_is_withdrawn_at_once(Event ending, String reason) {
        playIssued();
        play(SENT, RETURNED_ONCE, ending);
        assertThat(homes(true)).containsExactly("131121 WITHDRAWN " + reason);
        assertThat(homes(false)).containsExactly("131121 DONE null");
    }

    static Stream<Arguments> endings() {
        return Stream.of(arguments(DIED, "DEAD"), arguments(DELETED, "VOID"), arguments(VOIDED, "VOID"));
    }

    @Test
    void a_notice_that_is_sent_twice_over_changes_no_row_that_stands() {
        playIssued();
        play(SENT);
        String written = written();
        play(SENT, delivered(CARD), guardianship(HANAKO, "2024-08-01", true), movedIn(HANAKO, SETAGAYA, "2024-08-01"));
        assertThat(written()).isEqualTo(written);
    }

    /** Where each row is, and which transaction wrote it. */
    private static String written() {
        return SQL.sql("select string_agg(concat(ctid, ' ', xmin), ', ' order by notice) from view_notice_queue")
                .query(String.class)
                .single();
    }
}
