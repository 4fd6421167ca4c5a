package inkan.view.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Makes all views anew from the first event on, while the program serves and the present views are kept. New tables are
 * filled beside those that people read and take their place, with their dead letters, in one transaction. One node at a
 * time does it. What was begun and cut short is gone on with.
 */
public final class Rebuild {
    /** How many events are read at a time. */
    public static final int RANGE = 8_000;

    private static final long WAIT_FOR_THE_LIVE_VIEWS_MILLIS = 20;

    private static final String LOCK = "hashtext('inkan rebuild of the views')";

    private final DataSource source;
    private final Sessions live;
    private final Sessions next;
    private final EventLog log;
    private final Views views;
    private final NextTables tables;
    private final Comparing comparing;
    private final int range;
    private final int rows;

    /** @param source connections to the database of the views, at isolation read committed; five are used at a time */
    public Rebuild(DataSource source, EventLog log, Views views) {
        this(source, log, views, RANGE, rowsThatFit());
    }

    /**
     * @param range how many events are read at a time
     * @param rows how many rows of each view stay in memory, about
     */
    public Rebuild(DataSource source, EventLog log, Views views, int range, int rows) {
        this.source = source;
        this.live = new Sessions(source, null);
        this.next = new Sessions(source, NextTables.NEXT);
        this.log = log;
        this.views = views;
        this.tables = new NextTables(views);
        this.comparing = new Comparing(source, log, views, range, Math.min(rows, Comparing.STRETCH));
        this.range = range;
        this.rows = rows;
    }

    /** A row weighs half a kilobyte; the three large views get a third of the heap. */
    private static int rowsThatFit() {
        long rows = Runtime.getRuntime().maxMemory() / 3 / 3 / 500;
        return (int) Math.max(20_000, Math.min(rows, 5_000_000));
    }

    /** The rebuild that is under way or was cut short, on whatever node. */
    public Optional<RebuildProgress> underWay() throws SQLException {
        return live.simply(RebuildProgress::read);
    }

    /**
     * Rebuilds, on the thread of the caller. When it is interrupted or fails, what it has done so far stays.
     *
     * @param told is told now and then how far it is
     * @return false where another node is at it
     */
    public boolean run(Consumer<RebuildProgress> told) throws SQLException, InterruptedException {
        return alone(() -> {
                    Folder folder = upToDate(begun(false), told);
                    putInPlace(folder, new Telling(live, told));
                    return true;
                })
                .isPresent();
    }

