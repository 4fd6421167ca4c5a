package inkan.view.fold;

import inkan.event.Event;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The bulk of a rebuild. Ranges of the log are read and decoded on two threads, and folded in order on a third; a row is
 * written when there is no more room in memory, when a minute is over, and at the end, so most are written once. What a
 * kill takes away is the work of a minute.
 */
final class Loading implements AutoCloseable {
    private static final int READERS = 2;
    private static final int WRITERS = 2;
    private static final long BETWEEN_STORES = Duration.ofMinutes(1).toNanos();

    /** Is told how far the loading is. */
    interface Told {
        void at(long position) throws SQLException;
    }

    private final Sessions next;
    private final EventLog log;
    private final Views views;
    private final NextTables tables;
    private final ReadAhead ahead;
    private final Fold fold;
    private final ExecutorService writers = Executors.newFixedThreadPool(
            WRITERS, Thread.ofPlatform().daemon().name("view writer ", 1).factory());
    private Parking parking = new Parking(List.of());
    private boolean compares;
    private boolean stored;
    private long storedAt = System.nanoTime();

    Loading(Sessions next, EventLog log, Views views, NextTables tables, int range, int rows) {
        this.next = next;
        this.log = log;
        this.views = views;
        this.tables = tables;
        this.ahead = new ReadAhead(log, range, READERS);
        this.fold = new Fold(views, rows);
    }

    /** Goes on from where the tables are, to the head of the log as it is now. */
    void run(RebuildProgress begun, Told told) throws SQLException, InterruptedException {
        compares = begun.compares();
        Progress from = next.simply(Progress::read);
        if (from.position() == 0 && begun.reserved() == 0) {
            fold.beginAtNothing();
        } else {
            parking = next.simply(connection -> new Parking(DeadLetters.stuck(connection)));
            fold.doubtUpTo(begun.reserved());
            stored = true;
            giveKeys();
        }
        long target = log.head();
        long position = from.position();
        while (position < target) {
            List<LogEntry> entries = ahead.after(position);
            load(entries);
            fold.take(entries, parking);
            position = entries.getLast().position();
            if (fold.full() || System.nanoTime() - storedAt > BETWEEN_STORES) {
                store(position);
            }
            told.at(position);
        }
        store(position);
    }

    private void load(List<LogEntry> entries) throws SQLException {
        if (fold.hasAllInMemory()) {
            fold.need(entries);
        } else {
            next.simply(connection -> {
                fold.load(connection, entries);
                return true;
            });
        }
    }

    /** Each view's rows go in by transactions of their own; then the position says that they are there. */
    private void store(long position) throws SQLException, InterruptedException {
        new Sessions(next.source(), null).simply(connection -> {
            new RebuildProgress(RebuildProgress.Phase.LOADING, position, position, compares).write(connection);
            return true;
        });
        if (stored) {
            giveKeys();
        }
        stored = true;
        all(fold.storing(new Fold.Stores() {
            @Override
            public <E extends Event, R extends ViewRow> Rows.Store<R> of(View<E, R> view) {
                return new BulkStore<>(next, log, view, parking, Loading.this::giveKeys);
            }
        }));
        next.simply(connection -> {
            DeadLetters.add(connection, parking.takeFresh());
            new Progress(position, 0).write(connection);
            return true;
        });
        fold.written();
        storedAt = System.nanoTime();
    }

    /** To read a row or to write one anew, it has to be found. */
    private synchronized void giveKeys() throws SQLException {
        next.simply(connection -> {
            for (String statement : tables.missingKeys(connection)) {
                Sessions.execute(connection, statement);
            }
            return true;
        });
    }

    /**
     * Gives the tables their keys and indexes, all that are missing, and derives what follows: where the planner knows how
     * many rows there are, and into tables with nothing but their keys, because an index of many rows is made faster than
     * kept.
     */
    void index() throws SQLException, InterruptedException {
        build(next.simply(tables::missingIndexesOfViews));
        giveKeys();
        build(views.views().stream()
                .map(view -> "analyze " + view.table().name())
                .toList());
        for (Derivation derivation : views.derivations()) {
            derive(derivation);
        }
        build(next.simply(tables::missingIndexes));
        build(views.derivations().stream()
                .map(derivation -> "analyze " + derivation.table())
                .toList());
    }

    private void build(List<String> statements) throws SQLException, InterruptedException {
        var building = new ArrayList<Fold.Storing>();
        for (String statement : statements) {
            building.add(() -> next.simply(connection -> {
                Sessions.execute(connection, "set local maintenance_work_mem = '256MB'");
                Sessions.execute(connection, statement);
                return true;
            }));
        }
        all(building);
    }

    private void derive(Derivation derivation) throws SQLException {
        next.simply(connection -> {
            Sessions.execute(connection, "truncate " + derivation.table());
            return true;
        });
        String after = "";
        while (true) {
            String from = after;
            var last = next.simply(connection -> derivation.deriveNext(connection, from));
            if (last.isEmpty()) {
                return;
            }
            after = last.get();
        }
    }

    private void all(List<Fold.Storing> parts) throws SQLException, InterruptedException {
        var running = new ArrayList<Future<?>>();
        for (Fold.Storing part : parts) {
            running.add(writers.submit(() -> {
                part.run();
                return true;
            }));
        }
        for (Future<?> part : running) {
            try {
                part.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SQLException failed) {
                    throw failed;
                }
                throw new IllegalStateException("rows could not be stored", e);
            }
        }
    }

    @Override
    public void close() {
        ahead.close();
        writers.shutdownNow();
    }
}
