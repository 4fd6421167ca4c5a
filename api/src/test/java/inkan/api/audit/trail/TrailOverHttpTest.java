package inkan.api.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrailOverHttpTest extends RunningProgram {
    private static final String TRAIL = "/v1/audit/trail?at-least=head&";

    private Holder holderServedBy(String actor) {
        return new Holder(api.with("Inkan-Actor", actor), newNumber()).withACardSince2020(clock);
    }

    private static String newActor() {
        return "clerk-" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
    }

    private List<JsonNode> entries(String asked) {
        Answer answer = api.get(TRAIL + asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonNode> entries = new ArrayList<>();
        answer.json().get("entries").forEach(entries::add);
        return entries;
    }

    private static List<String> events(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("event").asString()).toList();
    }

    @Test
    void what_an_actor_did_is_found_in_both_directions_page_by_page() {
        String actor = newActor();
        holderServedBy(actor);

        List<JsonNode> newestFirst = entries("actor=" + actor);
        List<JsonNode> oldestFirst = entries("order=OLDEST_FIRST&actor=" + actor);

        assertThat(newestFirst).isNotEmpty().isEqualTo(oldestFirst.reversed());
        List<JsonNode> paged = new ArrayList<>();
        String after = "";
        do {
            Answer page = api.get(TRAIL + "limit=2&actor=" + actor + after);
            page.json().get("entries").forEach(paged::add);
            after = page.json().has("next")
                    ? "&after=" + page.json().get("next").asLong()
                    : "";
        } while (!after.isEmpty());
        assertThat(paged).isEqualTo(newestFirst);
    }

    @Test
    void filters_combine() {
        String actor = newActor();
        Holder holder = holderServedBy(actor);
        clock.set("2022-04-10");
        holder.done("report-attribute-change", holder.addressChange(1, "2022-04-01", "東京都世田谷区北沢一丁目1番地"));

        assertThat(events(entries("rule=C-4&actor=" + actor)))
                .containsExactlyInAnyOrder(
                        "certificate.auto-revoked-on-attribute-change", "resident.attributes-changed");
        assertThat(events(entries("rule=C-4&municipality=322016&actor=" + actor)))
                .isEmpty();
        assertThat(events(entries("rule=C-4&municipality=131121&counter=setagaya-office&actor=" + actor)))
                .hasSize(2);
        assertThat(events(entries("rule=C-1&card=" + holder.card())))
                .containsExactly("certificate.auto-revoked-on-attribute-change");
        assertThat(entries("since=2022-04-10&actor=" + actor)).hasSize(2);
        assertThat(entries("until=2022-04-09&actor=" + actor).size())
                .isEqualTo(entries("actor=" + actor).size() - 2);
        assertThat(entries("since=2022-04-10&until=2022-04-10&actor=" + actor)).hasSize(2);
        assertThat(entries("since=2022-04-11&actor=" + actor)).isEmpty();
    }

    @Test
    void the_history_of_a_card_holds_its_certificates_and_that_of_a_certificate_only_its_own() {
        Holder holder = holderServedBy(newActor());
        String serial = holder.serial("signature", 1);

        assertThat(entries("certificate=" + serial))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.get("stream").asString()).isEqualTo(serial));
        assertThat(entries("card=" + holder.card()))
                .extracting(entry -> entry.get("stream").asString())
                .contains(holder.card(), serial)
                .doesNotContain(holder.resident());
        assertThat(entries("resident=" + holder.resident()))
                .extracting(entry -> entry.get("stream").asString())
                .contains(holder.card(), serial, holder.resident());
        assertThat(entries("certificate=" + serial + "&resident=" + holder.resident()))
                .isEqualTo(entries("certificate=" + serial));
    }

    @Test
    void personal_data_are_only_said_to_be_sealed() {
        Holder holder = holderServedBy(newActor());

        Answer answer = api.get(TRAIL + "changes=true&resident=" + holder.resident());

        assertThat(answer.body()).doesNotContain(holder.name(), holder.address(), "1990-10-10", "FEMALE");
        JsonNode registered = answer.json()
                .get("entries")
                .valueStream()
                .filter(entry -> entry.get("event").asString().equals("resident.registered"))
                .findFirst()
                .orElseThrow();
        assertThat(registered.at("/payload/personal").asString()).isEqualTo("sealed");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "card=card-unheard-of,               404, unknown-card",
        "certificate=cert-nothing,       404, unknown-certificate",
        "resident=resident-unheard-of,       404, unknown-resident",
        "inquiry=inquiry-none,           404, unknown-inquiry",
        "card=Z9Y8X7W6,                  400, malformed-parameter",
        "actor=Z9Y8X7W6,                 400, malformed-parameter",
        "municipality=131122,            400, malformed-parameter",
        "rule=Z9Y8X7W6,                  400, malformed-parameter",
        "since=7391,                     400, malformed-parameter",
        "until=2022-02-30,               400, malformed-parameter",
        "order=SIDEWAYS,                 400, malformed-parameter",
        "limit=1001,                     400, malformed-parameter",
        "after=-1,                       400, malformed-parameter",
        "changes=perhaps,                400, malformed-parameter",
        "name=Z9Y8X7W6,                  400, unknown-parameter"
    })
    void what_cannot_be_answered_is_answered_with_a_stable_code(String asked, int status, String code) {
        Answer answer = api.get("/v1/audit/trail?" + asked);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(List.of("7391", "Z9Y8X7W6", "SIDEWAYS", "perhaps")).noneMatch(answer.body()::contains);
    }

    @Test
    void refused_commands_are_counted_by_rule_command_municipality_and_day_and_leave_nothing_in_the_log() {
        Holder holder = holderServedBy(newActor());
        clock.set("2024-07-10");
        long head = head();
        long before = refusals("rule=W-1&from=2024-07-10&to=2024-07-10");

        for (int i = 0; i < 3; i++) {
            assertThat(api.command("renew-certificates", holder.renewal(2)).status())
                    .isEqualTo(422);
        }
        String line =
                new JsonMapper().writeValueAsString(Map.of("command", "renew-certificates", "body", holder.renewal(2)));
        assertThat(api.bulk(line).body()).contains("W-1");

        assertThat(head()).isEqualTo(head);
        assertThat(refusals("rule=W-1&from=2024-07-10&to=2024-07-10")).isEqualTo(before + 4);
        assertThat(refusals("rule=W-1&command=renew-certificates&municipality=131121&from=2024-07-10&to=2024-07-10"))
                .isEqualTo(before + 4);
        assertThat(refusals("rule=W-1&municipality=322016&from=2024-07-10&to=2024-07-10"))
                .isZero();
        Answer answer = api.get("/v1/audit/refusals?from=2024-07-10&to=2024-07-10&rule=W-1&by=DAY,COMMAND,RULE");
        assertThat(answer.at("/counts/0/day")).isEqualTo("2024-07-10");
        assertThat(answer.at("/counts/0/name")).isEqualTo("the-renewal-window-is-open");
        assertThat(answer.at("/counts/0/municipality")).isEmpty();
    }

    private long refusals(String asked) {
        Answer answer = api.get("/v1/audit/refusals?" + asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("total").asLong();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"by=WEATHER", "rule=w1", "command=Z9Y8X7W6", "from=7391", "limit=0", "limit=1001", "municipality=1"})
    void what_cannot_be_counted_is_a_malformed_parameter(String asked) {
        Answer answer = api.get("/v1/audit/refusals?" + asked);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed-parameter");
    }
}
