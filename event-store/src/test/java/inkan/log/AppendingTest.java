package inkan.log;

import static inkan.log.LogFixture.NOON;
import static inkan.log.LogFixture.event;
import static inkan.log.LogFixture.inCommand;
import static inkan.log.LogFixture.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import inkan.log.LogFixture.Nothing;
import inkan.log.LogFixture.Unnamed;
import inkan.log.LogFixture.Written;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AppendingTest {

    @AutoClose
    private final LogFixture fixture = new LogFixture();

    private final PostgresLog log = fixture.log;

    @Test
    void what_is_appended_is_read_back_in_order_with_positions_from_1() {
        log.appendEvents(event("a", 0, new Written("first"), Map.of("actor", "clerk-1")), written("b", 0));
        log.appendEvents(event("a", 1, new Nothing()));

        List<TrackedEventMessage<?>> events = fixture.readFrom(null);

        assertThat(events).extracting(TrackedEventMessage::trackingToken).containsExactly(token(1), token(2), token(3));
        assertThat(events.getFirst().getPayload()).isEqualTo(new Written("first"));
        assertThat(events.getFirst().getMetaData()).isEqualTo(Map.of("actor", "clerk-1"));
        assertThat(events.getLast().getPayload()).isEqualTo(new Nothing());
        assertThat((DomainEventMessage<?>) events.getLast())
                .returns("a", DomainEventMessage::getAggregateIdentifier)
                .returns("Note", DomainEventMessage::getType)
                .returns(1L, DomainEventMessage::getSequenceNumber);
    }

    @Test
    void the_recorded_instant_is_kept_to_the_microsecond_and_never_lies_in_the_future() {
        log.appendEvents(written("a", 0));

        assertThat(fixture.readFrom(null).getFirst().getTimestamp()).isEqualTo(NOON.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void an_append_whose_last_event_is_refused_leaves_nothing() {
        log.appendEvents(written("b", 0));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> log.appendEvents(written("a", 0), written("c", 0), written("b", 0)));

        assertThat(fixture.readFrom(null)).hasSize(1);
        assertThat(log.head()).isEqualTo(1);
        log.appendEvents(written("a", 0));
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void an_event_that_breaks_a_bound_of_the_table_leaves_nothing() {
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> log.appendEvents(written("a", 0), event("b", 0, new Written("x".repeat(1_048_576)))));

        assertThat(log.head()).isZero();
    }

    @Test
    void the_smallest_and_the_largest_payload_are_stored_byte_for_byte() throws SQLException {
        int room = 1_048_576 - "{\"text\":\"\"}".length();
        log.appendEvents(event("a", 0, new Nothing()), event("a", 1, new Written("x".repeat(room))));

        assertThat(fixture.payloads()).containsExactly(new Nothing(), new Written("x".repeat(room)));
        assertThat(fixture.sql("select convert_from(payload, 'UTF8') from log_event where position = 1"))
                .isEqualTo("{}");
    }

    @Test
    void characters_outside_the_basic_plane_and_variation_selectors_survive() {
        var name = new Written("𠮷野 葛\uDB40\uDD00城 \u0000\"\\");
        log.appendEvents(event("a", 0, name));

        assertThat(fixture.payloads()).containsExactly(name);
    }

    @Test
    void names_and_revisions_are_stored_and_no_java_class_name_is() throws SQLException {
        log.appendEvents(event("a", 0, new Written("x"), Map.of("zone", "2", "actor", "clerk-1")));

        assertThat(fixture.sql("select name || ' ' || revision from log_event")).isEqualTo("note.written 2");
        assertThat(fixture.sql("select convert_from(metadata, 'UTF8') from log_event"))
                .isEqualTo("{\"actor\":\"clerk-1\",\"zone\":\"2\"}");
        assertThat(fixture.sql("select e::text || convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8')"
                        + " from log_event e"))
                .doesNotContain("inkan", "axon", "Written", "java");
    }

    @Test
    void an_event_without_a_storage_name_is_refused() {
        assertThatExceptionOfType(UnknownStoredTypeException.class)
                .isThrownBy(() -> log.appendEvents(written("a", 0), event("b", 0, new Unnamed("x"))))
                .withMessageContaining("Unnamed");

        assertThat(log.head()).isZero();
    }

    @Test
    void an_event_that_belongs_to_no_aggregate_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.appendEvents(new GenericEventMessage<>(new Written("x"))));
    }

    @Test
    void metadata_that_is_not_a_string_is_refused_without_showing_it() {
        DomainEventMessage<?> event = written("a", 0).andMetaData(Map.of("attempts", 4711));

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> log.appendEvents(event))
                .withMessageContaining("attempts")
                .withMessageNotContaining("4711");
    }

    @Test
    void the_unit_of_work_knows_the_position_of_its_last_event() {
        inCommand(unit -> {
            assertThat(PostgresLog.positionOf(unit)).isEmpty();
            log.appendEvents(written("a", 0), written("a", 1));
            assertThat(PostgresLog.positionOf(unit)).hasValue(2);
        });
    }

    @Test
    void a_unit_of_work_appends_once() {
        inCommand(unit -> {
            log.appendEvents(written("a", 0));
            assertThatIllegalStateException().isThrownBy(() -> log.appendEvents(written("a", 1)));
        });
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void appending_nothing_does_nothing() {
        inCommand(unit -> {
            log.appendEvents(List.of());
            assertThat(PostgresLog.positionOf(unit)).isEmpty();
        });
        assertThat(log.head()).isZero();
    }

    private static GlobalSequenceTrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
