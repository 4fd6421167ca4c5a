package inkan.log;

import static inkan.log.LogFixture.meanwhile;
import static inkan.log.LogFixture.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import inkan.log.LogFixture.Written;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.Registration;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The log as it runs: behind Axon's event store, repository and command bus. */
class EventStoreOnTheLogTest {

    @AutoClose
    private final LogFixture fixture = new LogFixture();

    private final PostgresLog log = fixture.log;
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(log)
            .fetchDelay(Duration.ofHours(1).toMillis())
            .build();
    private final Repository<Note> notes = EventSourcingRepository.builder(Note.class)
            .eventStore(store)
            .lockFactory(NullLockFactory.INSTANCE)
            .build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    @AfterEach
    void close() {
        store.shutDown();
    }

    @Test
    void events_of_several_aggregates_in_one_command_are_one_append() {
        handle(command -> {
            notes.newInstance(() -> new Note("a"));
            notes.newInstance(() -> new Note("b"));
            return notes.load("a").invoke(note -> note.write("more"));
        });

        assertThat(fixture.payloads()).containsExactly(new Written("a"), new Written("b"), new Written("more"));
    }

    @Test
    void a_command_that_fails_after_it_applied_events_appends_nothing() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> handle(command -> {
                    notes.newInstance(() -> new Note("a"));
                    throw new IllegalStateException("refused");
                }));

        assertThat(log.head()).isZero();
    }

    @Test
    void an_aggregate_that_was_only_loaded_must_not_have_gone_on() {
        log.appendEvents(written("loaded", 0));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> handle(command -> {
                    notes.load("loaded");
                    meanwhile(() -> log.appendEvents(written("loaded", 1)));
                    return notes.newInstance(() -> new Note("a"));
                }));
    }

    @Test
    void an_aggregate_that_was_not_found_must_not_have_come_into_being() {
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> handle(command -> {
                    assertThatExceptionOfType(AggregateNotFoundException.class).isThrownBy(() -> notes.load("missing"));
                    meanwhile(() -> log.appendEvents(written("missing", 0)));
                    return notes.newInstance(() -> new Note("a"));
                }));
    }

    @Test
    void an_aggregate_that_goes_on_in_two_commands_at_once_goes_on_once() {
        log.appendEvents(written("a", 0));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> handle(command -> {
                    notes.load("a").execute(note -> note.write("ours"));
                    meanwhile(() -> log.appendEvents(written("a", 1)));
                    return "written";
                }));

        assertThat(fixture.payloads()).containsExactly(new Written("a/0"), new Written("a/1"));
    }

    @Test
    void a_reader_at_the_end_is_woken_by_the_next_append_and_reads_without_end() throws Exception {
        try (TrackingEventStream events = store.openStream(log.createTailToken())) {
            assertThat(events.hasNextAvailable(50, TimeUnit.MILLISECONDS)).isFalse();
            for (int i = 0; i < 10; i++) {
                String id = "n" + i;
                CompletableFuture<TrackedEventMessage<?>> next = CompletableFuture.supplyAsync(() -> next(events));
                handle(command -> notes.newInstance(() -> new Note(id)));

                assertThat(next.get(10, TimeUnit.SECONDS))
                        .returns(new Written(id), TrackedEventMessage::getPayload)
                        .returns(
                                i + 1L,
                                event -> event.trackingToken().position().orElseThrow());
            }
        }
    }

    private static TrackedEventMessage<?> next(TrackingEventStream events) {
        try {
            return events.nextAvailable();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(MessageHandler<CommandMessage<?>> handler) {
        Registration registration = bus.subscribe("java.lang.String", handler);
        var callback = new FutureCallback<String, Object>();
        bus.dispatch(asCommandMessage("a command"), callback);
        var result = callback.getResult();
        registration.cancel();
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    static class Note {

        @AggregateIdentifier
        private @Nullable String id;

        Note() {}

        Note(String text) {
            write(text);
        }

        Object write(String text) {
            return apply(new Written(text));
        }

        @EventSourcingHandler
        void on(Written event) {
            if (id == null) {
                id = event.text().replaceAll("/.*", "");
            }
        }
    }
}
