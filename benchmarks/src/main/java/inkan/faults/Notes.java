package inkan.faults;

import inkan.log.StoredEventSerializer;
import inkan.log.StoredType;
import inkan.log.StoredTypes;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.json.JsonMapper;

/** The smallest event there is, for stores of events that are tried without the domain. */
final class Notes {

    static final String NAME = "note.written";

    private Notes() {}

    record Written(String text) {}

    static StoredEventSerializer serializer() {
        return new StoredEventSerializer(
                JsonMapper.builder().build(), StoredTypes.of(Map.of(Written.class, new StoredType(NAME, 1))));
    }

    /** A note at its place in a stream, recorded at an instant. */
    static DomainEventMessage<?> written(String stream, long sequence, Instant recordedAt) {
        var payload = new GenericDomainEventMessage<Object>(
                "Note", stream, sequence, new Written(stream + "/" + sequence), MetaData.emptyInstance());
        return new GenericDomainEventMessage<>("Note", stream, sequence, payload, () -> recordedAt);
    }
}
