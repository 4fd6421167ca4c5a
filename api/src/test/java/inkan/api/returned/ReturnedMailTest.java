package inkan.api.returned;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import inkan.api.client.SentNotice;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReturnedMailTest extends RunningProgram {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HEADER = "notice,reason\n";

    /** A notice that was sent to somebody on 2024-07-15. */
    private String sentNotice() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2024-07-15");
        return SentNotice.to(holder);
    }

    private static List<JsonNode> results(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return answer.body().lines().map(JSON::readTree).toList();
    }

    private static List<String> verdicts(List<JsonNode> results) {
        return results.stream()
                .map(result -> result.get("line").asString() + " "
                        + result.get("status").asString() + " "
                        + result.at("/problem/code").asString(""))
                .toList();
    }

    private Answer post(String file) {
        return api.via("BATCH").post("/v1/notices/returned", "text/csv", file);
    }

    @Test
    void each_bad_line_is_told_with_its_number_and_reason_and_the_rest_is_done() {
        String first = sentNotice();
        String second = sentNotice();
        String third = sentNotice();
        clock.set("2024-08-01");

        Answer answer = api.via("BATCH")
                .post(
                        "/v1/notices/returned",
                        "text/csv; charset=utf-8",
                        Stream.of(
                                        HEADER.getBytes(StandardCharsets.UTF_8),
                                        bytes(first + ",MOVED\r\n"),
                                        bytes("notice-nobody-20241010-cert,MOVED\n"),
                                        bytes(second + ",LOST_AT_SEA\n"),
                                        bytes("\n"),
                                        bytes(first + ",MOVED\n"),
                                        bytes(first + ",REFUSED\n"),
                                        bytes(second + "\n"),
                                        bytes(second + ",MOVED,today\n"),
                                        bytes("\"" + second + ",MOVED\n"),
                                        bytes("\"" + second + "\"x,MOVED\n"),
                                        bytes("Notice 7391,MOVED\n"),
                                        "転居,MOVED\n".getBytes(Charset.forName("windows-31j")),
                                        bytes("x".repeat(1025) + ",MOVED\n"),
                                        bytes(",\n"),
                                        bytes("\"" + second + "\",\"NOT_COLLECTED\"\n"),
                                        bytes(third + ",ADDRESS_INCOMPLETE"))
                                .reduce(new byte[0], ReturnedMailTest::joined));

        List<JsonNode> results = results(answer);
        assertThat(verdicts(results))
                .containsExactly(
                        "2 200 ",
                        "3 404 unknown-notice",
                        "4 400 unknown-choice",
                        "6 400 duplicate-line",
                        "7 400 duplicate-line",
                        "8 400 malformed-csv",
                        "9 400 malformed-csv",
                        "10 400 malformed-csv",
                        "11 400 malformed-csv",
                        "12 400 malformed-value",
                        "13 400 not-utf-8",
                        "14 413 line-too-long",
                        "15 400 malformed-value",
                        "16 200 ",
                        "17 200 ");
        assertThat(results.get(3).at("/problem/expected").asString()).endsWith("this one is on line 2");
        assertThat(results.getFirst().at("/answer/returnedOn").asString()).isEqualTo("2024-08-01");
        assertThat(answer.body()).doesNotContain("7391", "xxx", "AT_SEA");
        assertThat(recordedReason(first)).isEqualTo("MOVED");
        assertThat(recordedReason(second)).isEqualTo("NOT_COLLECTED");
        assertThat(recordedReason(third)).isEqualTo("ADDRESS_INCOMPLETE");
    }

    @ParameterizedTest(name = "begun with {0}")
    @ValueSource(strings = {"", "\uFEFF"})
    void the_same_file_sent_again_changes_nothing_and_another_reason_is_refused_by_its_rule(String mark) {
        String notice = sentNotice();
        List<JsonNode> once = results(post(mark + HEADER + notice + ",MOVED\r\n"));
        long head = head();
        clock.set("2024-09-01");

        List<JsonNode> again = results(post(mark + HEADER + notice + ",MOVED\r\n"));
        List<JsonNode> otherwise = results(post(mark + HEADER + notice + ",REFUSED\r\n"));

        assertThat(once.getFirst().get("position").asLong()).isEqualTo(head);
        assertThat(again.getFirst().has("position")).isFalse();
        assertThat(again.getFirst().get("answer")).isEqualTo(once.getFirst().get("answer"));
        assertThat(otherwise.getFirst().at("/problem/rule").asString()).isEqualTo("N-3");
        assertThat(otherwise.getFirst().at("/problem/facts/reason").asString()).isEqualTo("MOVED");
        assertThat(head()).isEqualTo(head);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"reason,notice\n", "notice;reason\n", "notice\n", "\n", "NOTICE,REASON\n", "\"notice,reason\n"})
    void a_file_of_other_columns_is_refused_as_a_whole(String header) {
        Answer answer = post(header + sentNotice() + ",MOVED\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("wrong-columns");
    }

    @Test
    void a_file_without_a_line_is_refused_and_one_without_returned_mail_is_not() {
        assertThat(post("").at("/code")).isEqualTo("empty-body");
        assertThat(results(post(HEADER))).isEmpty();
    }

    @Test
    void it_is_known_who_sends_the_file() {
        Answer nobody = api.without("Inkan-Actor").post("/v1/notices/returned", "text/csv", HEADER);

        assertThat(nobody.at("/code")).isEqualTo("missing-header");
        assertThat(nobody.at("/header")).isEqualTo("Inkan-Actor");
    }

    @Test
    void another_media_type_is_refused() {
        assertThat(api.post("/v1/notices/returned", "application/json", HEADER).status())
                .isEqualTo(415);
    }

    @Test
    @Timeout(120)
    void a_hundred_thousand_lines_are_answered_in_order() {
        int lines = 100_000;

        List<String> answers = post(HEADER + "notice-nobody-20241010-cert;\n".repeat(lines))
                .body()
                .lines()
                .toList();

        assertThat(answers).hasSize(lines);
        assertThat(answers.getFirst()).startsWith("{\"line\":2,\"status\":400,");
        assertThat(answers.getLast()).startsWith("{\"line\":100001,\"status\":400,");
    }

    private String recordedReason(String notice) {
        return sql.sql("select convert_from(payload, 'UTF8')::json ->> 'reason' from log_event"
                        + " where stream = ? and name = 'notice.returned'")
                .param(notice)
                .query(String.class)
                .single();
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
