package inkan.api.view;

import inkan.api.json.DomainJson;
import inkan.event.Event;
import inkan.history.EventCatalogue;
import inkan.history.Upcasting;
import inkan.view.fold.LogEntry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads events from their JSON: of the newest revision straight into the record, older ones through every later shape.
 * Safe for several threads.
 */
public final class EventDecoder {
    private static final TypeReference<Map<String, Object>> PARTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    /** What an event of a stored name is today. */
    private record Newest(Class<? extends Event> type, int revision, ObjectReader reader) {}

    private final JsonMapper json = DomainJson.ofEvents();
    private final ObjectReader metadata = json.readerFor(STRINGS);
    private final Map<String, Newest> newestByName = new HashMap<>();

    public EventDecoder() {
        for (Class<? extends Event> type : EventCatalogue.EVENTS) {
            newestByName.put(
                    EventCatalogue.nameOf(type),
                    new Newest(type, EventCatalogue.revisionOf(type), json.readerFor(type)));
        }
    }

    /**
     * Makes an entry of what is stored. What cannot be read becomes an entry that says so, and never what stands in it.
     *
     * @param metadata as stored; absent where nobody wants it
     */
    public LogEntry decode(
            long position, String stream, String name, int revision, byte[] payload, byte @Nullable [] metadata) {
        Newest newest = newestByName.get(name);
        if (newest == null) {
            return LogEntry.unreadable(position, stream, null, "cannot be read: no event has its name");
        }
        if (revision > newest.revision) {
            return LogEntry.unreadable(position, stream, newest.type, "cannot be read: a newer program has written it");
        }
        try {
            return LogEntry.of(
                    position,
                    stream,
                    revision == newest.revision
                            ? newest.reader.readValue(payload)
                            : json.convertValue(upcast(name, revision, payload), newest.type),
                    metadata == null ? Map.of() : this.metadata.readValue(metadata));
        } catch (JacksonException | IllegalArgumentException e) { // whose messages quote what does not fit
            return LogEntry.unreadable(
                    position,
                    stream,
                    newest.type,
                    "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** Metadata by themselves; none where they cannot be read. */
    public Map<String, String> metadata(byte[] stored) {
        try {
            return metadata.readValue(stored);
        } catch (JacksonException unreadable) {
            return Map.of();
        }
    }

    private Map<String, Object> upcast(String name, int revision, byte[] payload) {
        Map<String, Object> parts = json.readValue(payload, PARTS);
        int reached = revision;
        for (Upcasting step : Upcasting.ALL) {
            if (step.name().equals(name) && step.fromRevision() == reached) {
                parts = step.upcast().apply(parts);
                reached++;
            }
        }
        return parts;
    }
}
