package inkan.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BulkEntranceTest extends RunningProgram {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNKNOWN_CARD = line("return-card", Map.of("card", "card-nobody")) + "\n";

    @Test
    void each_line_has_its_result_in_order_and_a_bad_line_keeps_no_other_from_being_done() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2024-08-01");

        List<JsonNode> results = results(api.bulk(String.join(
                "\n",
                line("report-pin-entry", Map.of("card", holder.card(), "pin", "SIGNATURE", "outcome", "WRONG")),
                "this is no JSON",
                "",
                line("raise-the-dead", Map.of()),
                line("return-card", Map.of("card", "card-nobody")),
                line("renew-certificates", holder.renewal(2)),
                line("renew-certificates", holder.renewal(3)),
                "x".repeat(70_000),
                "[1]",
                "{\"command\":\"return-card\"}",
                "{\"command\":17,\"body\":{}}",
                "{\"command\":\"return-card\",\"body\":{},\"7391\":1}",
                "{\"command\":\"return-card\",\"body\":{},\"actor\":\"7391\"}",
                line("return-card", Map.of("card", holder.card())))));

        assertThat(results)
                .extracting(result -> result.get("line").asString() + " "
                        + result.get("status").asString() + " "
                        + result.at("/problem/code").asString(""))
                .containsExactly(
                        "1 200 ",
                        "2 400 malformed-json",
                        "4 404 unknown-command",
                        "5 404 unknown-card",
                        "6 200 ",
                        "7 422 the-renewal-window-is-open",
                        "8 413 line-too-long",
                        "9 400 wrong-type",
                        "10 400 missing-field",
                        "11 400 wrong-type",
                        "12 400 unknown-field",
                        "13 400 malformed-header",
                        "14 200 ");
        assertThat(results.getLast().get("position").asLong()).isEqualTo(head());
        assertThat(results.get(4).at("/answer/issued/1/expiresOn").asString()).isEqualTo("2029-10-10");
        assertThat(results.toString()).doesNotContain("7391", "no JSON", "xxx");
    }

    @Test
    void a_line_may_come_from_somebody_else_than_the_request_and_may_be_sent_again() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        UUID key = UUID.randomUUID();
        String line =
                "{\"command\":\"return-card\",\"actor\":\"batch-7\",\"channel\":\"BATCH\",\"idempotencyKey\":\"%s\","
                                .formatted(key)
                        + "\"body\":{\"card\":\"" + holder.card() + "\"}}";

        List<JsonNode> results = results(api.bulk(line + "\n" + line + "\n"));

        assertThat(results.getFirst().has("replayed")).isFalse();
        assertThat(results.getLast().get("replayed").asBoolean()).isTrue();
        assertThat(results.getLast().get("position"))
                .isEqualTo(results.getFirst().get("position"));
        JsonNode last = api.get("/v1/log/" + holder.card())
                .json()
                .get("events")
                .valueStream()
                .toList()
                .getLast();
        assertThat(last.at("/metadata/actor").asString()).isEqualTo("batch-7");
        assertThat(last.at("/metadata/channel").asString()).isEqualTo("BATCH");
        assertThat(last.at("/metadata/role").asString()).isEqualTo("clerk");
    }

    @Test
    void a_line_may_say_everything_about_its_origin_itself() {
        Answer answer = api.without("Inkan-Actor")
                .without("Inkan-Role")
                .without("Inkan-Municipality")
                .without("Inkan-Channel")
                .bulk("{\"command\":\"return-card\",\"body\":{\"card\":\"card-nobody\"}}\n"
                        + "{\"command\":\"return-card\",\"body\":{\"card\":\"card-nobody\"},\"actor\":\"batch-7\","
                        + "\"role\":\"job\",\"municipality\":\"131121\",\"channel\":\"BATCH\"}");

        assertThat(results(answer))
                .extracting(result -> result.at("/problem/code").asString())
                .containsExactly("missing-header", "unknown-card");
    }

    @Test
    void no_lines_have_no_results() {
        Answer answer = api.bulk("");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_result_comes_back_while_the_caller_still_holds_the_stream_open() throws IOException {
        URI root = URI.create(api.root());
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            OutputStream out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var head = new StringBuilder("POST /v1/commands HTTP/1.1\r\nHost: " + root.getAuthority()
                    + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n");
            api.headers()
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
            send(out, head + "\r\n");

            sendChunk(out, UNKNOWN_CARD);
            assertThat(nextResult(in)).startsWith("{\"line\":1,\"status\":404");
            sendChunk(out, UNKNOWN_CARD);
            assertThat(nextResult(in)).startsWith("{\"line\":2,\"status\":404");
        }
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void a_caller_who_reads_no_result_before_everything_is_sent_is_served_as_well() {
        int lines = 60_000; // whose results are more than sockets hold

        Answer answer = api.bulk("no JSON\n".repeat(lines));

        assertThat(answer.body().lines()).hasSize(lines);
        assertThat(answer.body().lines().skip(lines - 1).findFirst().orElseThrow())
                .startsWith("{\"line\":60000,\"status\":400");
    }

    private static void sendChunk(OutputStream out, String line) throws IOException {
        send(out, Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Past the head and the sizes of chunks. */
    private static String nextResult(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (!line.startsWith("{")) {
            line = in.readLine();
        }
        return line;
    }

    private static String line(String command, Map<String, ?> body) {
        return JSON.writeValueAsString(Map.of("command", command, "body", body));
    }

    private static List<JsonNode> results(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return Stream.of(answer.body().split("\n")).map(JSON::readTree).toList();
    }
}
