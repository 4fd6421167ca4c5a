package inkan.log.append;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.log.FrontierInStore;
import inkan.postgres.FreshDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores that were filled before the head carried a frontier. */
class CarriedOverStoreTest {

    private final DataSource source = FreshDatabase.empty().dataSource();
    private final FrontierInStore frontier = new FrontierInStore(source);

    @ParameterizedTest(name = "{0} events")
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 21})
    void a_store_that_was_filled_before_gets_the_frontier_that_appending_would_have_made(int events)
            throws SQLException {
        migrateTo("1");
        execute("""
                insert into log_event
                select n, '流れ-' || mod(n, 3), n / 3, 'Note', gen_random_uuid()::text,
                       timestamptz '1999-12-31 23:59:59.123456Z' + n * interval '1.000001 second', 'note.written', n,
                       convert_to('{"年":' || n || '}', 'UTF8'), convert_to('{}', 'UTF8')
                from generate_series(1, %d) as n""".formatted(events));
        if (events > 0) {
            execute("update log_head set position = " + events);
        }

        migrateTo("2");

        assertThat(frontier.ofTheHead()).isEqualTo(frontier.ofTheEvents());
        try (var appender = new Appender(source, StreamListener.NONE, AppendListener.NONE)) {
            assertThat(appender.append(new Unit(List.of(AppenderTest.event("b", 0)), List.of(), null)))
                    .isEqualTo(new Outcome.Appended(events + 1));
        }
        assertThat(frontier.ofTheHead()).isEqualTo(frontier.ofTheEvents());
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations(FreshDatabase.LOG)
                .target(version)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
