package inkan.view.fold;

import inkan.event.Event;
import inkan.view.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one view that are in memory. Kept are those touched last, in two generations: when the young one is full,
 * the old one goes.
 */
final class Rows<E extends Event, R extends ViewRow> {
    /** A row's place in memory, whether there is a row or not. */
    private static final class Place<R> {
        @Nullable
        R row;

        boolean changed;
        boolean inTable;
    }

    private static final int AT_A_TIME = 20_000;
    private static final int WORTH_A_COPY = 20;
    private static final String DUPLICATE_KEY = "23505";

    private final View<E, R> view;
    private final CopyRows<R> copy;
    private final int mostYoung;
    private Map<Object, Place<R>> young = new HashMap<>();
    private Map<Object, Place<R>> old = new HashMap<>();
    private final Map<Object, Place<R>> missing = new HashMap<>();
    private final List<Place<R>> changed = new ArrayList<>();

    Rows(View<E, R> view, int most) {
        this.view = view;
        this.copy = new CopyRows<>(view.table());
        this.mostYoung = most / 2;
    }

    View<E, R> view() {
        return view;
    }

    /** Takes note that an event's row will be needed. */
    void need(E event, LogEntry entry, Elsewhere elsewhere) {
        Object key = view.key(event, entry);
        if (place(key) == null) {
            Place<R> place = new Place<>();
            young.put(key, place);
            if (elsewhere.mayHold(entry, view.begins(event))) {
                missing.put(key, place);
            }
        }
    }

    private @Nullable Place<R> place(Object key) {
        Place<R> place = young.get(key);
        if (place == null) {
            place = old.remove(key);
            if (place != null) {
                young.put(key, place);
            }
        }
        return place;
    }

    /** Reads the rows that are needed and not in memory. */
    void load(Connection connection) throws SQLException {
        if (missing.isEmpty()) {
            return;
        }
        Table<R> table = view.table();
        try (PreparedStatement select = connection.prepareStatement(table.select())) {
            select.setString(1, ArrayText.of(missing.keySet()));
            select.setFetchSize(0);
            try (ResultSet found = select.executeQuery()) {
                var columns = new Row(found);
                while (found.next()) {
                    Object key = table.key().type() == Column.Type.TEXT ? found.getString(1) : found.getObject(1);
                    Place<R> place = missing.get(key);
                    if (place != null) {
                        place.row = table.reader().read(columns);
                        place.inTable = true;
                    }
                }
            }
        }
        missing.clear();
    }

    /** Folds one event into its row. Taken a second time it changes nothing. */
    void take(E event, LogEntry entry) {
        Place<R> place = place(view.key(event, entry));
        if (place == null) {
            throw new IllegalStateException("a row that nobody said was needed");
        }
        R before = place.row;
        if (before != null && entry.position() <= before.position()) {
            return;
        }
        R after = view.evolve(before, event, entry);
        if (after != null && (before == null || after.position() > before.position())) {
            place.row = after;
            if (!place.changed) {
                place.changed = true;
                changed.add(place);
            }
        }
    }

    /** Writes what has changed, in place of what the table has. */
    void write(Connection connection) throws SQLException {
        List<R> absent = rows(changed.stream().filter(place -> !place.inTable).toList());
        if (absent.size() >= WORTH_A_COPY && copied(connection, absent)) {
            put(connection, rows(changed.stream().filter(place -> place.inTable).toList()));
        } else {
            put(connection, rows(changed));
        }
    }

    /** What begins now should not be there; where it is, because events are taken again, it is put in its place. */
    private boolean copied(Connection connection, List<R> absent) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            copy.write(connection, absent);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!DUPLICATE_KEY.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private List<R> rows(Collection<Place<R>> places) {
        var rows = new ArrayList<R>(places.size());
        for (Place<R> place : places) {
            if (place.row != null) {
                rows.add(place.row);
            }
        }
        return rows;
    }

    /** Stores what has changed in several short transactions, while nobody reads the table. */
    void store(Store<R> store) throws SQLException {
        for (int from = 0; from < changed.size(); from += AT_A_TIME) {
            store(store, changed.subList(from, Math.min(from + AT_A_TIME, changed.size())));
        }
    }

    private void store(Store<R> store, List<Place<R>> places) throws SQLException {
        List<Place<R>> there =
                places.stream().filter(place -> place.row != null).toList();
        try {
            store.write(
                    rows(there.stream().filter(place -> !place.inTable).toList()),
                    rows(there.stream().filter(place -> place.inTable).toList()));
        } catch (Refused refused) {
            if (there.size() == 1) {
                Place<R> place = there.getFirst();
                place.row = store.salvage(Objects.requireNonNull(place.row));
            } else {
                store(store, there.subList(0, there.size() / 2));
                store(store, there.subList(there.size() / 2, there.size()));
            }
        }
    }

    /** Where rows are stored in bulk. */
    interface Store<R> {
        /** Stores rows in one transaction: some that are not there, some in place of what is there. */
        void write(List<R> absent, List<R> present) throws SQLException, Refused;

        /** Stores as much of one stream's events as the database takes; the rest goes to the dead letters. */
        @Nullable
        R salvage(R refused) throws SQLException;
    }

    /** Whether a row that is not in memory may be in the table. */
    interface Elsewhere {
        boolean mayHold(LogEntry entry, boolean begins);
    }

    void put(Connection connection, Collection<R> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Table<R> table = view.table();
        try (PreparedStatement upsert = connection.prepareStatement(table.upsert())) {
            int parameter = 0;
            for (Column<R> column : table.columns()) {
                var array = new ArrayText();
                rows.forEach(row -> array.add(column.value().apply(row)));
                upsert.setString(++parameter, array.end());
            }
            upsert.executeUpdate();
        }
    }

    /**
     * What has changed is in the table now, for good.
     *
     * @return whether rows had to go out of memory
     */
    boolean written() {
        changed.forEach(place -> {
            place.changed = false;
            place.inTable = true;
        });
        changed.clear();
        if (!full()) {
            return false;
        }
        boolean gone = !old.isEmpty();
        old = young;
        young = new HashMap<>();
        return gone;
    }

    /** Whether there is no more room, so that what has changed has to be written. */
    boolean full() {
        return young.size() > mostYoung;
    }

    void forget() {
        young.clear();
        old.clear();
        missing.clear();
        changed.clear();
    }
}
