package inkan.view.fold;

import inkan.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A view whose rows are folded from events. <b>A row belongs to one stream</b>: every event that changes it is of the same
 * stream. So rows of different streams never wait for one another, a stream that is stuck keeps no other one, and an event
 * at or before a row's position is in it. What depends on several streams is a {@link Derivation} of such rows.
 *
 * @param <E> the events that it is folded from, usually a sealed interface
 * @param <R> its rows
 */
public interface View<E extends Event, R extends ViewRow> {
    /** The name under which dead letters are kept, such as {@code card}. */
    String name();

    /** Where the rows are. */
    Table<R> table();

    /** The events that it takes. */
    Class<E> events();

    /** The key of the row that an event concerns. */
    default Object key(E event, LogEntry entry) {
        return entry.stream();
    }

    /** The stream that a row belongs to. */
    default String stream(R row) {
        return String.valueOf(table().key().value().apply(row));
    }

    /** Whether the event is the first of its row, so that there is none to read. */
    boolean begins(E event);

    /**
     * What becomes of a row: pure, and exhaustive over the events.
     *
     * @param row absent before the first event
     * @return the row at the event's position; the row before where it changes nothing; absent where there is none
     */
    @Nullable
    R evolve(@Nullable R row, E event, LogEntry entry);

    /** Whether it reads the metadata of these events. */
    default boolean wantsMetadata(Class<? extends Event> type) {
        return false;
    }
}
