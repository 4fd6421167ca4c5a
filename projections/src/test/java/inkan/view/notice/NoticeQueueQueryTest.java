package inkan.view.notice;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.policy.NationalPolicy;
import inkan.postgres.FreshDatabase;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.view.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("N-1")
@Tag("N-3")
class NoticeQueueQueryTest {
    private static final LocalDate EXPIRY = day("2024-10-10");
    private static final LocalDate DUE = day("2024-07-10");
    private static final LocalDate LONG_AGO = day("2000-01-01");

    private static final DataSource SOURCE =
            FreshDatabase.migrated("classpath:db/migration/views").program();
    private static final JdbcClient SQL = JdbcClient.create(SOURCE);

    private final NoticeQueueQuery query = new NoticeQueueQuery(SQL, NationalPolicy.JAPAN);

    @BeforeEach
    void empty() {
        SQL.sql("truncate view_notice_queue").update();
    }

    /** A notice of a resident of that name, due three months before the expiry and late one month after that. */
    private static String notice(
            String name,
            MunicipalityCode municipality,
            LocalDate expiresOn,
            NoticeState state,
            @Nullable String reason,
            @Nullable RunId run,
            @Nullable LocalDate returnedOn) {
        var resident = new ResidentId("resident-" + name);
        NoticeId notice = NoticeId.first(resident, NoticeKind.CARD, expiresOn);
        SQL.sql("""
                        insert into view_notice_queue (notice, municipality, resident, kind, second, expires_on, due_on,
                                                       late_on, certificates, card, state, reason, run, sent_on,
                                                       returned_on)
                        values (?, ?, ?, 'CARD', false, ?, ?, ?, '{}', 'card-1', ?, ?, ?, ?, ?)""")
                .params(
                        notice.value(),
                        municipality.value(),
                        resident.value(),
                        expiresOn,
                        expiresOn.minusMonths(3),
                        expiresOn.minusMonths(2),
                        state.name(),
                        reason,
                        run == null ? null : run.value(),
                        run == null ? null : expiresOn.minusMonths(3),
                        returnedOn)
                .update();
        return notice.value();
    }

    private static String due(String name, MunicipalityCode municipality, LocalDate expiresOn) {
        return notice(name, municipality, expiresOn, NoticeState.DUE, null, null, null);
    }

    private static void sentBy(RunId run, String name, MunicipalityCode municipality, LocalDate expiresOn) {
        notice(name, municipality, expiresOn, NoticeState.SENT, null, run, null);
    }

    private List<String> due(LocalDate upTo, LocalDate today) {
        return query.due(SETAGAYA, upTo, Page.first(100), today).stream()
                .map(row -> row.notice().value())
                .toList();
    }

    @ParameterizedTest(name = "up to {0}, asked {1}: listed {2}")
    @CsvSource({
        "2024-07-09, 2024-07-10, false",
        "2024-07-10, 2024-07-10, true",
        "2024-07-10, 2024-05-01, true",
        "2024-07-10, 2024-10-10, true",
        "2024-07-10, 2024-10-11, false"
    })
    void a_due_notice_is_listed_up_to_its_day_asked_for_and_until_its_expiry(
            LocalDate upTo, LocalDate today, boolean listed) {
        String notice = due("a", SETAGAYA, EXPIRY);
        due("b", KASHIWA, EXPIRY);
        sentBy(RUN, "c", SETAGAYA, EXPIRY);
        assertThat(due(upTo, today)).isEqualTo(listed ? List.of(notice) : List.of());
    }

    @ParameterizedTest(name = "on {0} it is late: {1}")
    @CsvSource({"2024-08-09, false", "2024-08-10, true"})
    void a_due_notice_is_late_from_two_months_before_the_expiry(LocalDate today, boolean late) {
        due("a", SETAGAYA, EXPIRY);
        assertThat(query.due(SETAGAYA, DUE, Page.first(1), today)).allMatch(row -> row.isLateOn(today) == late);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void pages_of_any_size_make_up_the_list_longest_due_first(int limit) {
        List<String> inOrder = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            inOrder.add(due("page-" + i, SETAGAYA, EXPIRY.plusDays(i / 2)));
        }
        assertThat(paged(page -> query.due(SETAGAYA, DUE.plusDays(9), page, DUE), QueuedNotice::placeByDueDay, limit))
                .containsExactlyElementsOf(inOrder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void pages_of_any_size_make_up_the_list_of_returned_ones_longest_back_first(int limit) {
        List<String> inOrder = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            inOrder.addFirst(
                    notice("page-" + i, SETAGAYA, EXPIRY, NoticeState.RETURNED, "REFUSED", RUN, DUE.plusDays(20 - i)));
        }
        notice("elsewhere", KASHIWA, EXPIRY, NoticeState.RETURNED, "REFUSED", RUN, DUE);
        notice("done", SETAGAYA, EXPIRY, NoticeState.DONE, null, RUN, DUE);
        assertThat(paged(page -> query.returned(SETAGAYA, page), QueuedNotice::placeByReturn, limit))
                .containsExactlyElementsOf(inOrder);
    }

    private static List<String> paged(
            Function<Page, List<QueuedNotice>> query, Function<QueuedNotice, inkan.view.Place> place, int limit) {
        List<String> paged = new ArrayList<>();
        List<QueuedNotice> page = query.apply(Page.first(limit));
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            page.forEach(row -> paged.add(row.notice().value()));
            page = query.apply(new Page(place.apply(page.getLast()), limit));
        }
        return paged;
    }

