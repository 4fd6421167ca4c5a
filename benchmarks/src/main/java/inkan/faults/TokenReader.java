package inkan.faults;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Reads a store as any of Axon's processors does: on from the token of the last event it was given. */
final class TokenReader {

    private final EventStorageEngine engine;
    private final List<String> seen = new ArrayList<>();
    private @Nullable TrackingToken token;

    TokenReader(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** Reads what there is, and says how many events that were. */
    int read() {
        int before = seen.size();
        try (var events = engine.readEvents(token, false)) {
            events.forEach(this::take);
        }
        return seen.size() - before;
    }

    private void take(TrackedEventMessage<?> event) {
        seen.add(event.getIdentifier());
        token = event.trackingToken();
    }

    /** Reads until there is nothing more. */
    void readToEnd() {
        while (read() > 0) {
            // there may be more
        }
    }

    /** The identifiers of the events seen, in the order in which they were. */
    List<String> seen() {
        return seen;
    }
}
