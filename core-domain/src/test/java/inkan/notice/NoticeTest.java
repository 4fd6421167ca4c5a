package inkan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import inkan.Citizen;
import inkan.Office;
import inkan.Towns;
import inkan.dossier.Dossiers;
import inkan.dossier.UnknownSubject;
import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.municipality.Municipalities;
import inkan.notice.NoticeEvent.Returned;
import inkan.notice.NoticeEvent.Sent;
import inkan.notice.giveback.RecordReturnedNotice;
import inkan.notice.giveback.Returning;
import inkan.notice.send.SendNotice;
import inkan.notice.send.Sending;
import inkan.rule.Refusal;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.RunId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One notice, of both certificates of an adult, to 10 October 2024: what each command does to its stream. */
class NoticeTest {
    private static final LocalDate EXPIRY = LocalDate.of(2024, 10, 10);
    private static final LocalDate SENT_ON = LocalDate.of(2024, 7, 10);
    private static final LocalDate BACK_ON = LocalDate.of(2024, 7, 22);

    private final Office office = new Office(Municipalities.of(List.of(Towns.OF_ALL_SORTS)));
    private final Citizen hanako = Citizen.born("1990-10-10");
    private final NoticeId id = hanako.notice(NoticeKind.CERTIFICATES, "2024-10-10");
    private final SendNotice send = hanako.noticeOf("2024-10-10", hanako.userAuthentication(1), hanako.signature(1));
    private final Map<String, ?> job = office.by(new Provenance("notice-job", "batch", Office.SETAGAYA, Channel.BATCH))
            .metadata();
    private final FixtureConfiguration<Notice> fixture = new AggregateTestFixture<>(Notice.class);

    @BeforeEach
    void the_certificates_end_on_10_october_2024() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");
        office.on(BACK_ON);
        Dossiers dossiers = office.dossiersWithNotices(fixture.getRepository());
        fixture.registerAnnotatedCommandHandler(new Sending(dossiers));
        fixture.registerAnnotatedCommandHandler(new Returning(dossiers));
    }

    private Sent sent(LocalDate on) {
        return new Sent(
                id,
                hanako.id(),
                NoticeKind.CERTIFICATES,
                EXPIRY,
                Set.of(hanako.userAuthentication(1), hanako.signature(1)),
                null,
                Office.SETAGAYA,
                true,
                new RunId("run-1"),
                on);
    }

    private Returned returned(ReturnReason reason) {
        return new Returned(id, reason, BACK_ON, BACK_ON.plus(Towns.SECOND_NOTICE_AFTER));
    }

    @Test
    @Tag("N-4")
    void its_stream_begins_with_what_was_sent_to_whom_by_whom() {
        office.on(SENT_ON);
        fixture.givenNoPriorActivity()
                .when(send, job)
                .expectEvents(sent(SENT_ON))
                .expectState(notice -> {
                    assertThat(notice.id()).isEqualTo(id);
                    assertThat(notice.sent()).isEqualTo(sent(SENT_ON));
                    assertThat(notice.returned()).isEmpty();
                });
    }

    @Test
    @Tag("N-3")
    void sent_once_it_is_not_sent_again() {
        fixture.given(sent(SENT_ON))
                .when(send, job)
                .expectNoEvents()
                .expectException(Matchers.<Refusal>matches(
                        refusal -> refusal.rule().citation().id().equals("N-3")
                                && refusal.facts().equals(Map.of("sentOn", SENT_ON, "sentBy", new RunId("run-1")))));
    }

    @Test
    @Tag("N-3")
    void it_comes_back_with_a_day_for_the_second_one() {
        fixture.given(sent(SENT_ON))
                .when(new RecordReturnedNotice(id, ReturnReason.NOT_COLLECTED), job)
                .expectEventsMatching(payloadsMatching(
                        exactSequenceOf(matches(event -> event.equals(returned(ReturnReason.NOT_COLLECTED))))))
                .expectResultMessagePayload(new Returning.Answer(BACK_ON, LocalDate.of(2024, 8, 5)))
                .expectState(notice -> assertThat(notice.returned()).contains(returned(ReturnReason.NOT_COLLECTED)));
    }

    @Test
    @Tag("N-3")
    void its_return_told_again_later_changes_nothing_and_is_answered_the_same() {
        office.on(BACK_ON.plusDays(30));
        fixture.given(sent(SENT_ON), returned(ReturnReason.NOT_COLLECTED))
                .when(new RecordReturnedNotice(id, ReturnReason.NOT_COLLECTED), job)
                .expectNoEvents()
                .expectResultMessagePayload(new Returning.Answer(BACK_ON, LocalDate.of(2024, 8, 5)));
    }

    @Test
    @Tag("N-3")
    void its_return_is_not_told_again_for_another_reason() {
        fixture.given(sent(SENT_ON), returned(ReturnReason.NOT_COLLECTED))
                .when(new RecordReturnedNotice(id, ReturnReason.MOVED), job)
                .expectNoEvents()
                .expectException(Matchers.<Refusal>matches(
                        refusal -> refusal.facts().equals(Map.of("reason", ReturnReason.NOT_COLLECTED))));
    }

    @Test
    @Tag("N-3")
    void what_was_never_sent_does_not_come_back() {
        fixture.givenNoPriorActivity()
                .when(new RecordReturnedNotice(id, ReturnReason.MOVED), job)
                .expectNoEvents()
                .expectException(Matchers.<UnknownSubject>matches(
                        unknown -> unknown.kind().equals("notice")));
    }
}
