package inkan.log;

import static inkan.log.LogFixture.in;
import static inkan.log.LogFixture.inCommand;
import static inkan.log.LogFixture.meanwhile;
import static inkan.log.LogFixture.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixture's log reads in batches of 3. */
class SerializableDecisionsTest {

    @AutoClose
    private final LogFixture fixture = new LogFixture();

    private final PostgresLog log = fixture.log;

    @ParameterizedTest(name = "a stream of {0} events")
    @ValueSource(ints = {0, 1, 2, 3, 4, 6, 7})
    void a_decision_is_refused_when_a_stream_that_it_read_went_on_meanwhile(int length) {
        if (length > 0) {
            fixture.fill("read", length);
        }

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> inCommand(unit -> {
                    assertThat(fixture.lastSequenceOf("read")).isEqualTo(length - 1);
                    meanwhile(() -> log.appendEvents(written("read", length)));
                    log.appendEvents(written("decided", 0));
                }));

        assertThat(log.head()).isEqualTo(length + 1);
        assertThat(fixture.lastSequenceOf("decided")).isEqualTo(-1);
    }

    @ParameterizedTest(name = "a stream of {0} events")
    @ValueSource(ints = {0, 1, 2, 3, 4, 6, 7})
    void a_decision_holds_when_only_other_streams_went_on_meanwhile(int length) {
        if (length > 0) {
            fixture.fill("read", length);
        }

        inCommand(unit -> {
            assertThat(fixture.lastSequenceOf("read")).isEqualTo(length - 1);
            meanwhile(() -> log.appendEvents(written("other", 0)));
            log.appendEvents(written("decided", 0));
        });

        assertThat(fixture.lastSequenceOf("decided")).isZero();
    }

    @Test
    void a_stream_that_was_read_and_is_written_is_guarded_too() {
        fixture.fill("a", 2);

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> inCommand(unit -> {
                    long last = fixture.lastSequenceOf("a");
                    meanwhile(() -> log.appendEvents(written("a", last + 1)));
                    log.appendEvents(written("a", last + 1));
                }));

        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void asking_for_the_last_sequence_is_reading_the_end_of_the_stream() {
        fixture.fill("read", 2);

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> inCommand(unit -> {
                    assertThat(log.lastSequenceNumberFor("read")).contains(1L);
                    meanwhile(() -> log.appendEvents(written("read", 2)));
                    log.appendEvents(written("decided", 0));
                }));
    }

    @Test
    void what_a_decision_did_not_read_to_its_end_may_go_on() {
        fixture.fill("read", 7);

        inCommand(unit -> {
            assertThat(log.readEvents("read").hasNext()).isTrue();
            meanwhile(() -> log.appendEvents(written("read", 7)));
            log.appendEvents(written("decided", 0));
        });

        assertThat(log.head()).isEqualTo(9);
    }

    @Test
    void a_stream_that_looked_different_the_second_time_refuses_the_decision() {
        fixture.fill("read", 1);

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> inCommand(unit -> {
                    assertThat(fixture.lastSequenceOf("read")).isZero();
                    meanwhile(() -> log.appendEvents(written("read", 1)));
                    assertThat(fixture.lastSequenceOf("read")).isEqualTo(1);
                    log.appendEvents(written("decided", 0));
                }));
    }

    @Test
    void an_event_processor_decides_nothing_and_is_not_refused() {
        in(new GenericEventMessage<>("an event"), unit -> {
            assertThat(fixture.lastSequenceOf("read")).isEqualTo(-1);
            meanwhile(() -> log.appendEvents(written("read", 0)));
            log.appendEvents(written("decided", 0));
        });

        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void a_command_inside_another_ones_unit_of_work_is_guarded_by_the_outer_append() {
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> inCommand(outer -> {
                    inCommand(
                            inner -> assertThat(fixture.lastSequenceOf("read")).isEqualTo(-1));
                    meanwhile(() -> log.appendEvents(written("read", 0)));
                    log.appendEvents(written("decided", 0));
                }));
    }

    @Test
    void a_command_that_follows_after_the_commit_is_not_refused_for_the_first_ones_events() {
        UnitOfWork<?> first = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("first"));
        first.onPrepareCommit(unit -> log.appendEvents(written("a", 0)));
        first.afterCommit(unit -> inCommand(second -> {
            assertThat(fixture.lastSequenceOf("a")).isZero();
            log.appendEvents(written("a", 1));
        }));

        first.execute(() -> assertThat(fixture.lastSequenceOf("a")).isEqualTo(-1));

        assertThat(log.head()).isEqualTo(2);
    }
}
