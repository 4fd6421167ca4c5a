package inkan.view.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Makes all views anew from the first event on, while the program serves and the present views are kept. New tables are
 * filled beside those that people read and take their place, with their dead letters, in one transaction. One node at a
 * time does it. What was begun and cut short is gone on with.
 */
public final class Rebuild {
    /** How many events are read at a time. */
    public static final int RANGE = 8_000;

    private static final String LOCK = "hashtext('inkan rebuild of the views')";

    private final DataSource source;
    private final Sessions live;
    private final Sessions next;
    private final EventLog log;
    private final Views views;
    private final NextTables tables;
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
        try (Connection lock = source.getConnection()) {
            if (!yes(lock, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return false;
            }
            try {
                runAlone(told);
                return true;
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

    private void runAlone(Consumer<RebuildProgress> told) throws SQLException, InterruptedException {
        RebuildProgress begun = live.simply(this::begun);
        var telling = new Telling(live, told);
        if (begun.phase() != RebuildProgress.Phase.FOLLOWING) {
            load(begun, telling);
        }
        follow(telling);
    }

    private RebuildProgress begun(Connection connection) throws SQLException {
        Optional<RebuildProgress> begun = RebuildProgress.read(connection);
        if (begun.isPresent() && tables.fit(connection)) {
            return begun.get();
        }
        tables.make(connection);
        var fresh = new RebuildProgress(RebuildProgress.Phase.LOADING, 0, 0);
        fresh.write(connection);
        return fresh;
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

    private void follow(Telling telling) throws SQLException, InterruptedException {
        var folder = new Folder(next, views, Math.min(rows, ViewReader.ROWS));
        try (var ahead = new ReadAhead(log, range, 1)) {
            do {
                long position = folder.position();
                for (List<LogEntry> entries = ahead.after(position); !entries.isEmpty(); ) {
                    folder.take(entries);
                    position = folder.position();
                    telling.at(RebuildProgress.Phase.FOLLOWING, position);
                    entries = ahead.isBehind() ? ahead.after(position) : List.of();
                }
            } while (!swap(folder));
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
