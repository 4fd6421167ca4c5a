package inkan.view.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.postgres.FreshDatabase;
import inkan.view.RichHistory;
import inkan.view.trail.TrailPage.Order;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Tag("slow")
class TrailTest {
    private static final int SIZE = 64;
    private static final int EVENTS = 20 * SIZE + 23;
    private static final DataSource SOURCE =
            FreshDatabase.migrated("classpath:db/migration/views").program();
    private static final DataSource ONE = oneConnection();
    private static final JdbcClient SQL = JdbcClient.create(SOURCE);

    private static DataSource oneConnection() {
        try {
            return new SingleConnectionDataSource(SOURCE.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final TrailInMemory log = new TrailInMemory(1);

    @BeforeEach
    void reset() {
        SQL.sql("truncate view_trail_block, view_trail_posting").update();
    }

    private static Trail trail(TrailLog log) {
        return new Trail(SOURCE, log, SIZE);
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("view_trail_block", "view_trail_posting")) {
            rows.addAll(SQL.sql("select to_jsonb(t)::text from " + table + " t order by 1")
                    .query(String.class)
                    .list());
        }
        return rows;
    }

    private List<String> rowsAtOnce() throws SQLException {
        reset();
        trail(log).catchUp();
        return rows();
    }

    @ParameterizedTest(name = "{0} events at a time")
    @ValueSource(ints = {1, 7, SIZE - 1, SIZE, SIZE + 1, 5 * SIZE})
    void whatever_comes_at_a_time_the_index_is_what_it_is_when_made_at_once(int atATime) throws SQLException {
        Trail growing = trail(log);
        while (log.head() < 6 * SIZE + 5) {
            log.append(atATime);
            growing.catchUp();
            assertThat(growing.position()).isEqualTo(log.head());
        }
        List<String> grown = rows();

        assertThat(grown).isNotEmpty().isEqualTo(rowsAtOnce());
    }

    @Test
    void two_nodes_that_are_killed_again_and_again_write_each_block_once() throws Exception {
        var failing = new TrailInMemory(2, 7).append(EVENTS);
        List<Thread> nodes = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            nodes.add(Thread.ofPlatform().start(() -> {
                for (boolean done = false; !done; ) {
                    try {
                        trail(failing).catchUp(); // a new program, which knows nothing
                        done = true;
                    } catch (SQLException killed) {
                        done = false;
                    }
                }
            }));
        }
        for (Thread node : nodes) {
            node.join();
        }
        List<String> made = rows();
        log.append(0);
        reset();
        Trail alone = trail(new TrailInMemory(2).append(EVENTS));
        alone.catchUp();

        assertThat(made).isEqualTo(rows());
        assertThat(alone.position()).isEqualTo(EVENTS);
    }

    @Test
    void a_node_goes_on_behind_the_blocks_that_another_has_written() throws SQLException {
        log.append(3 * SIZE + 1);
        Trail one = trail(log);
        Trail other = trail(log);
        one.catchUp();
        other.catchUp();
        log.append(SIZE);
        one.catchUp();
        log.append(SIZE);
        other.catchUp();
        one.catchUp();

        assertThat(List.of(one.position(), other.position())).containsOnly(log.head());
        assertThat(rows()).isEqualTo(rowsAtOnce());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void what_is_found_page_by_page_is_what_a_look_at_every_event_finds_and_no_other_row_is_read(long seed)
            throws SQLException {
        log.append(EVENTS);
        log.appendUnreadable(RichHistory.events().getFirst());
        log.append(30);
        Trail trail = new Trail(ONE, log, SIZE);
        trail.catchUp();
        TrailQuery query = new TrailQuery(trail);
        SplittableRandom chance = new SplittableRandom(seed);
        int found = 0;
        for (int i = 0; i < 80; i++) {
            TrailFilter filter = filter(chance);
            Order order = chance.nextBoolean() ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
            int limit = 1 + chance.nextInt(chance.nextBoolean() ? 5 : 300);
            List<TrailEvent> expected = log.all().stream()
                    .filter(filter::admits)
                    .sorted(Comparator.comparingLong(
                            (TrailEvent event) -> order == Order.NEWEST_FIRST ? -event.position() : event.position()))
                    .toList();
            List<TrailEvent> paged = new ArrayList<>();
            Long next = null;
            do {
                TrailPage first = TrailPage.first(order, limit);
                TrailQuery.Found page = query.find(filter, next == null ? first : first.after(next));
                if (filter.streams() == null) {
                    assertThat(page.read())
                            .as("%s", filter)
                            .isEqualTo(page.events().size());
                }
                paged.addAll(page.events());
                next = page.next();
            } while (next != null && paged.size() < 150);
            assertThat(paged)
                    .as("%s %s by %d", filter, order, limit)
                    .isEqualTo(next == null ? expected : expected.subList(0, paged.size()));
            found += paged.size();
        }
        assertThat(found).isGreaterThan(1_000);
    }

    private TrailFilter filter(SplittableRandom chance) {
        TrailFilter filter = TrailFilter.ALL;
        if (chance.nextInt(3) == 0) {
            filter = filter.with(
                    TrailTerm.ACTOR, List.of("clerk-a", "clerk-c", "auditor-1").get(chance.nextInt(3)));
        }
        if (chance.nextInt(3) == 0) {
            filter = filter.with(
                    TrailTerm.MUNICIPALITY,
                    List.of("131121", "122173", "322016").get(chance.nextInt(3)));
        }
        if (chance.nextInt(4) == 0) {
            filter = filter.with(TrailTerm.COUNTER, "counter-" + chance.nextInt(5));
        }
        if (chance.nextInt(3) == 0) {
            filter = filter.with(
                    TrailTerm.RULE, List.of("C-1", "V-3", "P-3", "C-9", "C-12").get(chance.nextInt(5)));
        }
        Instant from = moment(chance);
        if (chance.nextInt(3) == 0) {
            filter = filter.since(from);
        }
        if (chance.nextInt(3) == 0) {
            filter = filter.until(from.plusSeconds(chance.nextInt(EVENTS)));
        }
        if (chance.nextInt(6) == 0) {
            filter = filter.ofStreams(
                    Set.of("card-1", RichHistory.events().getFirst().stream().value()));
        }
        return filter;
    }

    private Instant moment(SplittableRandom chance) {
        return log.all().get(chance.nextInt((int) log.head())).recordedAt();
    }

    @Test
    void what_was_changed_in_the_index_or_is_missing_there_is_found_and_mended() throws SQLException {
        log.append(5 * SIZE);
        Trail trail = trail(log);
        trail.catchUp();
        List<String> right = rows();
        TrailCheck check = new TrailCheck(trail);
        assertThat(check.differences(0)).isEmpty();
        SQL.sql("update view_trail_posting set places = '\\x00' where block = 1 and term = 'm131121'")
                .update();
        SQL.sql("delete from view_trail_posting where block = 2 and term = 'rC-1'")
                .update();
        SQL.sql("insert into view_trail_posting values ('aNobody', 3, '\\x01')").update();
        SQL.sql("update view_trail_block set newest = newest + interval '1 second' where block = 4")
                .update();

        assertThat(check.differences(0)).isEmpty();
        assertThat(check.differences(1)).containsExactly("m131121");
        assertThat(check.differences(2)).containsExactly("rC-1");
        assertThat(check.differences(3)).containsExactly("aNobody");
        assertThat(check.differences(4)).containsExactly(TrailCheck.MOMENTS);

        for (int block = 0; block < 5; block++) {
            check.mend(block);
        }
        assertThat(rows()).isEqualTo(right);
    }

    @Test
    void followed_on_its_own_thread_it_is_at_the_head_soon_and_whoever_waits_is_told() throws Exception {
        Trail trail = trail(log);
        trail.start();
        try {
            log.append(3 * SIZE + 4);
            assertThat(trail.await(log.head(), 10_000)).isTrue();
            assertThat(trail.await(log.head() + 1, 30)).isFalse();
        } finally {
            trail.close();
        }
        assertThat(trail.isRunning()).isFalse();
    }

    @Test
    void a_page_has_from_one_to_a_thousand_events() {
        assertThatThrownBy(() -> TrailPage.first(Order.NEWEST_FIRST, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TrailPage.first(Order.NEWEST_FIRST, 1_001))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
