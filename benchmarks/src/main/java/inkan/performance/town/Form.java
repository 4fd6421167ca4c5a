package inkan.performance.town;

import inkan.event.Event;
import inkan.log.StoredEventSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;

/**
 * An event as it is stored, with blanks to be filled in: millions of the same kind are made without serializing each.
 *
 * @param literals what stands before, between and after the blanks
 * @param blanks which value goes into each blank
 */
record Form(
        String streamType,
        String name,
        int revision,
        List<String> literals,
        List<Integer> blanks,
        @SuppressWarnings("ArrayRecordComponent") byte[] metadata) {

    /** @param values texts of the example that are blanks, by the number of the value that goes there */
    static Form of(
            Event example,
            Class<?> aggregate,
            Map<String, String> metadata,
            List<String> values,
            StoredEventSerializer serializer) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                aggregate.getSimpleName(), example.stream().value(), 0, example, metadata);
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        var literals = new ArrayList<String>();
        var blanks = new ArrayList<Integer>();
        String rest = new String(payload.getData(), StandardCharsets.UTF_8);
        for (int next = first(rest, values); next >= 0; next = first(rest, values)) {
            int at = rest.indexOf(values.get(next));
            literals.add(rest.substring(0, at));
            blanks.add(next);
            rest = rest.substring(at + values.get(next).length());
        }
        literals.add(rest);
        return new Form(
                aggregate.getSimpleName(),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                literals,
                blanks,
                message.serializeMetaData(serializer, byte[].class).getData());
    }

    /** Which value comes first in a text; none where there is no more. */
    private static int first(String text, List<String> values) {
        int first = -1;
        for (int i = 0; i < values.size(); i++) {
            int at = text.indexOf(values.get(i));
            if (at >= 0 && (first < 0 || at < text.indexOf(values.get(first)))) {
                first = i;
            }
        }
        return first;
    }

    /** The first event of a stream. */
    Row filled(String stream, UUID eventId, Instant recordedAt, String... values) {
        var text = new StringBuilder(256);
        for (int i = 0; i < blanks.size(); i++) {
            text.append(literals.get(i)).append(values[blanks.get(i)]);
        }
        text.append(literals.getLast());
        return new Row(
                stream,
                0,
                streamType,
                eventId,
                recordedAt.getEpochSecond() * 1_000_000 + recordedAt.getNano() / 1_000,
                name,
                revision,
                text.toString().getBytes(StandardCharsets.UTF_8),
                metadata);
    }
}
