package inkan.log;

import static inkan.log.LogFixture.inCommand;
import static inkan.log.LogFixture.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyTest {

    private final LogFixture fixture = new LogFixture();

    @BeforeEach
    void two_events_and_an_answer() {
        inCommand(unit -> {
            new IdempotencyRecord("key", "digest", "{}").storeWith(unit);
            fixture.log.appendEvents(written("a", 0), written("a", 1));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log_event set payload = '{}'",
                "update log_event set position = 3 where position = 2",
                "delete from log_event",
                "delete from log_event where position = 2",
                "truncate log_event cascade",
                "update log_answer set answer = '{}'",
                "delete from log_answer",
                "truncate log_answer",
                "delete from log_head",
                "truncate log_head",
                "update log_head set position = 1",
                "update log_head set position = 2",
                "insert into log_event select * from log_event",
                "insert into log_head (position) values (7)"
            })
    void what_was_written_can_be_neither_changed_nor_removed(String statement) throws SQLException {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> fixture.sql(statement))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).startsWith("23"));

        assertThat(fixture.sql("select count(*) from log_event")).isEqualTo("2");
        assertThat(fixture.sql("select position from log_head")).isEqualTo("2");
        assertThat(fixture.sql("select count(*) from log_answer")).isEqualTo("1");
    }

    @Test
    void the_table_takes_no_java_class_name_for_an_event_name() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> fixture.sql("insert into log_event select 3, 'b', 0, stream_type, 'id', recorded_at,"
                        + " 'inkan.log.Written', revision, payload, metadata from log_event limit 1"))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("23514"));
    }
}
