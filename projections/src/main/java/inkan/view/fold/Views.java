package inkan.view.fold;

import inkan.event.Event;
import java.util.List;
import java.util.stream.Stream;

/**
 * Views that are folded together, so that each event is decoded once for all of them and all are at one position.
 *
 * @param derivations what follows from their rows, each from those before it
 */
public record Views(List<View<?, ?>> views, List<Derivation> derivations) {
    public Views {
        views = List.copyOf(views);
        derivations = List.copyOf(derivations);
    }

    /** The names of all, as they stand in dead letters. */
    public List<String> names() {
        return Stream.concat(
                        views.stream().map(View::name), derivations.stream().map(Derivation::name))
                .toList();
    }

    /** Whether the metadata of these events are wanted by any. */
    public boolean wantMetadata(Class<? extends Event> type) {
        return views.stream().anyMatch(view -> view.events().isAssignableFrom(type) && view.wantsMetadata(type));
    }

    /** One of them, with what follows from it; a derivation by itself. */
    Views only(String name) {
        List<View<?, ?>> one =
                views.stream().filter(view -> view.name().equals(name)).toList();
        return new Views(
                one,
                derivations.stream()
                        .filter(derivation ->
                                !one.isEmpty() || derivation.name().equals(name))
                        .toList());
    }

    /** The names of all tables, those of derivations last. */
    public List<String> tables() {
        return Stream.concat(
                        views.stream().map(view -> view.table().name()),
                        derivations.stream().map(Derivation::table))
                .toList();
    }
}
