package inkan.performance.town;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** The events of a town that is only lived in memory, by one thread. Axon's own such engine reads all to find a stream. */
final class EventsInMemory implements EventStorageEngine {
    private final List<DomainEventMessage<?>> all = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();

    /** All of them, in the order in which they were appended. */
    List<DomainEventMessage<?>> all() {
        return all;
    }

    /** How many events a stream has. */
    int length(String stream) {
        return streams.getOrDefault(stream, List.of()).size();
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            var domainEvent = (DomainEventMessage<?>) event;
            all.add(domainEvent);
            streams.computeIfAbsent(domainEvent.getAggregateIdentifier(), any -> new ArrayList<>())
                    .add(domainEvent);
        }
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return DomainEventStream.of(
                streams.getOrDefault(stream, List.of()).stream().skip(firstSequence));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("nobody tracks them");
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return null;
    }
}
