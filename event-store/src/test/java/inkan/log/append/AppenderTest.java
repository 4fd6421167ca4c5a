package inkan.log.append;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.log.append.Outcome.Appended;
import inkan.log.append.Outcome.Conflict;
import inkan.log.append.Outcome.Refused;
import inkan.log.append.Outcome.Unavailable;
import inkan.postgres.FreshDatabase;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AppenderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource source = FreshDatabase.withLog().program();
    private final List<AppendListener.Appended> groups = Collections.synchronizedList(new ArrayList<>());
    private final Appender appender = new Appender(source, StreamListener.NONE, groups::add, PATIENCE);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        callers.close();
        appender.close();
    }

    @Test
    void what_waits_is_committed_together() throws Exception {
        List<Future<Outcome>> outcomes = whileTheHeadIsLocked(() -> IntStream.range(0, 50)
                .mapToObj(i -> append(unit("stream-" + i, 0)))
                .toList());

        assertThat(positions(outcomes)).containsExactlyInAnyOrderElementsOf(range(1, 50));
        // The first that come are under way when the others queue up behind them.
        assertThat(groups).hasSizeLessThanOrEqualTo(2);
        assertThat(groups.stream().mapToInt(AppendListener.Appended::units).sum())
                .isEqualTo(50);
    }

    @Test
    void units_that_conflict_fail_alone_and_the_rest_of_their_group_goes_in() throws Exception {
        appender.append(unit("taken", 0));
        appender.append(unit("read", 0));

        List<Future<Outcome>> outcomes = whileTheHeadIsLocked(() -> List.of(
                append(unit("first", 0)),
                append(unit("a", 0)),
                append(unit("taken", 0)),
                append(new Unit(List.of(event("b", 0)), List.of(new SeenStream("read", -1, 0)), null)),
                append(new Unit(List.of(event("c", 0)), List.of(new SeenStream("read", 0, 0)), null)),
                append(unit("d", 0))));

        assertThat(outcomes)
                .extracting(Future::get)
                .extracting(outcome -> (Object) outcome.getClass())
                .containsExactly(
                        Appended.class, Appended.class, Conflict.class, Conflict.class, Appended.class, Appended.class);
        assertThat(stored()).containsExactlyInAnyOrder("taken/0", "read/0", "first/0", "a/0", "c/0", "d/0");
    }

    @Test
    void of_two_units_of_a_group_that_cannot_both_be_right_one_goes_in() throws Exception {
        List<Future<Outcome>> outcomes = whileTheHeadIsLocked(() -> List.of(
                append(unit("first", 0)),
                append(new Unit(List.of(event("a", 0)), List.of(new SeenStream("b", -1, 0)), null)),
                append(new Unit(List.of(event("b", 0)), List.of(new SeenStream("a", -1, 0)), null))));

        assertThat(outcomes)
                .extracting(Future::get)
                .extracting(outcome -> (Object) outcome.getClass())
                .containsExactlyInAnyOrder(Appended.class, Appended.class, Conflict.class);
    }

    @Test
    void units_that_only_the_database_refuses_are_found_in_their_group() throws Exception {
        try (var otherNode = new Appender(source, StreamListener.NONE, AppendListener.NONE)) {
            otherNode.append(unit("long-ago", 0));
        }
        try (var restarted = new Appender(source, StreamListener.NONE, AppendListener.NONE)) {
            restarted.append(unit("since", 0));
            List<Future<Outcome>> outcomes = whileTheHeadIsLocked(() -> List.of(
                    callers.submit(() -> restarted.append(unit("first", 0))),
                    callers.submit(() -> restarted.append(unit("a", 0))),
                    callers.submit(() -> restarted.append(unit("long-ago", 0))),
                    callers.submit(() -> restarted.append(unit("b", 0))),
                    callers.submit(() -> restarted.append(unit("nul\0", 0))),
                    callers.submit(() -> restarted.append(unit("c", 0)))));

            assertThat(outcomes.get(2).get()).isInstanceOf(Conflict.class);
            assertThat(outcomes.get(4).get())
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(((SQLException) refused.cause()).getSQLState())
                                    .isEqualTo("22021"));
            assertThat(stored()).containsExactlyInAnyOrder("long-ago/0", "since/0", "first/0", "a/0", "b/0", "c/0");
        }
    }

    @Test
    void what_was_seen_longer_ago_than_is_remembered_is_asked_of_the_database() {
        appender.append(unit("a", 0));
        try (var restarted = new Appender(source, StreamListener.NONE, AppendListener.NONE)) {
            assertThat(restarted.append(new Unit(List.of(event("b", 0)), List.of(new SeenStream("a", -1, 0)), null)))
                    .isInstanceOf(Conflict.class);
            assertThat(restarted.append(new Unit(List.of(event("b", 0)), List.of(new SeenStream("a", 0, 0)), null)))
                    .isEqualTo(new Appended(2));
        }
    }

    @Test
    void nothing_is_lost_and_nothing_stored_twice_when_connections_are_cut_again_and_again() throws Exception {
        int writers = 8;
        var writing = new AtomicBoolean(true);
        var acknowledged = new ArrayList<Future<List<String>>>();
        try (var otherNode = new Appender(source, StreamListener.NONE, AppendListener.NONE, PATIENCE)) {
            for (int i = 0; i < writers; i++) {
                String stream = "writer-" + i;
                Appender node = i % 2 == 0 ? appender : otherNode;
                acknowledged.add(callers.submit(() -> write(node, stream, writing)));
            }
            for (int i = 0; i < 40; i++) {
                Thread.sleep(25);
                cutAllConnections();
            }
            writing.set(false);
            var all = new ArrayList<String>();
            for (Future<List<String>> written : acknowledged) {
                all.addAll(written.get());
            }

            assertThat(all).hasSizeGreaterThan(100);
            assertThat(stored()).containsExactlyInAnyOrderElementsOf(all);
            assertThat(sql("select position || ' ' || (select max(position) from log_event) from log_head"))
                    .isEqualTo(all.size() + " " + all.size());
        }
    }

    @Test
    void what_arrives_late_after_its_connection_was_lost_is_not_taken_for_somebody_else_s() throws Exception {
        NewEvent late = event("late", 0);
        var line = new LateLine(source, () -> append(late, source));
        try (var node = new Appender(line.source(), StreamListener.NONE, AppendListener.NONE)) {
            List<Future<Outcome>> outcomes = whileTheHeadIsLocked(() -> Stream.of(
                            unit("first", 0), new Unit(List.of(late), List.of(), null), unit("nul\0", 0))
                    .map(unit -> {
                        Future<Outcome> outcome = callers.submit(() -> node.append(unit));
                        LockSupport.parkNanos(Duration.ofMillis(100).toNanos()); // so that they wait in this order
                        return outcome;
                    })
                    .toList());

            assertThat(outcomes.get(1).get()).isEqualTo(new Appended(2));
            assertThat(outcomes.get(2).get()).isInstanceOf(Refused.class);
            assertThat(line.arrived()).isTrue();
            assertThat(stored()).containsExactly("first/0", "late/0");
        }
    }

    private static void append(NewEvent event, DataSource source) {
        try (var arriving = new Appender(source, StreamListener.NONE, AppendListener.NONE)) {
            assertThat(arriving.append(new Unit(List.of(event), List.of(), null)))
                    .isInstanceOf(Appended.class);
        }
    }

    @Test
    void a_node_that_hangs_with_the_head_locked_keeps_the_others_waiting_for_seconds_only() throws Exception {
        appender.append(unit("a", 0));
        LogConnection hanging = LogConnection.open(source);
        assertThat(hanging.lock(1, 0).head().position()).isEqualTo(1);

        long begun = System.nanoTime();
        assertThat(appender.append(unit("b", 0))).isEqualTo(new Appended(2));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(9));
        hanging.abandon();
    }

    @Test
    void units_are_given_up_after_a_bounded_time_without_a_database_and_appended_when_it_is_back() throws Exception {
        var away = new AtomicBoolean(true);
        try (var patient =
                new Appender(leaving(away), StreamListener.NONE, AppendListener.NONE, Duration.ofMillis(500))) {
            assertThat(patient.append(unit("a", 0)))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            unavailable -> assertThat(unavailable.cause()).hasMessage("away"));
            away.set(false);

            assertThat(patient.append(unit("a", 0))).isEqualTo(new Appended(1));
        }
    }

    @Test
    void what_comes_after_the_end_is_not_appended() throws SQLException {
        appender.append(unit("a", 0));
        appender.close();

        assertThat(appender.append(unit("b", 0))).isEqualTo(new Unavailable(null));
        assertThat(stored()).containsExactly("a/0");
    }

    @Test
    void who_waits_for_the_log_to_go_on_is_woken_by_an_append_of_any_node() throws Exception {
        Future<Boolean> waiting = callers.submit(() -> appender.awaitBeyond(0, Duration.ofSeconds(20)));
        try (var otherNode = new Appender(source, StreamListener.NONE, AppendListener.NONE)) {
            otherNode.append(unit("a", 0));
        }

        assertThat(waiting.get()).isTrue();
        assertThat(appender.awaitBeyond(1, Duration.ofMillis(20))).isFalse();
    }

    private static List<String> write(Appender node, String stream, AtomicBoolean writing) {
        var acknowledged = new ArrayList<String>();
        for (int i = 0; writing.get(); i++) {
            // The unit says that it has read its stream to the end: a retry that comes second would be found out.
            Outcome outcome = node.append(
                    new Unit(List.of(event(stream, i)), List.of(new SeenStream(stream, i - 1, node.head())), null));
            assertThat(outcome).isInstanceOf(Appended.class);
            acknowledged.add(stream + "/" + i);
        }
        return acknowledged;
    }

    private Future<Outcome> append(Unit unit) {
        return callers.submit(() -> appender.append(unit));
    }

    /** Has the first unit on its way, waiting for the lock, while the others gather behind it. */
    private List<Future<Outcome>> whileTheHeadIsLocked(Supplier<List<Future<Outcome>>> appends) throws Exception {
        try (Connection locking = source.getConnection();
                Statement statement = locking.createStatement()) {
            locking.setAutoCommit(false);
            statement.execute("select from log_head for update");
            List<Future<Outcome>> outcomes = appends.get();
            Thread.sleep(300);
            locking.rollback();
            return outcomes;
        }
    }

    /** A source whose server answers nobody for a while. */
    private DataSource leaving(AtomicBoolean away) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (away.get()) {
                        throw new SQLException("away", "08001");
                    }
                    return method.invoke(source, arguments);
                });
    }

    private void cutAllConnections() throws SQLException {
        sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()");
    }

    private static List<Long> positions(List<Future<Outcome>> outcomes) throws Exception {
        var positions = new ArrayList<Long>();
        for (Future<Outcome> outcome : outcomes) {
            positions.add(((Appended) outcome.get()).position());
        }
        return positions;
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private static Unit unit(String stream, long sequence) {
        return new Unit(List.of(event(stream, sequence)), List.of(), null);
    }

    static NewEvent event(String stream, long sequence) {
        return new NewEvent(
                stream,
                sequence,
                "Note",
                UUID.randomUUID(),
                Instant.parse("2026-04-01T03:00:00.123456789Z"),
                "note.written",
                1,
                "{}".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private List<String> stored() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select stream || '/' || sequence from log_event order by position")) {
            var stored = new ArrayList<String>();
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
            return stored;
        }
    }

    private String sql(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(statement)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
