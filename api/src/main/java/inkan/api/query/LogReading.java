package inkan.api.query;

import inkan.event.Event;
import inkan.history.EventCatalogue;
import inkan.value.Sealed;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads streams of the log as they are stored, whatever revision, for people to look at. */
public final class LogReading {

    private static final String SEALED = "sealed";
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    /** The names of the parts of events that hold personal data. Of them is told that they are there. */
    private static final Set<String> PERSONAL = EventCatalogue.EVENTS.stream()
            .flatMap(LogReading::parts)
            .filter(part -> Sealed.class.equals(part.getType()))
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient sql;
    private final JsonMapper json = new JsonMapper();

    public LogReading(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Events of one stream.
     *
     * @param position the position of the log's last event
     */
    public record Events(long position, List<LoggedEvent> events) {}

    /**
     * Reads a stream.
     *
     * @param after the sequence of the last event already seen, -1 for none
     * @param limit how many events at most
     */
    public Events read(String stream, long after, int limit) {
        long head = sql.sql("select position from log_head").query(Long.class).single();
        return new Events(
                head,
                sql.sql("""
                        select position, sequence, event_id, name, revision, recorded_at, payload, metadata
                          from log_event where stream = ? and sequence > ? and position <= ?
                         order by sequence limit ?""")
                        .params(stream, after, head, limit)
                        .query((row, number) -> new LoggedEvent(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5),
                                row.getObject(6, OffsetDateTime.class).toInstant(),
                                sealed(json.readTree(row.getBytes(7))),
                                json.readValue(row.getBytes(8), STRINGS)))
                        .list());
    }

    /** An event of which personal data are only said to be there. */
    public static JsonNode sealed(JsonNode payload) {
        if (payload instanceof ObjectNode object) {
            PERSONAL.stream().filter(object::hasNonNull).forEach(part -> object.put(part, SEALED));
        }
        return payload;
    }

    private static java.util.stream.Stream<RecordComponent> parts(Class<? extends Event> event) {
        return Arrays.stream(event.getRecordComponents());
    }
}
