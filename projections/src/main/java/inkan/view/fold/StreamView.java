package inkan.view.fold;

import inkan.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A view with a row for each stream, begun by the stream's first event.
 *
 * @param <E> the events that it is folded from
 * @param <R> its rows
 */
public abstract class StreamView<E extends Event, R extends ViewRow> implements View<E, R> {
    private final String name;
    private final Class<E> events;
    private final Table<R> table;

    protected StreamView(String name, Class<E> events, Table<R> table) {
        this.name = name;
        this.events = events;
        this.table = table;
    }

    /** The row that an event begins; absent where it begins none. */
    protected abstract @Nullable R begun(E event, LogEntry entry);

    /** What becomes of a row by a later event: exhaustive over the events. */
    protected abstract R changed(R row, E event, LogEntry entry);

    @Override
    public final @Nullable R evolve(@Nullable R row, E event, LogEntry entry) {
        if (row == null) {
            return begun(event, entry);
        }
        return begins(event) ? row : changed(row, event, entry);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<E> events() {
        return events;
    }

    @Override
    public final Table<R> table() {
        return table;
    }
}
