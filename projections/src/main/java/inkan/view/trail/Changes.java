package inkan.view.trail;

import inkan.event.Event;
import inkan.view.asof.Recorded;
import inkan.view.asof.Streams;
import inkan.view.fold.Column;
import inkan.view.fold.LogEntry;
import inkan.view.fold.View;
import inkan.view.fold.ViewRow;
import inkan.view.fold.Views;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What events changed: the streams are folded from their beginning by the views' own {@code evolve}, and the columns of the
 * row before and after each event compared. Streams are read whole up to the last event asked about.
 */
public final class Changes {
    /** Says where a row stands, not what it says. */
    private static final Set<String> OF_THE_ROW = Set.of("position", "begun", "moved");

    private final Streams log;
    private final Views views;

    public Changes(Streams log, Views views) {
        this.log = log;
        this.views = views;
    }

    /**
     * What each event changed, by its position. An event that no view takes is not there; one that cannot be folded, and what
     * follows in its stream, has changed nothing.
     */
    public Map<Long, List<Change>> of(List<TrailEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return Map.of();
        }
        Set<String> streams = events.stream().map(TrailEvent::stream).collect(Collectors.toSet());
        Set<Long> asked = events.stream().map(TrailEvent::position).collect(Collectors.toSet());
        long last = events.stream().mapToLong(TrailEvent::position).max().orElseThrow();
        Map<String, List<LogEntry>> byStream = new LinkedHashMap<>();
        for (Recorded recorded : log.of(streams, last)) {
            byStream.computeIfAbsent(recorded.entry().stream(), stream -> new ArrayList<>())
                    .add(recorded.entry());
        }
        Map<Long, List<Change>> changes = new HashMap<>();
        for (List<LogEntry> stream : byStream.values()) {
            view(stream).ifPresent(view -> fold(view, stream, asked, changes));
        }
        return changes;
    }

    private Optional<View<?, ?>> view(List<LogEntry> stream) {
        return stream.stream()
                .map(LogEntry::type)
                .filter(Objects::nonNull)
                .<View<?, ?>>flatMap(type -> views.views().stream()
                        .filter(view -> view.events().isAssignableFrom(Objects.requireNonNull(type))))
                .findFirst();
    }

    private static <E extends Event, R extends ViewRow> void fold(
            View<E, R> view, List<LogEntry> stream, Set<Long> asked, Map<Long, List<Change>> changes) {
        R row = null;
        for (LogEntry entry : stream) {
            Event event = entry.event();
            if (!view.events().isInstance(event)) {
                return;
            }
            R after;
            try {
                after = view.evolve(row, view.events().cast(event), entry);
            } catch (RuntimeException unfoldable) { // as in Fold: a dead letter of that view
                return;
            }
            if (asked.contains(entry.position())) {
                changes.put(entry.position(), between(view.table().columns(), row, after));
            }
            row = after;
        }
    }

    private static <R extends ViewRow> List<Change> between(
            List<Column<R>> columns, @Nullable R before, @Nullable R after) {
        List<Change> changes = new ArrayList<>();
        for (Column<R> column : columns) {
            Object was = before == null ? null : column.value().apply(before);
            Object is = after == null ? null : column.value().apply(after);
            if (!OF_THE_ROW.contains(column.name()) && !Objects.equals(was, is)) {
                changes.add(new Change(column.name(), was, is));
            }
        }
        return List.copyOf(changes);
    }
}
