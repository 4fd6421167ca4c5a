package inkan.log;

import static inkan.log.LogFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import inkan.log.LogFixture.Nothing;
import inkan.log.LogFixture.Written;
import inkan.postgres.FreshDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.assertj.core.util.Throwables;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionStepTest {

    private static final UnaryOperator<Map<String, Object>> NOTHING_CHANGES = UnaryOperator.identity();

    private final DataSource dataSource = FreshDatabase.withLog().dataSource();
    private final List<LogFixture> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(LogFixture::close);
    }

    @Test
    void an_event_of_an_old_name_and_revision_is_read_as_the_newest() throws SQLException {
        store("memo.written", 1, "{\"body\":\"x\"}");
        var renamed =
                new RevisionStep(new StoredType("memo.written", 1), new StoredType("note.written", 1), NOTHING_CHANGES);
        var bodyBecomesText = RevisionStep.of("note.written", 1, 2, json -> Map.of("text", json.get("body") + "!"));
        LogFixture fixture = reading(new EventUpcasterChain(renamed, bodyBecomesText));
        fixture.log.appendEvents(event("a", 1, new Nothing()));

        assertThat(fixture.payloads()).containsExactly(new Written("x!"), new Nothing());
        assertThat(fixture.log.readEvents("a").asStream().<Object>map(DomainEventMessage::getPayload))
                .containsExactly(new Written("x!"), new Nothing());
    }

    @Test
    void an_event_that_no_step_leads_to_a_class_is_an_error_that_names_it() throws SQLException {
        store("note.written", 1, "{\"body\":\"x\"}");

        assertThatExceptionOfType(UnknownStoredTypeException.class)
                .isThrownBy(() -> reading(LogFixture.NO_UPCASTERS).payloads())
                .withMessageContaining("note.written 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":[\"hush\"]}", "{\"text\":\"x\",\"rest\":\"hush\"}", "[\"hush\"]"})
    void a_payload_that_does_not_fit_its_class_is_an_error_that_names_the_event_and_does_not_show_the_payload(
            String json) throws SQLException {
        store("note.written", 2, json);

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> reading(LogFixture.NO_UPCASTERS).payloads())
                .satisfies(error -> assertThat(error)
                        .hasStackTraceContaining("Could not read note.written 2 from JSON")
                        .extracting(Throwables::getStackTrace, STRING)
                        .doesNotContain("hush"));
    }

    @Test
    void a_step_leads_to_a_newer_revision() {
        assertThatIllegalArgumentException().isThrownBy(() -> RevisionStep.of("note.written", 2, 2, NOTHING_CHANGES));
        assertThatIllegalArgumentException().isThrownBy(() -> RevisionStep.of("note.written", 2, 1, NOTHING_CHANGES));
    }

    private LogFixture reading(EventUpcaster upcasters) {
        var fixture = new LogFixture(dataSource, upcasters, 3);
        opened.add(fixture);
        return fixture;
    }

    private void store(String name, int revision, String json) throws SQLException {
        reading(LogFixture.NO_UPCASTERS)
                .sql("insert into log_event values (1, 'a', 0, 'Note', gen_random_uuid(), now(), '" + name + "', "
                        + revision + ", '" + json + "', '{}');"
                        + " update log_head set position = 1, frontier = sha256('any')");
    }
}
