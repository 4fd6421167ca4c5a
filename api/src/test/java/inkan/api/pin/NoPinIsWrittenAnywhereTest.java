package inkan.api.pin;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.client.Holder;
import inkan.api.client.RawHttp;
import inkan.api.client.Samples;
import inkan.api.provenance.CallerHeader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plants PINs and a My Number wherever a caller can put them, and then looks at every answer, every log line and
 * everything in the database (P-6).
 */
@ExtendWith(OutputCaptureExtension.class)
class NoPinIsWrittenAnywhereTest extends RunningProgram {

    private static final List<String> OTHER_HEADERS = List.of(
            "User-Agent",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Authorization",
            "Cookie",
            "Referer",
            "Origin",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Prefix",
            "X-Request-Id",
            "If-Match",
            "If-None-Match",
            "Range",
            "traceparent",
            "X-HTTP-Method-Override",
            "Pin");

    private final StringBuilder answers = new StringBuilder();

    @ParameterizedTest(name = "{0}")
    @FieldSource("inkan.api.pin.Canary#ALL")
    void what_is_planted_in_a_request_is_found_nowhere(String planted, CapturedOutput output) {
        plantInHeaders(planted);
        plantInAddresses(planted);
        plantInBodies(planted);
        plantInNamesAndAddresses(planted);
        plantInLines(planted);
        plantInTheFormatCheck(planted);
        plantInBrokenHttp(planted);

        assertThat(answers.length()).isGreaterThan(100_000);
        assertThat(answers.toString().lines()).noneMatch(Canary::isIn).noneMatch(line -> line.startsWith("500"));
        assertThat(output.toString().lines()).noneMatch(Canary::isIn);
        assertThat(new EverythingWritten(SUPERUSER).columnsWithACanary()).isEmpty();
        assertThat(new EverythingWritten(SUPERUSER).filesWithACanary()).isEmpty();
    }

    /** A UUID can end in twelve digits, and is recorded as another one then. */
    @Test
    void a_my_number_in_a_correlation_or_an_idempotency_key_is_not_recorded() {
        String hidden = "00000000-0000-4000-8000-" + Canary.MY_NUMBER;
        Holder holder = new Holder(api.with("Correlation-Id", hidden).with("Idempotency-Key", hidden), newNumber());

        holder.register("1990-10-10");

        assertThat(sql.sql("select count(*) from log_answer").query(Long.class).single())
                .isPositive();
        assertThat(new EverythingWritten(SUPERUSER).columnsWithACanary()).isEmpty();
    }

    @Test
    void a_my_number_in_an_identifier_is_refused() {
        Answer resident = api.command("lapse-move", Map.of("resident", "resident-" + Canary.MY_NUMBER));
        Answer actor = api.with("Inkan-Actor", "clerk-" + Canary.MY_NUMBER).command("lapse-move", "{}");

        assertThat(resident.code()).isEqualTo("malformed-value");
        assertThat(actor.code()).isEqualTo("malformed-header");
    }

    /** Or this test could not fail. */
    @Test
    void a_canary_in_a_table_or_a_log_would_be_found(CapturedOutput output) {
        LoggerFactory.getLogger(getClass()).warn("planted: {}", Canary.FOUR_DIGITS);
        assertThat(output.toString().lines()).anyMatch(Canary::isIn);
        assertThat(new EverythingWritten(SUPERUSER).size()).isGreaterThan(30);
        SUPERUSER
                .sql("create table planted (in_text text, in_bytes bytea, in_array text[])")
                .update();
        try {
            for (String canary : Canary.ALL) {
                SUPERUSER.sql("truncate planted").update();
                SUPERUSER
                        .sql("insert into planted values (?, convert_to(?, 'UTF8'), array[?])")
                        .params("{\"pin\":\"" + canary + "\"}", "pin " + canary, canary)
                        .update();
                assertThat(new EverythingWritten(SUPERUSER).columnsWithACanary())
                        .containsExactlyInAnyOrder(
                                "public.planted.in_text", "public.planted.in_bytes", "public.planted.in_array");
            }
        } finally {
            SUPERUSER.sql("drop table planted").update();
        }
        assertThat(Canary.isIn("position 17391, 73910 and " + UUID.fromString("00000000-7391-4391-8391-000000007391")))
                .isFalse();
    }