    /** The names of the views that can be compared, and {@code dead-letters}. */
    public static Set<String> comparable(Views views) {
        return Stream.concat(views.names().stream(), Stream.of(Comparing.DEAD_LETTERS))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Rebuilds all views beside those that people read, and compares. People read what they read meanwhile, and it goes on
     * being folded. What was begun to be compared and cut short is gone on with; a rebuild that was cut short is compared,
     * and then put in place in any case.
     *
     * @param chosen the names of the views to compare, all where none is named
     * @param replace whether the rebuilt views are put in the place of those that people read; else they are dropped
     * @param most how many of the rows that differ are told; all are counted
     * @param told is told now and then how far the rebuild is
     * @param compared is told how far the comparison is
     * @return empty where another node is at a rebuild
     */
    public Optional<Comparison> compare(
            Set<String> chosen, boolean replace, int most, Consumer<RebuildProgress> told, Compared compared)
            throws SQLException, InterruptedException {
        if (!comparable(views).containsAll(chosen)) {
            throw new IllegalArgumentException("only these can be compared: " + comparable(views));
        }
        return alone(() -> {
            RebuildProgress begun = begun(true);
            Folder folder = upToDate(begun, told);
            var telling = new Telling(live, told);
            Comparison comparison = comparing.run(frozen(folder, telling), chosen, most, compared::at);
            boolean places = replace || !begun.compares();
            if (places) {
                putInPlace(folder, telling);
            } else {
                drop();
            }
            return new Comparison(comparison.position(), comparison.tables(), comparison.differences(), places);
        });
    }

    /** Is told how far a comparison is. */
    public interface Compared {
        /** @param rows about how many there are */
        void at(long done, long rows);
    }

    private interface Work<T> {
        T done() throws SQLException, InterruptedException;
    }

    /** Does something that one node at a time does; empty where another one is at it. */
    private <T> Optional<T> alone(Work<T> work) throws SQLException, InterruptedException {
        try (Connection lock = source.getConnection()) {
            if (!yes(lock, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.done());
            } finally {
                yes(lock, "select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private static boolean yes(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Loads, unless that is done, and gives what folds from there on. */
    private Folder upToDate(RebuildProgress begun, Consumer<RebuildProgress> told)
            throws SQLException, InterruptedException {
        if (begun.phase().compareTo(RebuildProgress.Phase.FOLLOWING) < 0) {
            load(begun, new Telling(live, told));
        }
        return new Folder(next, views, Math.min(rows, ViewReader.ROWS));
    }

    /** Where what was begun stands, or a new beginning. A rebuild stays one, whoever goes on with it. */
    private RebuildProgress begun(boolean compares) throws SQLException {
        return live.simply(connection -> {
            Optional<RebuildProgress> before = RebuildProgress.read(connection);
            boolean fits = before.isPresent() && tables.fit(connection);
            if (!fits) {
                tables.make(connection);
            }
            RebuildProgress begun = fits
                    ? before.get().with(compares && before.get().compares())
                    : new RebuildProgress(
                            RebuildProgress.Phase.LOADING,
                            0,
                            0,
                            compares && before.map(RebuildProgress::compares).orElse(true));
            begun.write(connection);
            return begun;
        });
    }

    private void drop() throws SQLException {
        live.simply(connection -> {
            tables.drop(connection);
            RebuildProgress.remove(connection);
            return true;
        });
    }

    private void load(RebuildProgress begun, Telling telling) throws SQLException, InterruptedException {
        try (var loading = new Loading(next, log, views, tables, range, rows)) {
            if (begun.phase() == RebuildProgress.Phase.LOADING) {
                loading.run(begun, position -> telling.at(RebuildProgress.Phase.LOADING, position));
            }
            long loaded = next.simply(Progress::read).position();
            telling.enter(RebuildProgress.Phase.INDEXING, loaded);
            loading.index();
            telling.enter(RebuildProgress.Phase.FOLLOWING, loaded);
        }
    }

    private void putInPlace(Folder folder, Telling telling) throws SQLException, InterruptedException {
        do {
            follow(folder, telling);
        } while (!swap(folder));
    }

    private Connection frozen(Folder folder, Telling telling) throws SQLException, InterruptedException {
        Optional<Connection> frozen = comparing.freeze(folder);
        while (frozen.isEmpty()) {
            if (live.simply(Progress::read).position() > folder.position()) {
                follow(folder, telling);
            } else {
                Thread.sleep(WAIT_FOR_THE_LIVE_VIEWS_MILLIS); // which are the ones behind
            }
            frozen = comparing.freeze(folder);
        }
        telling.enter(RebuildProgress.Phase.COMPARING, folder.position());
        return frozen.get();
    }

    /** Folds what has happened since, until it is less than a range behind. */
    private void follow(Folder folder, Telling telling) throws SQLException, InterruptedException {
        try (var ahead = new ReadAhead(log, range, 1)) {
            long position = folder.position();
            for (List<LogEntry> entries = ahead.after(position); !entries.isEmpty(); ) {
                folder.take(entries);
                position = folder.position();
                telling.at(RebuildProgress.Phase.FOLLOWING, position);
                entries = ahead.isBehind() ? ahead.after(position) : List.of();
            }
        }
    }

    /** Waits until nobody reads the views, keeps everybody out for a moment, folds the rest, and swaps. */
    private boolean swap(Folder folder) throws SQLException, InterruptedException {
        try {
            return live.inTransaction(connection -> swapOn(connection, folder));
        } catch (Refused poison) {
            folder.forget();
            return false; // found, and parked, when it is folded by itself
        } catch (SQLException e) {
            folder.forget();
            if ("55P03".equals(e.getSQLState())) { // somebody read for too long
                Thread.sleep(100);
                return false;
            }
            throw e;
        }
    }

    private boolean swapOn(Connection connection, Folder folder) throws SQLException, Refused {
        Sessions.execute(connection, "set local lock_timeout = '1s'");
        Sessions.execute(connection, "lock table view_progress in access exclusive mode");
        Progress present = Progress.read(connection);
        long reached = folder.position();
        if (present.position() - reached > range) {
            return false;
        }
        if (present.position() > reached) {
            List<LogEntry> rest = log.after(reached, Math.toIntExact(present.position() - reached));
            String path = path(connection);
            Sessions.execute(connection, "set local search_path = " + NextTables.NEXT + ", public");
            folder.foldOn(connection, rest, Map.of(), Progress.lock(connection));
            Sessions.execute(connection, "set local search_path = " + path);
            reached = present.position();
        }
        tables.swap(connection);
        new Progress(reached, present.generation() + 1).write(connection);
        RebuildProgress.remove(connection);
        return true;
    }

    private static String path(Connection connection) throws SQLException {
        try (PreparedStatement show = connection.prepareStatement("show search_path");
                ResultSet row = show.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
