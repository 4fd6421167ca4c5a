package inkan.view.fold;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardEvent;
import inkan.event.Event;
import inkan.view.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** With a view that counts, so that an event taken twice, or never, would be seen. */
@Tag("slow")
class TwoReadersTest {
    private final ViewsOnPostgres views = ViewsOnPostgres.fresh();
    private final LogInMemory log = new LogInMemory();
    private final Views counting = new Views(List.of(new Counting()), List.of());

    /** @param sum of all positions */
    private record Count(String stream, int events, long sum, long position) implements ViewRow {}

    private static final class Counting implements View<CardEvent, Count> {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Table<Count> table() {
            return new Table<>(
                    "counting",
                    List.of(
                            Column.text("stream", Count::stream),
                            Column.number("events", Count::events),
                            Column.position("sum", Count::sum),
                            Column.position("position", Count::position)),
                    Counting::read);
        }

        private static Count read(Row row) throws SQLException {
            return new Count(
                    row.columns().getString("stream"),
                    row.columns().getInt("events"),
                    row.columns().getLong("sum"),
                    row.columns().getLong("position"));
        }

        @Override
        public Class<CardEvent> events() {
            return CardEvent.class;
        }

        @Override
        public boolean begins(CardEvent event) {
            return false;
        }

        @Override
        public Count evolve(Count row, CardEvent event, LogEntry entry) {
            long at = entry.position();
            return row == null
                    ? new Count(entry.stream(), 1, at, at)
                    : new Count(row.stream(), row.events() + 1, row.sum() + at, at);
        }
    }

    private void makeTable() {
        views.sql()
                .sql(
                        "create table views.counting (stream text primary key, events integer, sum bigint, position bigint)")
                .update();
    }

    private void everyEventIsThereOnce() {
        List<Long> positions = log.after(0, (int) log.head()).stream()
                .filter(entry -> entry.event() instanceof CardEvent)
                .map(LogEntry::position)
                .toList();
        long sum = positions.stream().mapToLong(position -> position).sum();
        assertThat(views.texts("select sum(events) || ' ' || sum(sum) from counting"))
                .containsExactly(positions.size() + " " + sum);
    }

    @Test
    void two_nodes_on_one_database_take_every_event_once() throws Exception {
        makeTable();
        List<Event> events = Lives.of(11, 300);
        try (var one = new ViewReader(views.source(), log, counting, 7, 50);
                var other = new ViewReader(views.source(), log, counting, 5, 50)) {
            one.start();
            other.start();
            for (Event event : events) {
                log.append(event);
                if (log.head() % 50 == 0) {
                    Thread.sleep(1);
                }
            }
            while (views.position() < log.head()) {
                Thread.sleep(5);
            }
        }
        everyEventIsThereOnce();
    }

    @Test
    void a_node_killed_in_the_middle_of_a_batch_again_and_again_leaves_no_event_out_and_takes_none_twice()
            throws Exception {
        makeTable();
        Lives.of(12, 40).forEach(log::append);
        var random = new Random(12);
        int kills = 0;
        while (views.position() < log.head()) {
            var dying = new Dying(views.source(), 1 + random.nextInt(12), random.nextBoolean());
            try (var node = new ViewReader(dying, log, counting, 1 + random.nextInt(20), 50)) {
                node.catchUp();
            } catch (SQLException killed) {
                kills++;
            }
        }
        assertThat(kills).isGreaterThan(5);
        everyEventIsThereOnce();
    }

    /** Connections that break after so many were taken: at once, or some statements later, which may be too late. */
    private static final class Dying extends DelegatingDataSource {
        private final boolean atOnce;
        private int left;

        Dying(DataSource source, int left, boolean atOnce) {
            super(source);
            this.left = left;
            this.atOnce = atOnce;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            if (--left == 0 && atOnce) {
                kill(connection);
            } else if (left == 0) {
                Thread.ofVirtual().start(() -> kill(connection));
            }
            return connection;
        }

        private static void kill(Connection connection) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
