package inkan.view.fold;

import inkan.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds entries of the log into the rows of all views, in memory. For one thread. */
final class Fold {
    /** One view and its rows. */
    private record Part<E extends Event, R extends ViewRow>(Rows<E, R> rows, View<E, R> view) {
        void need(LogEntry entry, Rows.Elsewhere elsewhere) {
            if (entry.event() != null) {
                rows.need(view.events().cast(entry.event()), entry, elsewhere);
            }
        }

        void take(LogEntry entry, Event event) {
            rows.take(view.events().cast(event), entry);
        }
    }

    private final List<Part<?, ?>> parts = new ArrayList<>();
    private final List<Derivation> derivations;
    private final Map<Class<?>, List<Part<?, ?>>> partsByType = new HashMap<>();
    private boolean allInMemory;
    private long doubtful;

    /** @param mostRows how many rows of each view stay in memory, about */
    Fold(Views views, int mostRows) {
        views.views().forEach(view -> parts.add(part(view, mostRows)));
        this.derivations = views.derivations();
    }

    private static <E extends Event, R extends ViewRow> Part<E, R> part(View<E, R> view, int mostRows) {
        return new Part<>(new Rows<>(view, mostRows), view);
    }

    /** Says that the tables are empty, so that there is nothing to read as long as all rows fit into memory. */
    void beginAtNothing() {
        allInMemory = true;
    }

    /** Says that rows of events up to a position may be in the tables, even where an event begins them. */
    void doubtUpTo(long position) {
        doubtful = position;
    }

    private boolean mayBeInTable(LogEntry entry, boolean begins) {
        return !allInMemory && (!begins || entry.position() <= doubtful);
    }

    /** Whether no row is anywhere but in memory. */
    boolean hasAllInMemory() {
        return allInMemory;
    }

    /** Reads the rows that these entries concern, unless they are in memory. */
    void load(Connection connection, List<LogEntry> entries) throws SQLException {
        need(entries);
        for (Part<?, ?> part : parts) {
            part.rows().load(connection);
        }
    }

    /** Prepares for these entries while nothing has to be read. */
    void need(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            for (Part<?, ?> part : partsOf(entry.type())) {
                part.need(entry, this::mayBeInTable);
            }
        }
    }

    /** Folds entries in their order; what cannot be folded is parked. */
    void take(List<LogEntry> entries, Parking parking) {
        for (LogEntry entry : entries) {
            for (Part<?, ?> part : partsOf(entry.type())) {
                String name = part.view().name();
                String obstacle = parking.obstacle(name, entry);
                if (obstacle == null) {
                    obstacle = fold(part, entry);
                }
                if (obstacle != null) {
                    parking.park(name, entry, obstacle);
                }
            }
        }
    }

    private static @Nullable String fold(Part<?, ?> part, LogEntry entry) {
        Event event = entry.event();
        if (event == null) {
            throw new IllegalStateException("neither an event nor a defect");
        }
        try {
            part.take(entry, event);
            return null;
        } catch (RuntimeException e) {
            return DeadLetter.unfoldable(e);
        }
    }

    /** An event that nobody knows could concern any view. */
    private List<Part<?, ?>> partsOf(@Nullable Class<? extends Event> type) {
        if (type == null) {
            return parts;
        }
        List<Part<?, ?>> known = partsByType.get(type);
        if (known == null) {
            known = parts.stream()
                    .filter(part -> part.view().events().isAssignableFrom(type))
                    .toList();
            partsByType.put(type, known);
        }
        return known;
    }

    /** Writes what has changed, and then what follows from it. */
    void write(Connection connection, List<LogEntry> entries, Parking parking) throws SQLException, Refused {
        for (Part<?, ?> part : parts) {
            write(part.view().name(), () -> part.rows().write(connection));
        }
        for (Derivation derivation : derivations) {
            Derivation.Batch batch = derivation.batch();
            for (LogEntry entry : entries) {
                note(derivation.name(), batch, entry, parking);
            }
            write(derivation.name(), () -> batch.write(connection));
        }
    }

    private static void note(String name, Derivation.Batch batch, LogEntry entry, Parking parking) {
        Event event = entry.event();
        if (event == null) {
            return; // no view has folded it, so nothing follows
        }
        String obstacle = parking.obstacle(name, entry);
        if (obstacle == null) {
            batch.note(event);
        } else {
            parking.park(name, entry, obstacle);
        }
    }

    /** Gives each view a place to store its rows in bulk. */
    interface Stores {
        <E extends Event, R extends ViewRow> Rows.Store<R> of(View<E, R> view);
    }

    /** What stores the changed rows of each view, to be called on any thread, one view's on one at a time. */
    List<Storing> storing(Stores stores) {
        return parts.stream().map(part -> storing(part, stores)).toList();
    }

    private static <E extends Event, R extends ViewRow> Storing storing(Part<E, R> part, Stores stores) {
        Rows.Store<R> store = stores.of(part.view());
        return () -> part.rows().store(store);
    }

    /** Stores rows. */
    interface Storing {
        void run() throws SQLException;
    }

    /** Whether what has changed has to be written before there is room for more. */
    boolean full() {
        return parts.stream().anyMatch(part -> part.rows().full());
    }

    /** What has changed is in the tables, for good. */
    void written() {
        for (Part<?, ?> part : parts) {
            if (part.rows().written()) {
                allInMemory = false;
            }
        }
    }

    /** Forgets all rows: others may have changed them. */
    void forget() {
        parts.forEach(part -> part.rows().forget());
        allInMemory = false;
    }

    private static void write(String view, Storing writing) throws SQLException, Refused {
        try {
            writing.run();
        } catch (SQLException e) {
            if (Refused.isMeantBy(e)) {
                throw new Refused(view, e);
            }
            throw e;
        }
    }
}
