package inkan;

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
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/**
 * The stock engine in memory, with a list per stream, since the stock one looks through everything for each stream, and
 * with a way to begin anew. Like the log it takes each sequence number of a stream once.
 */
final class Shelf extends InMemoryEventStorageEngine {
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();

    @Override
    public void appendEvents(List<? extends EventMessage<?>> appended) {
        for (EventMessage<?> message : appended) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            List<DomainEventMessage<?>> stream =
                    streams.computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>());
            if (event.getSequenceNumber() != stream.size()) {
                throw new IllegalStateException("%s is at %d, not at %d"
                        .formatted(event.getAggregateIdentifier(), stream.size(), event.getSequenceNumber()));
            }
            stream.add(event);
            events.add(event);
        }
    }

    @Override
    public DomainEventStream readEvents(String stream, long from) {
        List<DomainEventMessage<?>> found = of(stream);
        return DomainEventStream.of(found.subList((int) Math.min(from, found.size()), found.size()));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken from, boolean mayBlock) {
        throw new UnsupportedOperationException("nobody follows this log");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    List<DomainEventMessage<?>> all() {
        return List.copyOf(events);
    }

    List<DomainEventMessage<?>> from(int position) {
        return List.copyOf(events.subList(position, events.size()));
    }

    List<DomainEventMessage<?>> of(String stream) {
        return List.copyOf(streams.getOrDefault(stream, List.of()));
    }

    int size() {
        return events.size();
    }

    void clear() {
        events.clear();
        streams.clear();
    }
}
