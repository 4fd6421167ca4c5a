package inkan.api.query;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An event as the log holds it, personal data aside.
 *
 * @param position in the log, from 1
 * @param sequence in its stream, from 0
 * @param name under which it is stored
 * @param revision of its shape when it was stored
 * @param recordedAt when it was recorded
 * @param payload what happened; personal data values are replaced by the text {@code sealed}
 * @param metadata where it comes from
 */
public record LoggedEvent(
        long position,
        long sequence,
        String id,
        String name,
        int revision,
        Instant recordedAt,
        JsonNode payload,
        Map<String, String> metadata) {}
