package inkan.api.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Answer;
import inkan.time.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RehearsalClockTest extends RunningRehearsal {
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2024-07-10T10:00,          2024-07-10T01:00:00Z, 2024-07-10",
        "2024-07-10T23:59:59,       2024-07-10T14:59:59Z, 2024-07-10",
        "2024-07-10T16:00:00Z,      2024-07-10T16:00:00Z, 2024-07-11",
        "2024-07-10T10:00:00+05:00, 2024-07-10T05:00:00Z, 2024-07-10",
        "2015-10-05T00:00,          2015-10-04T15:00:00Z, 2015-10-05",
        "2115-10-04T23:59:00,       2115-10-04T14:59:00Z, 2115-10-04"
    })
    void the_clock_is_set_to_a_time_in_japan_unless_an_offset_stands_there(String now, Instant instant, String today) {
        Answer answer = put("{\"now\":\"%s\"}".formatted(now));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(shown(answer)).isBetween(instant, instant.plus(A_WHILE));
        assertThat(answer.at("/now")).endsWith("+09:00");
        assertThat(answer.at("/today")).isEqualTo(today);
        assertThat(shown(api.get("/v1/rehearsal/clock"))).isBetween(instant, instant.plus(A_WHILE));
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @CsvSource({
        "P1D,    2024-03-01T01:00:00Z",
        "PT24H,  2024-03-01T01:00:00Z",
        "P1Y,    2025-02-28T01:00:00Z",
        "P3M2D,  2024-05-31T01:00:00Z",
        "PT90M,  2024-02-29T02:30:00Z",
        "P1DT1H, 2024-03-01T02:00:00Z",
        "-P1D,   2024-02-28T01:00:00Z",
        "P-1M,   2024-01-29T01:00:00Z",
        "-PT24H, 2024-02-28T01:00:00Z",
        "P0D,    2024-02-29T01:00:00Z"
    })
    void the_clock_is_moved_by_calendar_and_by_hours_forward_and_back(String by, Instant then) {
        put("{\"now\":\"2024-02-29T10:00\"}");

        Answer answer = post("{\"by\":\"%s\"}".formatted(by));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(shown(answer)).isBetween(then, then.plus(A_WHILE));
    }

    @Test
    void the_clock_is_reset_to_the_machines_time() {
        put("{\"now\":\"2024-02-29T10:00\"}");

        Answer answer = api.send("DELETE", "/v1/rehearsal/clock");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(shown(answer)).isBetween(Instant.now().minus(A_WHILE), Instant.now());
    }

    @Test
    void commands_are_done_on_the_day_that_the_clock_shows_and_recorded_then() {
        put("{\"now\":\"2024-07-10T23:59:00\"}");
        recordedOn("resident-clock-1", "2024-07-10", Instant.parse("2024-07-10T14:59:00Z"), "jp-2024-05");
        post("{\"by\":\"PT2M\"}");
        recordedOn("resident-clock-2", "2024-07-11", Instant.parse("2024-07-10T15:01:00Z"), "jp-2024-05");
        post("{\"by\":\"P-5Y\"}");
        recordedOn("resident-clock-3", "2019-07-11", Instant.parse("2019-07-10T15:01:00Z"), "jp-2015-10");
    }

    private void recordedOn(String resident, String day, Instant instant, String policyVersion) {
        Answer registered = api.command(
                "register-resident",
                Map.of(
                        "resident",
                        resident,
                        "municipality",
                        "131121",
                        "nationality",
                        "JAPANESE",
                        "basicFour",
                        Map.of(
                                "name", "𠮷田 葛\uDB40\uDD00",
                                "address", "東京都葛\uDB40\uDD00飾区立石5-13-1",
                                "dateOfBirth", "1990-10-10",
                                "sex", "FEMALE")));
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        JsonNode event = api.get("/v1/log/" + resident).json().at("/events/0");
        assertThat(Instant.parse(event.get("recordedAt").asString())).isBetween(instant, instant.plus(A_WHILE));
        assertThat(event.at("/metadata/effectiveOn").asString()).isEqualTo(day);
        assertThat(event.at("/metadata/policyVersion").asString()).isEqualTo(policyVersion);
        assertThat(api.get("/v1/residents/" + resident + "?at-least=head").at("/today"))
                .isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "NOTHING", textBlock = """
                    PUT  | {"now":"yesterday-4321"}                             | malformed-value
                    PUT  | {"now":"2024-02-30T10:00"}                           | malformed-value
                    PUT  | {"now":"2024-07-10"}                                 | malformed-value
                    PUT  | {"now":""}                                           | malformed-value
                    PUT  | {"now":"2015-10-04T23:59:59"}                        | malformed-value
                    PUT  | {"now":"2115-10-05T00:00"}                           | malformed-value
                    PUT  | {"now":"+999999999-12-31T23:59:59Z"}                 | malformed-value
                    PUT  | {"now":1720573200}                                   | wrong-type
                    PUT  | {"now":null}                                         | wrong-type
                    PUT  | {"now":["2024-07-10T10:00"]}                         | wrong-type
                    PUT  | ["2024-07-10T10:00"]                                 | wrong-type
                    PUT  | {}                                                   | missing-field
                    PUT  | {"now":"2024-07-10T10:00","zone4321":"Asia/Tokyo"}   | unknown-field
                    PUT  | {"now":"2024-07-10T10:00","now":"2025-07-10T10:00"}  | duplicate-field
                    PUT  | {"now":"2024-07-10T10:00"} 4321                      | trailing-content
                    PUT  | now=2024-07-10T10:00                                 | malformed-json
                    PUT  | NOTHING                                              | empty-body
                    POST | {"by":"three months 4321"}                           | malformed-value
                    POST | {"by":"P4321Y"}                                      | malformed-value
                    POST | {"by":"-P10Y"}                                       | malformed-value
                    POST | {"by":"P9999999999Y"}                                | malformed-value
                    POST | {"by":"PT9999999999999999H"}                         | malformed-value
                    POST | {"by":"P"}                                           | malformed-value
                    POST | {"by":4321}                                          | wrong-type
                    POST | {"now":"2024-07-10T10:00"}                           | unknown-field
                    POST | NOTHING                                              | empty-body
                    """)
    void what_is_no_time_of_a_rehearsal_is_rejected_without_repeating_it_and_moves_nothing(
            String method, String body, String code) {
        put("{\"now\":\"2024-07-10T10:00\"}");

        Answer answer = send(method, body == null ? "" : body);

        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("4321", "yesterday");
        assertThat(api.get("/v1/rehearsal/clock").at("/now")).startsWith("2024-07-10T10:00");
    }

    @Test
    void a_time_has_to_come_as_json() {
        Answer answer = send("PUT", "text/plain", "2024-07-10T10:00");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported-media-type");
    }

    @Test
    void what_the_clock_shows_is_the_day_in_japan() {
        Answer answer = api.get("/v1/rehearsal/clock");

        assertThat(answer.at("/today"))
                .isEqualTo(LocalDate.ofInstant(shown(answer), Moment.JAPAN).toString());
    }

    private static Instant shown(Answer answer) {
        return OffsetDateTime.parse(answer.at("/now")).toInstant();
    }

    private Answer put(String body) {
        return send("PUT", body);
    }

    private Answer post(String body) {
        return send("POST", body);
    }

    private Answer send(String method, String body) {
        return send(method, "application/json", body);
    }

    private Answer send(String method, String contentType, String body) {
        return api.send(method, "/v1/rehearsal/clock", contentType, body);
    }
}
