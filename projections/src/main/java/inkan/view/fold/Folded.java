package inkan.view.fold;

import inkan.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a view makes of the events of one stream alone, by the same {@code evolve} as the view that people read and without a
 * database. As there, an event that cannot be read or folded keeps itself and all that follows it in its stream out.
 *
 * @param row what has become of it; absent where these events begin nothing
 * @param stuckAt position of the event that keeps the rest of its stream out; absent where there is none
 */
public record Folded<R>(@Nullable R row, @Nullable Long stuckAt) {

    /** Folds events of one stream, in their order. Those that the view does not take are left out. */
    public static <E extends Event, R extends ViewRow> Folded<R> of(View<E, R> view, List<LogEntry> entries) {
        R row = null;
        for (LogEntry entry : entries) {
            if (entry.type() != null && !view.events().isAssignableFrom(entry.type())) {
                continue;
            }
            Event event = entry.event();
            if (event == null) {
                return new Folded<>(row, entry.position());
            }
            try {
                row = view.evolve(row, view.events().cast(event), entry);
            } catch (RuntimeException unfoldable) { // as in Fold: a dead letter of that view
                return new Folded<>(row, entry.position());
            }
        }
        return new Folded<>(row, null);
    }

    /** The same in other words. */
    public <T> Folded<T> map(Function<? super R, ? extends T> words) {
        return new Folded<>(row == null ? null : words.apply(row), stuckAt);
    }

    /** What has become of it; empty where these events begin nothing. */
    public Optional<R> found() {
        return Optional.ofNullable(row);
    }
}
