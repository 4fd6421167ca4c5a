package inkan.view;

import static inkan.view.Facts.SETAGAYA;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.policy.NationalPolicy;
import inkan.postgres.FreshDatabase;
import inkan.time.Moment;
import inkan.view.correction.CorrectionQuery;
import inkan.view.correction.CorrectionStatus;
import inkan.view.fold.Derivation;
import inkan.view.inquiry.InquiryStatusQuery;
import inkan.view.inquiry.InquiryStatusQuery.Order;
import inkan.view.lostsignature.LostSignature;
import inkan.view.lostsignature.LostSignatureQuery;
import inkan.view.notice.DueDays;
import inkan.view.notice.NoticeQueue;
import inkan.view.notice.NoticeQueueQuery;
import inkan.view.notice.QueuedNotice;
import inkan.view.openwork.LockedPin;
import inkan.view.openwork.OpenWorkList;
import inkan.view.openwork.OpenWorkQuery;
import inkan.view.openwork.UnfinishedProcedure;
import inkan.view.retention.Retained;
import inkan.view.retention.RetentionQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The lists among the residents of ten municipalities, most of them with nothing to be done. */
@Tag("slow")
class ListsOfManyTest {
    private static final int RESIDENTS = 200_000;
    private static final int LIMIT = 100;
    private static final Moment NOW = new Moment(Instant.parse("2026-04-01T03:00:00Z"));
    private static final LocalDate TODAY = NOW.day();

    /** Where the resident of a number lives: every tenth in Setagaya. */
    private static final String TOWN = """
            (array['131121', '122173', '322016', '012173', '131016', '141003', '231002', '271004', '281000', '401307'])[1 + n % 10]""";

    private static final DataSource SOURCE = oneConnection();
    private static final JdbcClient SQL = JdbcClient.create(SOURCE);
    private static final OpenWorkQuery WORK = new OpenWorkQuery(SQL, NationalPolicy.JAPAN);
    private static final InquiryStatusQuery INQUIRIES = new InquiryStatusQuery(SQL);
    private static final NoticeQueueQuery NOTICES = new NoticeQueueQuery(SQL, NationalPolicy.JAPAN);
    private static final LostSignatureQuery LOST = new LostSignatureQuery(SQL);
    private static final CorrectionQuery CORRECTIONS = new CorrectionQuery(SQL);
    private static final RetentionQuery RETENTION = new RetentionQuery(SQL);

