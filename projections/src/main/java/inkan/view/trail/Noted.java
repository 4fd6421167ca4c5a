package inkan.view.trail;

import java.time.Instant;
import java.util.List;

/**
 * What one event is found by.
 *
 * @param terms each once
 */
record Noted(Instant recordedAt, List<String> terms) {
    static Noted of(TrailEvent event) {
        return new Noted(event.recordedAt(), List.copyOf(event.terms()));
    }
}
