package inkan.view.fold;

import inkan.event.Event;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores rows of one view in bulk; what the database refuses is found, and its stream folded as far as it goes. */
final class BulkStore<E extends Event, R extends ViewRow> implements Rows.Store<R> {
    private final Sessions sessions;
    private final EventLog log;
    private final View<E, R> view;
    private final Parking parking;
    private final Fold.Storing keys;
    private final Rows<E, R> rows;
    private final CopyRows<R> copy;

    /**
     * @param parking gets what is refused
     * @param keys gives the tables their primary keys, unless they have them
     */
    BulkStore(Sessions sessions, EventLog log, View<E, R> view, Parking parking, Fold.Storing keys) {
        this.sessions = sessions;
        this.log = log;
        this.view = view;
        this.parking = parking;
        this.keys = keys;
        this.rows = new Rows<>(view, 0);
        this.copy = new CopyRows<>(view.table());
    }

    @Override
    public void write(List<R> absent, List<R> present) throws SQLException, Refused {
        sessions.inTransaction(connection -> {
            try {
                if (!absent.isEmpty()) {
                    copy.write(connection, absent);
                }
                rows.put(connection, present);
                return true;
            } catch (SQLException e) {
                if (Refused.isMeantBy(e)) {
                    throw new Refused(view.name(), e);
                }
                throw e;
            }
        });
    }

    @Override
    public @Nullable R salvage(R refused) throws SQLException {
        keys.run();
        R stored = null;
        for (LogEntry entry : log.of(view.stream(refused), refused.position())) {
            Event event = entry.event();
            if (event != null && view.events().isInstance(event)) {
                stored = salvage(stored, entry, view.events().cast(event));
            }
        }
        return stored;
    }

    private @Nullable R salvage(@Nullable R stored, LogEntry entry, E event) throws SQLException {
        String obstacle = parking.obstacle(view.name(), entry);
        if (obstacle != null) {
            parking.park(view.name(), entry, obstacle);
            return stored;
        }
        R next = view.evolve(stored, event, entry);
        try {
            if (next != null) {
                write(List.of(), List.of(next));
            }
            return next;
        } catch (Refused refused) {
            parking.park(view.name(), entry, refused.reason());
            return stored;
        }
    }
}
