package inkan.law;

import inkan.command.Command;
import inkan.event.Event;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One command of a history and what came of it.
 *
 * @param at when, in Japan
 * @param done whether it was done; else it was refused
 * @param answer its answer, where it was done and has one
 * @param recorded the events recorded by it
 * @param left the state in which it left each stream that it wrote, by the stream's name
 * @param replayed the state of each of these streams as its events make it
 */
record Step(
        LocalDateTime at,
        Command command,
        boolean done,
        @Nullable Object answer,
        List<Recorded> recorded,
        Map<String, Map<String, Object>> left,
        Map<String, Map<String, Object>> replayed) {
    <E extends Event> List<E> events(Class<E> kind) {
        return recorded.stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(at)
                .append(done ? "  " : "  refused: ")
                .append(command);
        recorded.forEach(event -> text.append("\n        ").append(event.event()));
        return text.toString();
    }
}
