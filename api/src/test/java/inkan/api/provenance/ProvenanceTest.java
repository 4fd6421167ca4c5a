package inkan.api.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import inkan.event.Channel;
import inkan.history.EventCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvenanceTest extends RunningProgram {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private record Logged(String name, String payload, Map<String, String> metadata) {}

    @Test
    void every_event_of_a_whole_life_carries_where_it_comes_from_and_neither_name_nor_address() {
        Holder holder = new Holder(api, newNumber());
        live(holder);

        List<Logged> events = log();

        assertThat(events).allSatisfy(event -> {
            Map<String, String> from = event.metadata();
            assertThat(from.get("actor")).matches("[a-z][a-z0-9-]{2,63}");
            assertThat(from.get("role")).matches("[a-z][a-z0-9-]{2,63}");
            assertThat(from.get("municipality")).matches("[0-9]{6}");
            assertThat(Channel.valueOf(from.get("channel"))).isInstanceOf(Channel.class);
            assertThat(LocalDate.parse(from.get("effectiveOn"))).isAfter("2015-01-01");
            assertThat(from.get("policyVersion")).startsWith("jp-");
            assertThat(from.get("command")).matches("[a-z]+(-[a-z]+)+");
            assertThat(from.get("causationId")).matches(UUID_FORM);
            assertThat(from.get("correlationId")).matches(UUID_FORM);
            assertThat(from)
                    .containsOnlyKeys(Set.of(
                                    "actor",
                                    "role",
                                    "municipality",
                                    "counter",
                                    "channel",
                                    "effectiveOn",
                                    "policyVersion",
                                    "command",
                                    "causationId",
                                    "correlationId")
                            .stream()
                            .filter(key -> !key.equals("counter") || from.containsKey("counter"))
                            .toList());
            assertThat(event.payload()).doesNotContain("印鑑", "東京都", "島根県", "世田谷");
        });
        assertThat(events.stream().map(Logged::name).collect(Collectors.toSet()))
                .isSubsetOf(EventCatalogue.EVENTS.stream()
                        .map(EventCatalogue::nameOf)
                        .toList())
                .hasSizeGreaterThan(20);
    }

    @Test
    void the_recorded_instant_is_the_clocks_and_the_effective_day_the_reports() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2022-04-05", "15:30");

        holder.done("report-attribute-change", holder.addressChange(1, "2022-04-01", "島根県松江市"));

        JsonNode last = last(holder.resident());
        assertThat(last.get("recordedAt").asString()).isEqualTo("2022-04-05T06:30:00Z");
        assertThat(last.at("/metadata/effectiveOn").asString()).isEqualTo("2022-04-01");
        assertThat(last(holder.serial("signature", 1)).at("/name").asString())
                .isEqualTo("certificate.auto-revoked-on-attribute-change");
    }

    @Test
    void all_events_of_one_command_name_it_as_their_cause_and_stand_together() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2024-08-01");
        String correlation = UUID.randomUUID().toString();

        Answer answer = api.with("Correlation-Id", correlation).command("renew-certificates", holder.renewal(2));

        List<Long> positions = sql.sql("select position from log_event where convert_from(metadata, 'UTF8')::json"
                        + " ->> 'correlationId' = ? order by position")
                .param(correlation)
                .query(Long.class)
                .list();
        assertThat(positions).hasSizeGreaterThanOrEqualTo(6);
        assertThat(positions.getLast()).isEqualTo(answer.position());
        assertThat(positions.getLast() - positions.getFirst()).isEqualTo(positions.size() - 1);
        assertThat(last(holder.serial("user", 1)).at("/metadata/causationId"))
                .isEqualTo(last(holder.serial("signature", 2)).at("/metadata/causationId"));
    }

    @Test
    void without_a_correlation_a_command_is_its_own() {
        Holder holder = new Holder(api, newNumber()).register("1990-10-10");

        JsonNode from = last(holder.resident()).get("metadata");

        assertThat(from.get("correlationId")).isEqualTo(from.get("causationId"));
    }

    private void live(Holder holder) {
        holder.withACardSince2020(clock);
        for (int i = 0; i < 5; i++) {
            holder.done("report-pin-entry", Map.of("card", holder.card(), "pin", "SIGNATURE", "outcome", "WRONG"));
        }
        holder.done(
                "reset-pins",
                Map.of("card", holder.card(), "pins", List.of("SIGNATURE"), "visit", Holder.visit("HOLDER")));
        holder.done("report-pin-entry", Map.of("card", holder.card(), "pin", "CARD_FACE", "outcome", "WRONG"));
        holder.done("report-pin-entry", Map.of("card", holder.card(), "pin", "CARD_FACE", "outcome", "RIGHT"));
        holder.done("change-pin", Map.of("card", holder.card(), "pin", "SIGNATURE", "visit", Holder.visit("HOLDER")));
        clock.set("2022-04-01");
        holder.done("report-attribute-change", holder.addressChange(1, "2022-04-01", "東京都世田谷区用賀"));
        holder.done(
                "issue-certificates",
                Map.of(
                        "card", holder.card(),
                        "certificates", Map.of("SIGNATURE", holder.serial("signature", 2)),
                        "verifiedPins", Holder.ALL_PINS,
                        "visit", Holder.visit("HOLDER")));
        holder.done(
                "report-guardianship",
                Map.of(
                        "resident",
                        holder.resident(),
                        "reference",
                        holder.reference(2),
                        "effectiveOn",
                        "2022-04-01",
                        "adultWard",
                        false));
        clock.set("2023-09-01");
        holder.done(
                "issue-smartphone-certificates",
                Map.of(
                        "card",
                        holder.card(),
                        "platform",
                        "ANDROID",
                        "certificates",
                        holder.bothSerials(3),
                        "verifiedPins",
                        Holder.ALL_PINS));
        holder.done(
                "announce-moving-out",
                Map.of(
                        "resident",
                        holder.resident(),
                        "reference",
                        holder.reference(3),
                        "effectiveOn",
                        "2023-09-01",
                        "plannedOn",
                        "2023-09-10"));
        clock.set("2023-09-10");
        holder.done(
                "file-moving-in",
                Map.of(
                        "resident",
                        holder.resident(),
                        "reference",
                        holder.reference(4),
                        "effectiveOn",
                        "2023-09-10",
                        "filedOn",
                        "2023-09-10",
                        "municipality",
                        "322016",
                        "basicFour",
                        holder.basicFour("1990-10-10", "島根県松江市末次町86")));
        new Holder(api.at("322016"), holder.number()).done("do-continued-use", Map.of("card", holder.card()));
        clock.set("2024-08-01");
        Holder inMatsue = new Holder(api.at("322016").with("Inkan-Counter", "matsue-main"), holder.number());
        inMatsue.done(
                "renew-certificates",
                Map.of(
                        "card",
                        holder.card(),
                        "carrier",
                        "CARD",
                        "certificates",
                        Map.of("USER_AUTHENTICATION", holder.serial("user", 4)),
                        "verifiedPins",
                        Holder.ALL_PINS,
                        "visit",
                        Holder.visit("HOLDER")));
        new Holder(api.at("322016").via("TELEPHONE").without("Inkan-Counter"), holder.number())
                .done("report-loss", Map.of("card", holder.card()));
        inMatsue.done("lift-suspension", Map.of("card", holder.card()));
        new Holder(api.at("322016").via("REGISTER").without("Inkan-Counter"), holder.number())
                .done(
                        "report-end-of-entitlement",
                        Map.of(
                                "resident",
                                holder.resident(),
                                "reference",
                                holder.reference(5),
                                "effectiveOn",
                                "2024-08-01",
                                "cause",
                                "DEATH"));
    }

    private List<Logged> log() {
        return sql.sql("select name, payload, metadata from log_event order by position")
                .query((row, number) -> new Logged(
                        row.getString(1),
                        JSON.readTree(row.getBytes(2)).toString(),
                        JSON.readValue(row.getBytes(3), STRINGS)))
                .list();
    }

    private JsonNode last(String stream) {
        return api.get("/v1/log/" + stream)
                .json()
                .get("events")
                .valueStream()
                .toList()
                .getLast();
    }
}
