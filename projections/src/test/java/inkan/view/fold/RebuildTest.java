package inkan.view.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.card.CardEvent;
import inkan.event.Event;
import inkan.value.CardId;
import inkan.value.PinKind;
import inkan.view.AllViews;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class RebuildTest {
    private static final int EVERYTHING = 100_000;

    private final ViewsOnPostgres views = ViewsOnPostgres.fresh();
    private final LogInMemory log = new LogInMemory();
    private final ViewReader reader = views.reader(log, 50);

    @AfterEach
    void close() {
        reader.close();
    }

    private void live(long seed, int residents) throws Exception {
        Lives.of(seed, residents).forEach(log::append);
        reader.catchUp();
    }

    private Rebuild rebuild(int range, int rows) {
        return new Rebuild(views.source(), log, AllViews.VIEWS, range, rows);
    }

    @ParameterizedTest(name = "{0} events at a time, {1} rows in memory")
    @CsvSource({"1000, 100000", "7, 100000", "50, 20", "11, 2"})
    void rebuilt_from_the_first_event_the_views_are_what_they_were_row_by_row(int range, int rows) throws Exception {
        live(range, 60);
        Map<String, List<String>> before = views.rows();
        List<String> shape = views.shape();
        assertThat(before).allSatisfy((table, all) -> assertThat(all).isNotEmpty());
        views.sql().sql("update view_card set state = 'DELIVERED', fee_yen = 7").update(); // which is wrong

        assertThat(rebuild(range, rows).run(progress -> {})).isTrue();

        assertThat(views.rows()).isEqualTo(before);
        assertThat(views.shape()).isEqualTo(shape);
        assertThat(views.position()).isEqualTo(log.head());
        assertThat(views.texts("select relname from pg_class where relnamespace = 'views_next'::regnamespace"))
                .isEmpty();
    }

    @Test
    void what_was_rebuilt_is_folded_on_and_can_be_rebuilt_again() throws Exception {
        List<Event> events = Lives.of(1, 40);
        events.subList(0, 250).forEach(log::append);
        rebuild(100, EVERYTHING).run(progress -> {});
        events.subList(250, events.size()).forEach(log::append);
        reader.catchUp();
        Map<String, List<String>> before = views.rows();

        rebuild(30, 40).run(progress -> {});

        assertThat(views.rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "killed when {0} ranges were read")
    @ValueSource(ints = {0, 1, 2, 5, 9, 14, 19, 24, 40})
    void a_rebuild_that_was_killed_is_gone_on_with(int ranges) throws Exception {
        live(3, 60);
        Map<String, List<String>> before = views.rows();
        var killed = new Rebuild(views.source(), new Failing(log, ranges), AllViews.VIEWS, 40, 30);
        try {
            killed.run(progress -> {});
        } catch (SQLException | IllegalStateException kill) {
            assertThat(killed.underWay()).isPresent();
            assertThat(views.rows()).isEqualTo(before);
        }

        rebuild(25, 60).run(progress -> {});

        assertThat(views.rows()).isEqualTo(before);
        assertThat(killed.underWay()).isEmpty();
    }

    @Test
    void rows_that_were_stored_before_a_kill_and_are_not_in_the_progress_yet_are_folded_once() throws Exception {
        live(4, 40);
        Map<String, List<String>> before = views.rows();
        var killed = rebuild(40, 30);
        assertThatThrownBy(() -> killed.run(progress -> {
                    if (progress.phase() == RebuildProgress.Phase.INDEXING) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        views.sql().sql("update views_next.view_progress set position = 100").update();
        views.sql().sql("update view_rebuild set phase = 'LOADING'").update();

        rebuild(25, 60).run(progress -> {});

        assertThat(views.rows()).isEqualTo(before);
    }

    @Test
    void while_it_is_rebuilt_events_come_and_queries_see_each_position_whole() throws Exception {
        List<Event> events = Lives.of(5, 400);
        events.subList(0, events.size() / 2).forEach(log::append);
        reader.catchUp();
        reader.start();
        var done = new AtomicBoolean();
        var problems = new ArrayList<String>();
        var asked = new AtomicInteger();
        Thread appending = Thread.ofPlatform().start(() -> {
            for (Event event : events.subList(events.size() / 2, events.size())) {
                log.append(event);
                Thread.onSpinWait();
            }
        });
        Thread asking = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                ask().ifPresent(problems::add);
                asked.incrementAndGet();
            }
        });

        for (int i = 0; i < 3; i++) {
            rebuild(60, 500).run(progress -> {});
        }
        appending.join();
        while (views.position() < log.head()) {
            Thread.sleep(5);
        }
        done.set(true);
        asking.join();

        assertThat(problems).isEmpty();
        assertThat(asked).hasPositiveValue();
        Map<String, List<String>> rows = views.rows();
        var elsewhere = ViewsOnPostgres.fresh();
        try (ViewReader another = elsewhere.reader(log, 1_000)) {
            another.catchUp();
        }
        assertThat(rows).isEqualTo(elsewhere.rows());
        assertThat(views.deadLetters()).isEmpty();
    }

    private static final String COUNT = AllViews.VIEWS.views().stream()
            .map(view -> "(select count(*) from " + view.table().name() + ")")
            .collect(Collectors.joining(" + ", "select ", ""));

    private final AtomicLong seen = new AtomicLong();

    /** As queries do: held first, so that what is seen is of one generation. Counts what the log has up to there. */
    private Optional<String> ask() {
        try (var connection = views.source().getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Sessions.execute(connection, "lock table view_progress in access share mode");
            long position = Progress.read(connection).position();
            long rows;
            try (var select = connection.createStatement();
                    var row = select.executeQuery(COUNT)) {
                row.next();
                rows = row.getLong(1);
            }
            connection.commit();
            long expected = log.after(0, (int) position).stream()
                    .filter(entry -> AllViews.VIEWS.views().stream().anyMatch(view -> begins(view, entry)))
                    .count();
            if (position < seen.getAndSet(position)) {
                return Optional.of("went back to " + position);
            }
            return rows == expected
                    ? Optional.empty()
                    : Optional.of("at %d: %d rows, not %d".formatted(position, rows, expected));
        } catch (SQLException e) {
            return Optional.of(e.toString());
        }
    }

    private static <E extends Event> boolean begins(View<E, ?> view, LogEntry entry) {
        return view.events().isInstance(entry.event())
                && view.begins(view.events().cast(entry.event()));
    }

    @Test
    void a_second_rebuild_at_the_same_time_is_left_to_the_first() throws Exception {
        live(6, 20);
        var second = new AtomicBoolean(true);

        rebuild(1_000, EVERYTHING).run(progress -> {
            try {
                second.set(rebuild(1_000, EVERYTHING).run(other -> {}));
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(second).isFalse();
    }

    @Test
    void poison_is_parked_in_a_rebuild_exactly_as_in_the_live_views_and_old_dead_letters_are_replaced()
            throws Exception {
        List<String> refusing = List.of(
                "alter table view_card add constraint refused_here check (card <> 'card-3' or pin_signature is null)",
                "alter table view_certificate add constraint refused_too check (serial <> 'cert-5-s-1')");
        refusing.forEach(statement -> views.sql().sql(statement).update());
        live(7, 30);
        log.appendUnreadable("card-9", CardEvent.class);
        log.append(new CardEvent.PinChanged(new CardId("card-9"), PinKind.SIGNATURE));
        reader.catchUp();
        Map<String, List<String>> before = views.rows();
        List<String> letters = views.deadLetters();
        assertThat(letters).anyMatch(letter -> letter.startsWith("card card-3"));
        assertThat(letters).anyMatch(letter -> letter.startsWith("certificate cert-5-s-1"));
        views.sql()
                .sql("insert into view_dead_letter values ('card', 'card-1', 1, 'of the old generation')")
                .update();

        rebuild(20, 10).run(progress -> {});

        assertThat(views.rows()).isEqualTo(before);
        assertThat(views.deadLetters()).isEqualTo(letters);
    }

    /** A log that goes away for good after so many reads. */
    private record Failing(EventLog log, AtomicInteger left) implements EventLog {
        Failing(EventLog log, int reads) {
            this(log, new AtomicInteger(reads));
        }

        @Override
        public long head() throws SQLException {
            return log.head();
        }

        @Override
        public List<LogEntry> after(long position, int limit) throws SQLException {
            if (left.getAndDecrement() <= 0) {
                throw new SQLException("killed");
            }
            return log.after(position, limit);
        }

        @Override
        public List<LogEntry> at(List<Long> positions) throws SQLException {
            return log.at(positions);
        }

        @Override
        public List<LogEntry> of(String stream, long upTo) throws SQLException {
            return log.of(stream, upTo);
        }

        @Override
        public Optional<Instant> recordedAt(long position) throws SQLException {
            return log.recordedAt(position);
        }

        @Override
        public boolean awaitBeyond(long position, Duration timeout) throws SQLException, InterruptedException {
            return log.awaitBeyond(position, timeout);
        }
    }
}