    @Test
    void what_has_not_come_back_has_no_place_among_the_returned() {
        due("a", SETAGAYA, EXPIRY);
        QueuedNotice row = query.due(SETAGAYA, DUE, Page.first(1), DUE).getFirst();
        assertThatThrownBy(row::placeByReturn).isInstanceOf(IllegalStateException.class);
    }

    private void playPeriod() {
        due("before", SETAGAYA, EXPIRY.minusDays(1));
        due("a", SETAGAYA, EXPIRY);
        due("b", SETAGAYA, EXPIRY.plusDays(1));
        due("c", KASHIWA, EXPIRY.plusDays(1));
        due("d", KASHIWA, EXPIRY.plusDays(1));
        due("after", KASHIWA, EXPIRY.plusDays(2));
        sentBy(RUN, "e", SETAGAYA, EXPIRY);
        notice("f", KASHIWA, EXPIRY, NoticeState.WITHDRAWN, "RENEWED", null, null);
        notice("g", KASHIWA, EXPIRY, NoticeState.WITHDRAWN, "MOVED", null, null);
        notice("h", SETAGAYA, EXPIRY, NoticeState.WITHDRAWN, "MOVED", null, null);
        notice("i", SETAGAYA, EXPIRY, NoticeState.RETURNED, "REFUSED", RUN, DUE);
    }

    @Test
    void the_notices_of_a_period_are_counted_by_state_and_reason() {
        assertThat(query.counts(DueDays.everywhere(DUE, DUE.plusDays(1)))).isEmpty();
        playPeriod();
        List<NoticeCount> everywhere = List.of(
                new NoticeCount(NoticeState.DUE, null, 4),
                new NoticeCount(NoticeState.RETURNED, "REFUSED", 1),
                new NoticeCount(NoticeState.SENT, null, 1),
                new NoticeCount(NoticeState.WITHDRAWN, "MOVED", 2),
                new NoticeCount(NoticeState.WITHDRAWN, "RENEWED", 1));
        assertThat(query.counts(DueDays.everywhere(DUE, DUE.plusDays(1)))).isEqualTo(everywhere);
        assertThat(query.counts(new DueDays(DUE, DUE.plusDays(1), Set.of(SETAGAYA, KASHIWA))))
                .isEqualTo(everywhere);
        assertThat(query.counts(new DueDays(DUE, DUE.plusDays(1), Set.of(KASHIWA))))
                .containsExactly(
                        new NoticeCount(NoticeState.DUE, null, 2),
                        new NoticeCount(NoticeState.WITHDRAWN, "MOVED", 1),
                        new NoticeCount(NoticeState.WITHDRAWN, "RENEWED", 1));
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> DueDays.everywhere(DUE, DUE.minusDays(1)));
    }

    @ParameterizedTest(name = "on {0}")
    @CsvSource(
            nullValues = "none",
            value = {
                "2024-07-08, none, 0, 0, 0, 0, 0, 0",
                "2024-07-09, 2024-07-09, 1, 0, 0, 0, 0, 0",
                "2024-07-11, 2024-07-09, 5, 0, 0, 1, 1, 3",
                "2024-08-10, 2024-07-09, 6, 2, 0, 1, 1, 3",
                "2024-10-11, 2024-07-11, 4, 4, 2, 1, 1, 3",
                "2024-10-13, none, 0, 0, 6, 1, 1, 3"
            })
    void the_queue_is_told_in_numbers(
            LocalDate today,
            @Nullable LocalDate oldest,
            long due,
            long late,
            long missed,
            long sentOnes,
            long returned,
            long withdrawn) {
        playPeriod();
        assertThat(query.numbers(LONG_AGO, today))
                .isEqualTo(new QueueNumbers(oldest, due, late, missed, sentOnes, returned, withdrawn));
    }

    @Test
    void what_fell_due_before_the_first_day_is_not_in_the_numbers() {
        playPeriod();
        assertThat(query.numbers(DUE.plusDays(2), DUE.plusDays(2)))
                .isEqualTo(new QueueNumbers(DUE.plusDays(2), 1, 0, 0, 0, 0, 0));
    }
}
