package inkan.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.log.BrokenConnections.Fault;
import inkan.log.BrokenConnections.When;
import inkan.postgres.FreshDatabase;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two callers read, or want to; whoever comes then waits for its turn, and is read for together with the others. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StreamReadsTest {

    private static final int LIMIT = 4;
    private static final int READING = 2;
    private static final int WAITING = 12;

    private final FreshDatabase database = FreshDatabase.withLog();
    private final BrokenConnections connections = new BrokenConnections(database.program(), database.dataSource());
    private final LogReader alone = new LogReader(database.program());
    private final List<Thread> threads = new ArrayList<>();
    private final Executor ownThreads = work -> threads.add(Thread.ofPlatform().start(work));

    @AutoClose
    private final LogFixture fixture = new LogFixture(database.program());

    @Test
    void callers_at_the_same_time_each_get_their_own_stream_as_if_they_had_read_alone() {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        int streams = 30;
        for (int i = 0; i < streams; i++) {
            fill("s-" + i, new Random(seed + i).nextInt(10));
        }
        List<List<StoredEvent>> whole = IntStream.rangeClosed(0, streams)
                .mapToObj(i -> alone.stream("s-" + i, 0, 100))
                .toList();
        var reads = new StreamReads(new LogReader(connections.source()), LIMIT);
        List<CompletableFuture<Void>> callers = IntStream.range(0, 16)
                .mapToObj(caller -> CompletableFuture.runAsync(
                        () -> {
                            var random = new Random(seed * 31 + caller);
                            for (int i = 0; i < 40; i++) {
                                int stream = random.nextInt(streams + 1);
                                int first = random.nextInt(10);
                                assertThat(words(reads.read("s-" + stream, first)))
                                        .as("seed %d", seed)
                                        .isEqualTo(words(whole.get(stream).stream()
                                                .skip(first)
                                                .limit(LIMIT)
                                                .toList()));
                            }
                        },
                        ownThreads))
                .toList();

        callers.forEach(CompletableFuture::join);

        assertThat(connections.steps()).anyMatch(LogReader.STREAMS::equals);
    }

    @Test
    void who_waits_is_read_for_with_one_statement() throws Exception {
        fillAll();
        connections.steps().clear();

        assertThat(readBehindAGate(connections.source(), "s-")).allSatisfy(WaitingRead::sawAllUpToTheLimit);

        assertThat(connections.steps()).hasSize(READING + 1).containsOnlyOnce(LogReader.STREAMS);
    }

    @Test
    void a_connection_that_is_cut_under_a_statement_for_several_fails_none_of_them() throws Exception {
        fillAll();
        for (When when : When.values()) {
            connections.breakAt(new Fault(LogReader.STREAMS, when));

            assertThat(readBehindAGate(connections.source(), "s-")).allSatisfy(WaitingRead::sawAllUpToTheLimit);

            assertThat(connections.hasBroken()).isTrue();
        }
    }

    @Test
    void a_stream_that_the_database_does_not_take_fails_nobody_else() throws Exception {
        fillAll();

        List<WaitingRead> reads = readBehindAGate(database.program(), "s-", "\0");

        assertThat(reads.subList(0, WAITING)).allSatisfy(WaitingRead::sawAllUpToTheLimit);
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> reads.getLast().events().join())
                .withCauseExactlyInstanceOf(EventStoreException.class);
    }

    @Test
    void everybody_hears_that_the_database_is_away() throws Exception {
        DataSource away = behind(new CountDownLatch(0), () -> {
            throw new SQLException("away", "08001");
        });

        List<WaitingRead> reads = readBehindAGate(away, "s-");

        assertThat(reads)
                .allSatisfy(read -> assertThatExceptionOfType(CompletionException.class)
                        .isThrownBy(() -> read.events().join())
                        .withCauseExactlyInstanceOf(LogUnavailableException.class));
    }

    @Test
    void who_is_interrupted_while_waiting_gets_its_stream_and_stays_interrupted() throws Exception {
        fill("s-0", 3);
        var gate = new CountDownLatch(1);
        var reads = new StreamReads(new LogReader(behind(gate, database.program()::getConnection)), LIMIT);
        occupy(reads);
        var interrupted = new CompletableFuture<Boolean>();
        var read = async(() -> {
            List<StoredEvent> events = reads.read("s-0", 0);
            interrupted.complete(Thread.currentThread().isInterrupted());
            return events;
        });
        awaitAllWaiting();

        threads.getLast().interrupt();
        awaitAllWaiting();
        gate.countDown();

        assertThat(read.join()).hasSize(3);
        assertThat(interrupted.join()).isTrue();
    }

    @Test
    void a_log_that_is_closed_meanwhile_still_gives_those_who_wait_their_streams() throws Exception {
        fill("s-0", 3);
        var gate = new CountDownLatch(1);
        DataSource gated = behind(gate, database.program()::getConnection);
        try (var node = new LogFixture(gated)) {
            List<CompletableFuture<Long>> callers = IntStream.range(0, WAITING)
                    .mapToObj(i -> async(() -> node.lastSequenceOf("s-0")))
                    .toList();
            awaitAllWaiting();
            gate.countDown();
            node.log.close();

            assertThat(callers).allSatisfy(caller -> assertThat(caller.join()).isEqualTo(2));
        }
    }

    @Test
    void a_stream_of_several_batches_is_read_to_its_end_by_all_who_read_at_once() {
        for (int events = 0; events < 8; events++) {
            fill("s-" + events, events);
        }
        List<CompletableFuture<Void>> callers = IntStream.range(0, 16)
                .mapToObj(caller -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 40; i++) {
                                int events = (caller + i) % 8;
                                assertThat(fixture.lastSequenceOf("s-" + events))
                                        .isEqualTo(events - 1);
                            }
                        },
                        ownThreads))
                .toList();

        callers.forEach(CompletableFuture::join);
    }

    private static List<String> words(List<StoredEvent> events) {
        return events.stream()
                .map(event -> "%d %s %d %s %s"
                        .formatted(
                                event.position(),
                                event.stream(),
                                event.sequence(),
                                event.eventId(),
                                new String(event.payload(), StandardCharsets.UTF_8)))
                .toList();
    }

    /** One that waited. */
    private record WaitingRead(String stream, CompletableFuture<List<StoredEvent>> events) {
        private void sawAllUpToTheLimit() {
            int number = Integer.parseInt(stream.substring(2));
            assertThat(events.join())
                    .hasSize(Math.min(LIMIT, number))
                    .allSatisfy(event -> assertThat(event.stream()).isEqualTo(stream));
        }
    }

    private void fillAll() {
        for (int i = 0; i < WAITING; i++) {
            fill("s-" + i, i);
        }
    }

    private void fill(String stream, int events) {
        if (events > 0) {
            fixture.fill(stream, events);
        }
    }

    /** Has two callers read who get no connection, and the others behind them; then there are connections again. */
    private List<WaitingRead> readBehindAGate(DataSource source, String prefix, String... more) throws Exception {
        var gate = new CountDownLatch(1);
        var reads = new StreamReads(new LogReader(behind(gate, source::getConnection)), LIMIT);
        occupy(reads);
        var streams = new ArrayList<>(
                IntStream.range(0, WAITING).mapToObj(i -> prefix + i).toList());
        streams.addAll(List.of(more));
        List<WaitingRead> waiting = streams.stream()
                .map(stream -> new WaitingRead(stream, async(() -> reads.read(stream, 0))))
                .toList();
        awaitAllWaiting();
        gate.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
        return waiting;
    }

    private void occupy(StreamReads reads) throws InterruptedException {
        for (int i = 0; i < READING; i++) {
            var unused = async(() -> reads.read("nobody's", 0));
            awaitAllWaiting();
        }
    }

    private <T> CompletableFuture<T> async(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, ownThreads);
    }

    private void awaitAllWaiting() throws InterruptedException {
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private interface Connecting {
        Object connect() throws SQLException;
    }

    /** Connections that nobody gets before the gate is open. */
    private static DataSource behind(CountDownLatch gate, Connecting source) {
        return (DataSource) Proxy.newProxyInstance(
                StreamReadsTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> {
                    gate.await();
                    return source.connect();
                });
    }
}
