package inkan.api.journey;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An event as it stands in the log.
 *
 * @param position in the log, from 1
 * @param stream the resident, card, certificate, inquiry or notice concerned
 * @param name under which it is stored
 * @param metadata where it comes from
 */
record Recorded(
        long position,
        String stream,
        String name,
        int revision,
        Instant recordedAt,
        JsonNode payload,
        Map<String, String> metadata) {
    /** A part of what happened, as text; empty where there is none. */
    String at(String pointer) {
        return payload.at(pointer).asString("");
    }
}
