package inkan.law;

import inkan.event.Event;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/** An event as it was recorded, with its metadata. */
record Recorded(Event event, Map<String, ?> metadata) {
    static Recorded of(DomainEventMessage<?> message) {
        return new Recorded((Event) message.getPayload(), message.getMetaData());
    }
}
