package inkan.log;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/**
 * Makes an Axon upcaster out of a pure function: an event stored under {@code from} is read as if it had been stored
 * under {@code to}. Every other event passes untouched. Steps are chained in rising order of revision with
 * {@code new EventUpcasterChain(steps)}.
 *
 * @param from the stored name and revision that this step takes away
 * @param to what it becomes; the name may change too
 * @param change gets the stored JSON object as a map that it may alter, and answers the new one. Values are strings,
 *     numbers, booleans, nulls, lists and maps
 */
public record RevisionStep(StoredType from, StoredType to, UnaryOperator<Map<String, Object>> change)
        implements EventUpcaster {

    /** The usual step: the name stays, the revision rises. */
    public static RevisionStep of(
            String name, int fromRevision, int toRevision, UnaryOperator<Map<String, Object>> change) {
        return new RevisionStep(new StoredType(name, fromRevision), new StoredType(name, toRevision), change);
    }

    /** @throws IllegalArgumentException when the step leads nowhere, or backwards under the same name */
    public RevisionStep {
        if (from.name().equals(to.name()) && to.revision() <= from.revision()) {
            throw new IllegalArgumentException(
                    "A revision step leads to a newer revision, not from " + from + " to " + to);
        }
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return events.map(event -> isFrom(event) ? changed(event) : event);
    }

    private boolean isFrom(IntermediateEventRepresentation event) {
        return from.name().equals(event.getType().getName())
                && Integer.toString(from.revision()).equals(event.getType().getRevision());
    }

    @SuppressWarnings("unchecked") // a JSON object is read as a map with string keys
    private IntermediateEventRepresentation changed(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(to.name(), Integer.toString(to.revision())),
                Map.class,
                json -> change.apply((Map<String, Object>) json));
    }
}
