package inkan.log.append;

import static inkan.log.append.AppenderTest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.postgres.FreshDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class LogImportTest {

    private static final int CHUNK = 10;
    private static final String ROWS = "select string_agg(e::text, '' order by position) from log_event e";

    private final DataSource source = FreshDatabase.withLog().program();
    private final LogImport imports = new LogImport(source, CHUNK);
    private final List<NewEvent> events =
            IntStream.range(0, 37).mapToObj(i -> event("流れ-" + i % 5, i / 5)).toList();
    private final List<Long> progress = new ArrayList<>();

    @Test
    void what_is_imported_is_stored_as_single_appends_would_have_stored_it() throws Exception {
        DataSource single = FreshDatabase.withLog().program();
        try (var appender = new Appender(single, StreamListener.NONE, AppendListener.NONE)) {
            for (NewEvent event : events) {
                appender.append(new Unit(List.of(event), List.of(), null));
            }
        }

        assertThat(imports.importAll(events.iterator(), progress::add)).isEqualTo(37);

        assertThat(progress).containsExactly(10L, 20L, 30L, 37L);
        assertThat(sql(source, ROWS)).isEqualTo(sql(single, ROWS));
        assertThat(sql(source, "select log_head::text from log_head"))
                .isEqualTo(sql(single, "select log_head::text from log_head"));
    }

    @Test
    void a_node_that_is_running_goes_on_behind_an_import() throws Exception {
        try (var appender = new Appender(source, StreamListener.NONE, AppendListener.NONE)) {
            appender.append(new Unit(List.of(event("a", 0)), List.of(), null));

            imports.importAll(events.iterator(), progress::add);

            assertThat(appender.append(new Unit(
                            List.of(event("b", 0)), List.of(new SeenStream("流れ-0", 0, appender.head())), null)))
                    .isInstanceOf(Outcome.Conflict.class);
            assertThat(appender.append(new Unit(List.of(event("b", 0)), List.of(), null)))
                    .isEqualTo(new Outcome.Appended(39));
        }
    }

    @Test
    void an_event_whose_place_is_taken_is_named_and_nothing_of_its_chunk_is_stored() throws Exception {
        try (var appender = new Appender(source, StreamListener.NONE, AppendListener.NONE)) {
            appender.append(new Unit(List.of(event("流れ-3", 4)), List.of(), null));
        }

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> imports.importAll(events.iterator(), progress::add))
                .withMessageContaining("Place 4 of stream 流れ-3 is taken")
                .returns(20L, ImportRefusedException::imported);

        assertThat(sql(source, "select position from log_head")).isEqualTo("21");
        assertThat(imports.importAll(events.stream().skip(20).limit(3).iterator(), progress::add))
                .isEqualTo(3);
    }

    @Test
    void an_event_that_comes_twice_is_named() throws Exception {
        List<NewEvent> twice = List.of(event("a", 0), event("b", 0), event("a", 0));

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> imports.importAll(twice.iterator(), progress::add))
                .withMessageContaining("Place 0 of stream a is taken");

        assertThat(sql(source, "select count(*) from log_event")).isEqualTo("0");
    }

    private static String sql(DataSource source, String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(statement)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