    private static DataSource oneConnection() {
        try {
            return new SingleConnectionDataSource(
                    FreshDatabase.migrated("classpath:db/migration/views")
                            .program()
                            .getConnection(),
                    true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a hundred residents two have applied for a card, two have a locked PIN, one has an open inquiry. */
    @BeforeAll
    static void fill() throws SQLException {
        SQL.sql("""
                insert into view_resident (resident, municipality, residence, adult_ward, cards, position,
                                           moving_out_announced_on, moving_out_planned_on)
                select 'resident-' || md5(n::text), {town}, 'JAPAN',
                       false, '{}', n, case when n % 500 < 10 then date '2026-01-01' + n % 90 end,
                       case when n % 500 < 10 then date '2026-02-01' + n % 90 end
                  from generate_series(1, ?) as n""".replace("{town}", TOWN)).param(RESIDENTS).update();
        SQL.sql("""
                insert into view_card (card, resident, state, application, accepted_on, without, face_authentication,
                                       express, fee_yen, issued_on, expires_on, pin_signature, pins_locked,
                                       pin_signature_locked_on, position)
                select 'card-' || md5(n::text), 'resident-' || md5(n::text),
                       case when n % 500 between 10 and 19 then 'APPLIED' else 'DELIVERED' end, 'FIRST',
                       date '2016-01-01' + n % 3600, '{}', false, false, 0, date '2016-02-01' + n % 3600,
                       date '2025-02-01' + n % 3600, 0, '{}',
                       case when n % 500 between 20 and 29 then date '2017-01-01' + n % 3000 end, n
                  from generate_series(1, ?) as n""").param(RESIDENTS).update();
        SQL.sql("""
                insert into view_inquiry (inquiry, card, resident, procedure, applicant, municipality, opened_on,
                                          lapses_after, state, faults, ended_on, position)
                select 'inquiry-' || md5(n::text), 'card-' || md5(n::text), 'resident-' || md5(n::text), 'PIN_RESET',
                       'VOLUNTARY_AGENT', '131121', date '2026-01-01' + n % 90, date '2026-06-01' - n % 90,
                       case when n % 100 = 0 then 'LETTER_SENT' else 'USED' end, '{}',
                       case when n % 100 > 0 then date '2026-03-31' end, n
                  from generate_series(5, ?, 5) as n""").param(RESIDENTS).update();
        SQL.sql("""
                insert into view_lost_signature (serial, resident, card, carrier, municipality, effective_on, lost_on,
                                                 position)
                select 'cert-' || md5(n::text), 'resident-' || md5(n::text), 'card-' || md5(n::text), 'CARD',
                       case n % 10 when 0 then '131121' else '12217' || n % 10 end, date '2020-01-01' + n % 2000,
                       date '2020-01-01' + n % 2000, n
                  from generate_series(10, ?, 10) as n""").param(RESIDENTS).update();
        SQL.sql("""
                insert into view_certificate (serial, resident, card, carrier, kind, issued_on, expires_on, birthday,
                                              bound_by, state, begun, position)
                select 'cert-' || kind || '-' || md5(n::text), 'resident-' || md5(n::text), 'card-' || md5(n::text), 'CARD',
                       case kind when 's' then 'SIGNATURE' else 'USER_AUTHENTICATION' end,
                       date '2021-01-01' + n / 10 % 3600, date '2026-01-01' + n / 10 % 3600, 5, 'BIRTHDAY',
                       'ACTIVE', n, n
                  from generate_series(1, ?) as n, unnest(array['s', 'u']) as kind""").param(RESIDENTS).update();
        SQL.sql("""
                insert into view_notice (notice, resident, kind, expires_on, certificates, municipality, inquiry_letter,
                                         run, sent_on, return_reason, returned_on, position)
                select 'notice-' || md5(n::text) || to_char(date '2026-01-01' + n / 10 % 3600, '-YYYYMMDD') || '-cert',
                       'resident-' || md5(n::text), 'CERTIFICATES', date '2026-01-01' + n / 10 % 3600,
                       array['cert-s-' || md5(n::text)],
                       '131121', true, 'run-' || n % 3,
                       date '2025-10-01' + n / 10 % 3600, case when n % 200 = 10 then 'REFUSED' end,
                       case when n % 200 = 10 then date '2025-11-01' + n / 10 % 3600 end, n
                  from generate_series(10, ?, 20) as n""").param(RESIDENTS).update();
        try (var connection = SOURCE.getConnection()) {
            for (Derivation list : List.of(new OpenWorkList(), new NoticeQueue(NationalPolicy.JAPAN))) {
                for (var last = list.deriveNext(connection, ""); last.isPresent(); ) {
                    last = list.deriveNext(connection, last.get());
                }
            }
        }
        SQL.sql("""
                insert into view_retention (resident, municipality, over_since, asked_by, asked_on)
                select 'resident-' || md5(n::text), {town},
                       case when n % 100 = 0 then date '2025-01-01' else date '2035-01-01' end + n % 90,
                       case when n % 100 = 10 then 'clerk-sato' end,
                       case when n % 100 = 10 then date '2025-01-01' + n % 90 end
                  from generate_series(1, ?) as n""".replace("{town}", TOWN)).param(RESIDENTS).update();
        SQL.sql("""
                insert into view_correction (correction, kind, resident, corrected, sequence, ground, reference, minor,
                                             adult_ward, municipality, asked_by, asked_on, state, decided_by, decided_on,
                                             position)
                select 'correction-' || md5(n::text), 'GUARDIANSHIP', 'resident-' || md5(n::text),
                       'resident-' || md5(n::text), 0, 'LEFT_OUT', 'shokken-1', false, true, {town}, 'clerk-sato',
                       date '2025-01-01' + n % 90, case when n % 100 = 0 then 'REQUESTED' else 'APPROVED' end,
                       case when n % 100 > 0 then 'clerk-suzuki' end,
                       case when n % 100 > 0 then date '2026-01-01' end, n
                  from generate_series(1, ?) as n""".replace("{town}", TOWN)).param(RESIDENTS).update();
        SQL.sql("vacuum analyze").update();
    }

    interface Listed {
        /** Reads a page; the place of its last entry. */
        Place read(Page page);
    }

    private static <T> Listed list(Function<Page, List<T>> query, Function<T, Place> place) {
        return page -> {
            List<T> entries = query.apply(page);
            assertThat(entries).hasSize(page.limit());
            return place.apply(entries.getLast());
        };
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("locked PINs", list(page -> WORK.lockedPins(SETAGAYA, page, TODAY), LockedPin::place)),
                Arguments.of(
                        "unfinished procedures",
                        list(page -> WORK.unfinished(SETAGAYA, page, NOW), UnfinishedProcedure::place)),
                Arguments.of(
                        "open inquiries by age",
                        list(page -> INQUIRIES.open(SETAGAYA, Order.OPENED, page, TODAY), Order.OPENED::place)),
                Arguments.of(
                        "open inquiries by deadline",
                        list(page -> INQUIRIES.open(SETAGAYA, Order.DEADLINE, page, TODAY), Order.DEADLINE::place)),
                Arguments.of(
                        "lost signature certificates", list(page -> LOST.in(SETAGAYA, page), LostSignature::place)),
                Arguments.of(
                        "due notices",
                        list(
                                page -> NOTICES.due(SETAGAYA, TODAY.plusMonths(3), page, TODAY),
                                QueuedNotice::placeByDueDay)),
                Arguments.of(
                        "returned notices",
                        list(page -> NOTICES.returned(SETAGAYA, page), QueuedNotice::placeByReturn)),
                Arguments.of(
                        "corrections to be decided about",
                        list(page -> CORRECTIONS.pending(SETAGAYA, page), CorrectionStatus::place)),
                Arguments.of("due destructions", list(page -> RETENTION.due(SETAGAYA, page, TODAY), Retained::place)),
                Arguments.of(
                        "destructions to be decided about",
                        list(page -> RETENTION.pending(SETAGAYA, page), Retained::placeByRequest)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void a_page_reads_no_more_rows_than_it_tells(String name, Listed list) {
        Place place = list.read(Page.first(LIMIT));
        for (Page page : List.of(Page.first(LIMIT), new Page(place, LIMIT / 2))) {
            Map<String, Long> before = read();
            list.read(page);
            Map<String, Long> after = read();
            after.replaceAll((what, count) -> count - before.get(what));
            assertThat(after).allSatisfy((what, count) -> {
                if (what.endsWith("scans of all")) {
                    assertThat(count).as(what).isZero();
                } else {
                    assertThat(count).as(what).isLessThanOrEqualTo(page.limit());
                }
            });
        }
    }

    interface Asked {
        void ask() throws SQLException;
    }

    static Stream<Arguments> questions() {
        var week = DueDays.everywhere(TODAY, TODAY.plusDays(6));
        var weekThere = new DueDays(TODAY, TODAY.plusDays(6), Set.of(SETAGAYA));
        return Stream.of(
                Arguments.of(
                        "counts",
                        2_000,
                        asked(() -> assertThat(NOTICES.counts(week)).isNotEmpty())),
                Arguments.of(
                        "counts there",
                        300,
                        asked(() -> assertThat(NOTICES.counts(weekThere)).isNotEmpty())),
                Arguments.of("numbers", 3_000, asked(() -> NOTICES.numbers(TODAY.minusDays(6), TODAY))));
    }

    private static Asked asked(Asked question) {
        return question;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void what_is_asked_about_the_notices_of_some_days_reads_these_and_little_more(String name, long most, Asked asked)
            throws SQLException {
        asked.ask();
        Map<String, Long> before = read();
        asked.ask();
        Map<String, Long> after = read();
        after.replaceAll((what, count) -> count - before.get(what));
        assertThat(after)
                .allSatisfy((what, count) ->
                        assertThat(count).as(what).isLessThanOrEqualTo(what.endsWith("scans of all") ? 0 : most));
    }

    /** How often each table was scanned as a whole, and how many of its rows were read through indexes. */
    private static Map<String, Long> read() {
        SQL.sql("select pg_stat_force_next_flush()")
                .query((row, number) -> number)
                .list();
        var counts = new TreeMap<String, Long>();
        SQL.sql(
                        "select relname, seq_scan, coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where schemaname = 'views'")
                .query((row, number) -> {
                    counts.put(row.getString(1) + ": scans of all", row.getLong(2));
                    counts.put(row.getString(1) + ": rows", row.getLong(3));
                    return number;
                })
                .list();
        return counts;
    }
}
