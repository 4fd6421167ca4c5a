package inkan.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.event.Provenance;
import inkan.history.EventCatalogue;
import inkan.policy.NationalPolicy;
import inkan.time.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was recorded, in the table of the log and over HTTP, and what was refused. */
record Auditor(JdbcClient sql, Api api, Clock clock) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    /** The position of the last event. */
    long head() {
        return sql.sql("select position from log_head").query(Long.class).single();
    }

    /** The events after a position. */
    List<Recorded> since(long position) {
        return sql.sql("""
                        select position, stream, name, revision, recorded_at, payload, metadata
                          from log_event where position > ? order by position""")
                .param(position)
                .query((row, number) -> new Recorded(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        JSON.readTree(row.getBytes(6)),
                        JSON.readValue(row.getBytes(7), STRINGS)))
                .list();
    }

    /** What the log says of one resident, card, certificate, inquiry or notice, as HTTP tells it. */
    List<Recorded> history(String stream) {
        Answer answer = api.get("/v1/log/" + stream);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .get("events")
                .valueStream()
                .map(event -> recorded(stream, event))
                .toList();
    }

    private static Recorded recorded(String stream, JsonNode event) {
        return new Recorded(
                event.get("position").asLong(),
                stream,
                event.get("name").asString(),
                event.get("revision").asInt(),
                Instant.parse(event.get("recordedAt").asString()),
                event.get("payload"),
                JSON.convertValue(event.get("metadata"), STRINGS));
    }

    /** How many commands a rule has refused so far. */
    long refusalsBy(String rule) {
        Answer answer = api.get("/actuator/metrics/inkan.refusals?tag=rule:" + rule);
        return answer.status() == 200
                ? answer.json().at("/measurements/0/value").asLong()
                : 0;
    }

    /** Confirms that these events are one append of one command, and carry what every event carries (§9 of the rules). */
    void confirmOneAppend(long before, List<Recorded> events, Ask ask, Api caller) {
        assertThat(events)
                .extracting(Recorded::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + events.size())
                        .boxed()
                        .toList());
        assertThat(events)
                .extracting(event -> event.metadata().get(Provenance.CAUSATION_ID))
                .doesNotContainNull()
                .containsOnly(events.getFirst().metadata().get(Provenance.CAUSATION_ID));
        for (Recorded event : events) {
            assertThat(EVENTS).containsEntry(event.name(), event.revision());
            assertThat(event.recordedAt()).isEqualTo(clock.instant());
            assertThat(event.metadata()).isEqualTo(provenance(event, ask, caller));
            assertThat(history(event.stream()))
                    .filteredOn(told -> told.position() == event.position())
                    .singleElement()
                    .satisfies(told -> assertThat(told.name()).isEqualTo(event.name()))
                    .satisfies(told -> assertThat(told.metadata()).isEqualTo(event.metadata()));
        }
    }

    private static final Map<String, Integer> EVENTS = EventCatalogue.EVENTS.stream()
            .collect(
                    HashMap::new,
                    (all, e) -> all.put(EventCatalogue.nameOf(e), EventCatalogue.revisionOf(e)),
                    Map::putAll);

    private Map<String, String> provenance(Recorded event, Ask ask, Api caller) {
        String today = Moment.on(clock).day().toString();
        String causation = event.metadata().get(Provenance.CAUSATION_ID);
        var expected = new HashMap<String, String>();
        expected.put(Provenance.ACTOR, caller.headers().get("Inkan-Actor"));
        expected.put(Provenance.ROLE, caller.headers().get("Inkan-Role"));
        expected.put(Provenance.MUNICIPALITY, caller.headers().get("Inkan-Municipality"));
        expected.put(Provenance.CHANNEL, caller.headers().get("Inkan-Channel"));
        if (caller.headers().containsKey("Inkan-Counter")) {
            expected.put(Provenance.COUNTER, caller.headers().get("Inkan-Counter"));
        }
        String effectiveOn = event.at("/effectiveOn");
        expected.put(Provenance.EFFECTIVE_ON, effectiveOn.isEmpty() ? today : effectiveOn);
        expected.put(
                Provenance.POLICY_VERSION,
                NationalPolicy.JAPAN.on(Moment.on(clock).day()).id());
        expected.put(Provenance.COMMAND, ask.command());
        expected.put(Provenance.CAUSATION_ID, causation);
        expected.put(Provenance.CORRELATION_ID, caller.headers().getOrDefault("Correlation-Id", causation));
        return expected;
    }
}
