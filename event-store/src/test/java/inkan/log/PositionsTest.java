package inkan.log;

import static inkan.log.LogFixture.NOON;
import static inkan.log.LogFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.log.LogFixture.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final int WRITERS = 6;
    private static final int APPENDS = 60;

    @AutoClose
    private final LogFixture fixture = new LogFixture();

    private final PostgresLog log = fixture.log;

    @Test
    void concurrent_appends_of_two_nodes_leave_no_gap_and_no_reader_ever_sees_one() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var otherNode = new LogFixture(fixture.dataSource);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                PostgresLog node = i % 2 == 0 ? log : otherNode.log;
                String stream = "writer-" + i;
                writers.add(threads.submit(() -> write(node, stream)));
            }
            Callable<List<Long>> follow = () -> follow(writing);
            Future<List<Long>> reader = threads.submit(follow);
            Future<List<Long>> another = threads.submit(follow);
            try {
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                writing.set(false);
            }

            List<Long> all =
                    LongStream.rangeClosed(1, 2L * WRITERS * APPENDS).boxed().toList();
            assertThat(reader.get()).isEqualTo(all);
            assertThat(another.get()).isEqualTo(all);
        }
    }

    @Test
    void of_several_that_want_the_same_place_in_a_stream_one_gets_it_and_the_others_write_nothing() throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            var attempts = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < WRITERS; i++) {
                String own = "own-" + i;
                attempts.add(threads.submit(() -> succeeds(() -> log.appendEvents(written(own, 0), written("a", 0)))));
            }
            int successes = 0;
            for (Future<Boolean> attempt : attempts) {
                successes += attempt.get() ? 1 : 0;
            }

            assertThat(successes).isEqualTo(1);
            assertThat(fixture.readFrom(null)).hasSize(2);
        }
    }

    @Test
    void an_empty_log_has_head_and_tail_at_0() {
        assertThat(log.createTailToken()).isEqualTo(at(0));
        assertThat(log.createHeadToken()).isEqualTo(at(0));
        assertThat(log.createTokenAt(NOON)).isEqualTo(at(0));
        assertThat(fixture.readFrom(at(0))).isEmpty();
    }

    @Test
    void reading_goes_on_behind_the_token() {
        fixture.fill("a", 8);

        assertThat(fixture.readFrom(log.createTailToken())).hasSize(8);
        assertThat(fixture.readFrom(at(7)))
                .extracting(TrackedEventMessage::trackingToken)
                .containsExactly(at(8));
        assertThat(fixture.readFrom(log.createHeadToken())).isEmpty();
    }

    @Test
    void the_token_at_an_instant_is_before_the_first_event_recorded_then_or_later() {
        appendAt("a", NOON);
        appendAt("b", NOON.plusSeconds(10));
        appendAt("c", NOON.plusSeconds(20));

        assertThat(log.createTokenAt(NOON.minusSeconds(1))).isEqualTo(at(0));
        assertThat(log.createTokenAt(NOON.plusSeconds(1))).isEqualTo(at(1));
        assertThat(log.createTokenAt(NOON.plusSeconds(15))).isEqualTo(at(2));
        assertThat(log.createTokenAt(NOON.plusSeconds(30))).isEqualTo(at(3));
    }

    private static int write(PostgresLog log, String stream) {
        for (int i = 0; i < APPENDS; i++) {
            log.appendEvents(written(stream, 2L * i), written(stream, 2L * i + 1));
        }
        return APPENDS;
    }

    private List<Long> follow(AtomicBoolean writing) {
        var seen = new ArrayList<Long>();
        boolean last;
        do {
            last = !writing.get();
            for (TrackedEventMessage<?> event : fixture.readFrom(at(seen.isEmpty() ? 0 : seen.getLast()))) {
                seen.add(event.trackingToken().position().orElseThrow());
            }
        } while (!last);
        return seen;
    }

    private static boolean succeeds(Runnable append) {
        try {
            append.run();
            return true;
        } catch (ConcurrencyException e) {
            return false;
        }
    }

    private void appendAt(String stream, Instant instant) {
        var event = new GenericDomainEventMessage<Object>("Note", stream, 0, new Written("x"));
        log.appendEvents(new GenericDomainEventMessage<>("Note", stream, 0, event, () -> instant));
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
