package inkan.view.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Compares the views with rebuilt ones in one snapshot in which both stand at one position. It is taken while the row of
 * {@code view_progress} is locked, so nobody folds at that moment; queries are not held up, and folding goes on while rows are
 * compared.
 */
final class Comparing {
    /** Under this name dead letters are compared, as if they were a view. */
    static final String DEAD_LETTERS = "dead-letters";

    /** How many rows are compared by one statement. */
    static final int STRETCH = 20_000;

    /** Is told how far the comparison is. */
    interface Told {
        /** @param rows about how many there are, 0 where nobody knows */
        void compared(long done, long rows);
    }

    private final DataSource source;
    private final Sessions live;
    private final EventLog log;
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final int range;
    private final int stretch;

    Comparing(DataSource source, EventLog log, Views views, int range, int stretch) {
        this.source = source;
        this.live = new Sessions(source, null);
        this.log = log;
        this.range = range;
        this.stretch = stretch;
        for (int place = 0; place < views.names().size(); place++) {
            tables.put(views.names().get(place), views.tables().get(place));
        }
        tables.put(DEAD_LETTERS, "view_dead_letter");
    }

    /**
     * Takes the snapshot.
     *
     * @param folder of the rebuilt views, at most one range behind
     * @return a connection to be closed; empty where the rebuilt views are too far behind, or ahead
     */
    Optional<Connection> freeze(Folder folder) throws SQLException {
        return live.simply(locked -> {
            long present = Progress.lock(locked).position();
            long reached = folder.position();
            if (present - reached > range) {
                return Optional.empty();
            }
            if (present > reached) {
                var unused = folder.take(log.after(reached, Math.toIntExact(present - reached)));
            }
            return folder.position() == present ? Optional.of(snapshot()) : Optional.empty();
        });
    }

    private Connection snapshot() throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            Sessions.execute(connection, "set transaction isolation level repeatable read, read only");
            Progress.read(connection); // with which the snapshot is taken
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Compares these views, all where none is named, and gives the connection back. */
    Comparison run(Connection snapshot, Set<String> chosen, int most, Told told) throws SQLException {
        try (snapshot) {
            long position = Progress.read(snapshot).position();
            List<String> names = tables.keySet().stream()
                    .filter(name -> chosen.isEmpty() || chosen.contains(name))
                    .toList();
            long all = rows(snapshot, names);
            long before = 0;
            List<Comparison.OfTable> found = new ArrayList<>();
            List<Comparison.OfRow> differences = new ArrayList<>();
            for (String name : names) {
                long done = before;
                Comparison.OfTable table = new TableComparison(
                                snapshot, name, tables.getOrDefault(name, name), stretch, differences, most)
                        .run(rows -> told.compared(done + rows, Math.max(all, done + rows)));
                found.add(table);
                before += table.rows();
            }
            snapshot.rollback();
            snapshot.setAutoCommit(true);
            return new Comparison(position, found, differences, false);
        }
    }

    /** As the planner has it: the rebuilt tables were analyzed when they were loaded. */
    private long rows(Connection snapshot, List<String> names) throws SQLException {
        try (PreparedStatement select = snapshot.prepareStatement("""
                select coalesce(sum(greatest(reltuples, 0)), 0)::bigint from pg_class
                 where relnamespace = to_regnamespace(?) and relname = any (?)""")) {
            select.setString(1, NextTables.NEXT);
            select.setArray(
                    2,
                    snapshot.createArrayOf(
                            "text", names.stream().map(tables::get).toArray()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