    private void plantInHeaders(String planted) {
        Map<String, Object> registration = registration(new Holder(api, newNumber()), "山田", "東京都");
        for (CallerHeader header : CallerHeader.ALL) {
            keep(api.with(header.header(), planted).command("register-resident", registration));
            keep(api.with(header.header(), planted).bulk("{}"));
        }
        for (String header : OTHER_HEADERS) {
            keep(api.with(header, planted).get("/v1/cards/card-nobody"));
            keep(api.with(header, header + "=" + planted).command("return-card", Map.of("card", "card-nobody")));
        }
        for (String type : List.of(
                planted,
                "text/" + planted,
                "application/json; charset=" + planted,
                "application/json; pin=" + planted)) {
            keep(api.post("/v1/commands/return-card", type, "{\"card\":\"" + planted + "\"}"));
            keep(api.post("/v1/commands", type, planted));
        }
    }

    private void plantInAddresses(String planted) {
        for (String path : List.of(
                "/%s",
                "/v1/%s",
                "/v1/commands/%s",
                "/v1/commands/register-resident/%s",
                "/v1/cards/%s",
                "/v1/cards/card-1/%s",
                "/v1/cards/card-1;pin=%s",
                "/v1/certificates/%s",
                "/v1/residents/%s",
                "/v1/log/%s",
                "/v1/lists/%s",
                "/v1/pin-format-check/%s",
                "/actuator/%s",
                "/actuator/metrics/%s",
                "/actuator/health/%s",
                "/v3/api-docs/%s",
                "/error/%s",
                "/v1/%%2e%%2e/%s")) {
            String address = path.formatted(planted);
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH")) {
                keep(api.send(method, address));
            }
        }
        for (String path : List.of(
                "/v1/cards/card-1",
                "/v1/log/card-1",
                "/v1/lists/lost-signature-certificates",
                "/actuator/metrics",
                "/error",
                "/actuator/metrics/inkan.refusals",
                "/actuator/health",
                "/v3/api-docs",
                "/nowhere",
                "/")) {
            for (String query : List.of(
                    "%s",
                    "pin=%s",
                    "%s=%s",
                    "at-least=%s",
                    "after=%s",
                    "limit=%s",
                    "municipality=%s",
                    "tag=rule:%s",
                    "tag=%s",
                    "tag=%s:%s")) {
                keep(api.get(path + "?" + query.replace("%s", planted)));
            }
        }
    }

    private void plantInBodies(String planted) {
        Samples.commands().forEach(command -> {
            keep(api.command(command, planted));
            keep(api.command(command, "{\"" + planted));
            keep(api.command(command, "{\"" + planted + "\":\"" + planted + "\"}"));
            ObjectNode unknown = Samples.body(command);
            unknown.put(planted, planted);
            keep(api.command(command, unknown.toString()));
            Samples.shape(command).parts().forEach(part -> {
                for (String value : List.of("\"%s\"", "[\"%s\"]", "{\"SIGNATURE\":\"%s\"}", "17%s")) {
                    ObjectNode others = Samples.body(command);
                    others.remove(part.name());
                    String rest =
                            others.isEmpty() ? "}" : "," + others.toString().substring(1);
                    keep(api.command(command, "{\"" + part.name() + "\":" + value.replace("%s", planted) + rest));
                }
            });
        });
        keep(api.command("return-card", "{\"card\":" + planted + "}"));
        keep(api.command("return-card", "{\"card\":{\"" + planted + "\":1,\"" + planted + "\":2}}"));
    }

    /** Where any text is taken, it is taken into a digest and nowhere else. */
    private void plantInNamesAndAddresses(String planted) {
        clock.set("2026-04-01");
        Holder holder = new Holder(api, newNumber());
        Answer registered = api.command("register-resident", registration(holder, planted, "PIN " + planted));
        assertThat(registered.status()).isEqualTo(200);
        keep(registered);
        for (String command : List.of("report-attribute-change", "report-minor-amendment", "file-moving-in")) {
            ObjectNode body = Samples.body(command);
            body.put("resident", holder.resident());
            body.put("reference", holder.reference(command.length()));
            body.withObject("basicFour").put("name", planted).put("address", planted);
            Answer answer = api.command(command, body.toString());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            keep(answer);
        }
        keep(api.get("/v1/log/" + holder.resident()));
        keep(api.get("/v1/residents/" + holder.resident() + "?at-least=head"));
    }

    private void plantInLines(String planted) {
        var lines = new StringBuilder(planted + "\n{\"" + planted + "\"\n");
        lines.append(
                "{\"command\":\"%1$s\",\"body\":\"%1$s\"}\n{\"command\":\"return-card\",\"body\":{\"%1$s\":\"%1$s\"}}\n"
                        .formatted(planted));
        for (CallerHeader header : CallerHeader.ALL) {
            lines.append("{\"command\":\"return-card\",\"%s\":\"%s\",\"body\":{\"card\":\"card-nobody\"}}\n"
                    .formatted(header.key(), planted));
        }
        Samples.commands().forEach(command -> {
            ObjectNode body = Samples.body(command);
            body.propertyNames().stream().toList().forEach(part -> body.put(part, planted));
            lines.append("{\"command\":\"%s\",\"body\":%s}\n".formatted(command, body));
            lines.append("{\"command\":\"%s\",\"body\":%s,\"pin\":\"%s\"}\n".formatted(command, body, planted));
        });
        lines.append("x".repeat(70_000)).append(planted).append('\n');
        keep(api.bulk(lines.toString()));
    }

    private void plantInTheFormatCheck(String planted) {
        for (String kind : Holder.ALL_PINS) {
            keep(api.post(
                    "/v1/pin-format-check",
                    "application/json",
                    "{\"kind\":\"" + kind + "\",\"pin\":\"" + planted + "\"}"));
        }
        for (String body : List.of(
                "%s",
                "\"%s\"",
                "{\"kind\":\"%s\",\"pin\":\"%s\"}",
                "{\"kind\":\"SIGNATURE\",\"pin\":[\"%s\"]}",
                "{\"kind\":\"SIGNATURE\",\"pin\":\"%s\",\"%s\":1}",
                "{\"kind\":\"SIGNATURE\",\"pin\":\"%s\"",
                "{\"pin\":\"%s\"}",
                "{\"kind\":\"SIGNATURE\",\"pin\":\"%s\\n\"}")) {
            keep(api.post("/v1/pin-format-check", "application/json", body.replace("%s", planted)));
        }
    }

    private void plantInBrokenHttp(String planted) {
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        for (String request : List.of(
                planted + "\r\n\r\n",
                planted + " /v1/cards/card-1" + end + "\r\n",
                "GET /v1/cards/{" + planted + "}" + end + "\r\n",
                "GET /v1/cards/\u0001" + planted + end + "\r\n",
                "GET /v1/cards/%" + planted + end + "\r\n",
                "GET /v1/cards/%ff" + planted + end + "\r\n",
                "GET /v1/cards/card-1?pin=%zz" + planted + end + "\r\n",
                "GET /v1/cards/card-1?x=%ff%fe" + planted + end + "\r\n",
                "GET /v1/cards\\" + planted + end + "\r\n",
                "GET /v1/cards/card-1 HTTP/" + planted + "\r\nHost: localhost\r\n\r\n",
                "GET /v1/cards/card-1 HTTP/1.1\r\nHost: " + planted + "_{}\r\nConnection: close\r\n\r\n",
                "GET /v1/cards/card-1" + end + planted + "\r\n\r\n",
                "GET /v1/cards/card-1" + end + "Pi n\u0001: " + planted + "\r\n\r\n",
                "GET /v1/cards/card-1" + end + "Pin: \u0001" + planted + "\r\n\r\n",
                "GET /v1/cards/card-1" + end + "Cookie: pin=\"" + planted + "\\; {" + planted + "}\r\n\r\n",
                "POST /v1/commands/return-card" + end + "Content-Length: " + planted + "x\r\n\r\n",
                "POST /v1/commands/return-card" + end + "Transfer-Encoding: " + planted + "\r\n\r\n",
                "POST /v1/commands/return-card" + end
                        + "Content-Type: application/json\r\nInkan-Actor: clerk-1\r\nInkan-Role: clerk\r\n"
                        + "Inkan-Municipality: 131121\r\nInkan-Channel: COUNTER\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + planted + "\r\n",
                "POST /v1/commands/return-card" + end
                        + "Content-Type: application/json\r\nInkan-Actor: clerk-1\r\nInkan-Role: clerk\r\n"
                        + "Inkan-Municipality: 131121\r\nInkan-Channel: COUNTER\r\nContent-Length: 100\r\n\r\n"
                        + planted,
                "GET /" + planted.repeat(3_000) + end + "\r\n",
                "GET /v1/cards/card-1" + end + "Pin: " + planted.repeat(3_000) + "\r\n\r\n")) {
            answers.append(RawHttp.send(api.root(), request)).append('\n');
        }
    }

    private static Map<String, Object> registration(Holder holder, String name, String address) {
        return Map.of(
                "resident",
                holder.resident(),
                "municipality",
                Api.SETAGAYA,
                "nationality",
                "JAPANESE",
                "basicFour",
                Map.of("name", name, "address", address, "dateOfBirth", "1990-10-10", "sex", "FEMALE"));
    }

    private void keep(Answer answer) {
        answers.append(answer.status())
                .append(' ')
                .append(answer.headers().map())
                .append('\n');
        answers.append(answer.body()).append('\n');
    }
}
