package inkan.view;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.event.Event;
import inkan.postgres.FreshDatabase;
import inkan.view.fold.LogInMemory;
import inkan.view.fold.ViewReader;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Plays events into all views, on the real database. */
public abstract class ViewTest {
    /** Stands for a component that is null. */
    protected static final String ABSENT = "absent";

    private static final DataSource SOURCE = oneConnection();

    protected static final JdbcClient SQL = JdbcClient.create(SOURCE);

    private final LogInMemory log = new LogInMemory();
    private ViewReader reader = new ViewReader(SOURCE, log, AllViews.VIEWS);

    /** One connection for all, not waiting for the disk: these tests write thousands of rows one by one. */
    private static DataSource oneConnection() {
        DataSource program =
                FreshDatabase.migrated("classpath:db/migration/views").program();
        try {
            var connection = new SingleConnectionDataSource(program.getConnection(), true);
            JdbcClient.create(connection).sql("set synchronous_commit = off").update();
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables of the view under test all begin with this. */
    protected abstract String tables();

    @BeforeEach
    void reset() {
        SQL.sql("truncate view_dead_letter, " + String.join(", ", AllViews.VIEWS.tables()))
                .update();
        begin(0, ViewReader.BATCH);
    }

    /** Appends events, each effective on 2022-04-01 as far as their metadata tell, and takes them into all views. */
    protected void play(Event... events) {
        for (Event event : events) {
            log.append(event);
            catchUp();
        }
        assertThat(SQL.sql("select reason from view_dead_letter")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** The position of the last event. */
    protected long head() {
        return log.head();
    }

    /** Starts a program that knows nothing, on views that say they stand at a position. */
    private void begin(long position, int batch) {
        SQL.sql("update view_progress set position = ?").param(position).update();
        reader.close();
        reader = new ViewReader(SOURCE, log, AllViews.VIEWS, batch, 10);
    }

    private void catchUp() {
        try {
            reader.catchUp();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the last event changed: the components of the answer that differ, without the position, and their values. */
    protected static Map<String, Object> changes(Record before, Record after) {
        Map<String, Object> changes = new HashMap<>();
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            Object was = value(component, before);
            Object is = value(component, after);
            if (!component.getName().equals("position") && !was.equals(is)) {
                changes.put(component.getName(), is);
            }
        }
        return changes;
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            Object value = component.getAccessor().invoke(of);
            return value == null ? ABSENT : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records of a sealed interface, those of its sealed parts among them. */
    protected static List<Class<?>> kinds(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .<Class<?>>flatMap(part -> part.isSealed() ? kinds(part).stream() : Stream.of(part))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 30, 1_000})
    void folded_anew_in_batches_of_any_size_it_is_the_same_row_by_row(int batch) {
        play(RichHistory.EVENTS);
        Map<String, List<String>> before = rows();
        assertThat(before)
                .isNotEmpty()
                .allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());

        reset();
        assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).isEmpty());

        begin(0, batch);
        catchUp();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void an_event_taken_a_second_time_changes_nothing() {
        for (Event event : RichHistory.EVENTS) {
            play(event);
            Map<String, List<String>> before = rows();
            begin(head() - 1, 1);
            catchUp();
            assertThat(rows()).as("%s", event).isEqualTo(before);
        }
    }

    @Test
    void a_history_taken_a_second_time_changes_nothing() {
        play(RichHistory.EVENTS);
        Map<String, List<String>> before = rows();
        for (long position = head() - 1; position >= 0; position--) {
            begin(position, 3);
            catchUp();
            assertThat(rows()).as("from position %d", position).isEqualTo(before);
        }
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new HashMap<>();
        SQL.sql("select table_name from information_schema.tables where table_schema = 'views' and table_name like ?")
                .param(tables() + "%")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        SQL.sql("select to_jsonb(t)::text from " + table + " t order by 1")
                                .query(String.class)
                                .list()));
        return rows;
    }
}
