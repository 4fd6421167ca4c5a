package inkan.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Two nodes append to one store. In each interleaving the late one has its order numbers and has written its events, but
 * is held in the middle of its commit, while the other appends and two readers read on by their tokens; then the late one
 * goes on, or its connection is taken away. In the end each reader has to have seen each stored event once.
 *
 * <p>The commit is held inside PostgreSQL, by a deferred trigger that waits for a lock of this test, so that it works the
 * same for any store and any way to append.
 */
final class LateCommits {

    private static final String LATE = "late";
    private static final long LOCK = 20_240_901;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String HELD = "select pid from pg_stat_activity" + " where application_name = '" + LATE
            + "' and wait_event_type = 'Lock' and wait_event = 'advisory'";

    private final StoreUnderTest store;
    private final PGSimpleDataSource dataSource;
    private final Clock clock;
    private final Duration othersClockIsBehind;
    private final Random random;

    /**
     * @param clock of the late node
     * @param othersClockIsBehind how far the clock of the other node, the one that is not late, is behind
     * @param seed of what happens in which order
     */
    LateCommits(
            StoreUnderTest store, PGSimpleDataSource dataSource, Clock clock, Duration othersClockIsBehind, long seed) {
        this.store = store;
        this.dataSource = dataSource;
        this.clock = clock;
        this.othersClockIsBehind = othersClockIsBehind;
        this.random = new Random(seed);
    }

    /**
     * What came of it.
     *
     * @param killed of the interleavings: those in which the late one's connection was taken away
     * @param events stored in the end
     * @param skipped events that a reader has not seen, summed over the readers
     * @param twice events that a reader has seen again, summed over the readers
     * @param disordered events that a reader has seen after one of a higher number
     */
    record Outcome(String store, int interleavings, int killed, int events, int skipped, int twice, int disordered) {
        @Override
        public String toString() {
            return "%s: %d interleavings (late one killed in %d), %d events; skipped %d, seen twice %d, out of order %d"
                    .formatted(store, interleavings, killed, events, skipped, twice, disordered);
        }
    }

    /** Runs so many interleavings, with new readers from the start on. */
    Outcome run(int interleavings) throws Exception {
        int killed = 0;
        try (Connection control = dataSource.getConnection();
                StoreUnderTest.Node late = store.nodes().apply(named(LATE));
                StoreUnderTest.Node other = store.nodes().apply(dataSource);
                StoreUnderTest.Node reading = store.nodes().apply(dataSource);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            execute(control, holdLateCommits(store.table()));
            List<TokenReader> readers = List.of(new TokenReader(reading.engine()), new TokenReader(reading.engine()));
            for (int i = 0; i < interleavings; i++) {
                killed += interleave(i, control, late, other, readers, threads) ? 1 : 0;
            }
            readers.forEach(TokenReader::readToEnd);
            return outcome(interleavings, killed, store.stored(control), readers);
        }
    }

    private static String holdLateCommits(String table) {
        return """
                create function commit_late() returns trigger language plpgsql as $$
                begin
                    if current_setting('application_name') = '%s' then
                        perform pg_advisory_xact_lock_shared(%d);
                    end if;
                    return null;
                end
                $$;
                create constraint trigger commits_late after insert on %s deferrable initially deferred
                    for each row execute function commit_late()""".formatted(LATE, LOCK, table);
    }

    private boolean interleave(
            int number,
            Connection control,
            StoreUnderTest.Node late,
            StoreUnderTest.Node other,
            List<TokenReader> readers,
            ExecutorService threads)
            throws Exception {
        boolean kill = random.nextInt(5) == 0;
        execute(control, "select pg_advisory_lock(" + LOCK + ")");
        Future<?> lateOne = threads.submit(() -> append(late, "late-" + number, random(1, 3), clock.instant()));
        int pid = awaitHeld(control, lateOne);
        int others = random(1, 3);
        var otherOnes = new ArrayList<Future<?>>();
        for (int i = 0; i < others; i++) {
            String stream = "other-" + number + "-" + i;
            int events = random(1, 3);
            Instant then = clock.instant().minus(othersClockIsBehind);
            otherOnes.add(threads.submit(() -> append(other, stream, events, then)));
            somebodyReads(readers);
        }
        pause();
        somebodyReads(readers);
        if (kill) {
            execute(control, "select pg_terminate_backend(" + pid + ")");
        }
        execute(control, "select pg_advisory_unlock(" + LOCK + ")");
        somebodyReads(readers);
        for (Future<?> append : otherOnes) {
            append.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        try {
            lateOne.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            if (!kill) {
                throw e;
            }
        }
        somebodyReads(readers);
        return kill;
    }

    private void somebodyReads(List<TokenReader> readers) {
        for (TokenReader reader : readers) {
            if (random.nextBoolean()) {
                reader.read();
            }
        }
    }

    private void pause() {
        LockSupport.parkNanos(random.nextInt(1_500_000));
    }

    private int random(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private static void append(StoreUnderTest.Node node, String stream, int count, Instant recordedAt) {
        var events = new ArrayList<DomainEventMessage<?>>();
        for (int i = 0; i < count; i++) {
            events.add(Notes.written(stream, i, recordedAt));
        }
        node.engine().appendEvents(events);
    }

    /** Waits until the late node hangs in its commit. */
    private static int awaitHeld(Connection control, Future<?> lateOne) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (Statement statement = control.createStatement();
                    var rows = statement.executeQuery(HELD)) {
                if (rows.next()) {
                    return rows.getInt(1);
                }
            }
            if (lateOne.isDone()) {
                lateOne.get();
                throw new IllegalStateException("The late node's commit was not held");
            }
        }
        throw new IllegalStateException("The late node did not come to its commit");
    }

    private DataSource named(String applicationName) {
        var named = new PGSimpleDataSource();
        named.setUrl(dataSource.getURL());
        named.setUser(dataSource.getUser());
        named.setPassword(dataSource.getPassword());
        named.setApplicationName(applicationName);
        return named;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Outcome outcome(int interleavings, int killed, List<String> stored, List<TokenReader> readers) {
        Map<String, Integer> places = new HashMap<>();
        stored.forEach(event -> places.put(event, places.size()));
        int skipped = 0;
        int twice = 0;
        int disordered = 0;
        for (TokenReader reader : readers) {
            var once = new HashSet<String>();
            @Nullable Integer before = null;
            for (String event : reader.seen()) {
                twice += once.add(event) ? 0 : 1;
                Integer place = places.get(event);
                if (place == null) {
                    throw new IllegalStateException("A reader has seen an event that is not stored");
                }
                disordered += before != null && place < before ? 1 : 0;
                before = place;
            }
            skipped += stored.size() - once.size();
        }
        return new Outcome(store.name(), interleavings, killed, stored.size(), skipped, twice, disordered);
    }
}
