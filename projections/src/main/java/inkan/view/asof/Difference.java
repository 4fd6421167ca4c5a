package inkan.view.asof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two states. Positions in the log and the days of the questions are no part of a state. */
public final class Difference {
    private Difference() {}

    /**
     * One part that differs.
     *
     * @param path to the part, such as {@code card.pins[SIGNATURE].locked} or {@code certificates[cert-1].state}
     * @param before a text, number, flag or list of texts; absent where there was no such part or it was empty
     * @param after in the same way
     */
    public record Change(
            String path, @Nullable Object before, @Nullable Object after) {}

    /**
     * What differs between two states of the same subject, in the order of their parts.
     *
     * @param before empty where nothing was known
     * @param after empty where nothing was known
     */
    public static List<Change> between(Optional<? extends Record> before, Optional<? extends Record> after) {
        Map<String, @Nullable Object> was = before.map(Parts::of).orElse(Map.of());
        Map<String, @Nullable Object> is = after.map(Parts::of).orElse(Map.of());
        Set<String> paths = new LinkedHashSet<>(was.keySet());
        paths.addAll(is.keySet());
        var changes = new ArrayList<Change>();
        for (String path : paths) {
            if (!Objects.equals(was.get(path), is.get(path))) {
                changes.add(new Change(path, was.get(path), is.get(path)));
            }
        }
        return List.copyOf(changes);
    }
}
