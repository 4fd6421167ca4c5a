package inkan.api.notice;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.client.Holder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Another job than ours claims notices, completes some by the command, and gives the others back. */
class NoticeClaimsOverHttpTest extends RunningProgram {
    /** A municipality that no other test has residents in. */
    private static final String NAHA = "472018";

    private static final String DUE = "due-from=2024-07-10&due-by=2024-07-10";

    private Api job;
    private Holder first;
    private Holder second;

    @BeforeEach
    void two_notices_are_due() {
        job = api.at(NAHA).via("BATCH");
        first = resident();
        second = resident();
        clock.set("2024-07-10");
        settle();
    }

    private Holder resident() {
        clock.set("2020-10-01");
        var holder = new Holder(api.at(NAHA), newNumber());
        Map<String, Object> registration = Map.of(
                "resident",
                holder.resident(),
                "municipality",
                NAHA,
                "nationality",
                "JAPANESE",
                "basicFour",
                holder.basicFour("1990-10-10", holder.address()));
        return holder.done("register-resident", registration).apply().issue().deliver();
    }

    private void settle() {
        assertThat(api.get("/v1/residents/" + second.resident() + "?at-least=head")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_claimed_is_completed_by_the_command_or_released() {
        JsonNode claimed = claim("").json();
        assertThat(residents(claimed)).contains(first.resident(), second.resident());
        assertThat(residents(claim("").json())).isEmpty();
        String lease = claimed.get("lease").asString();
        assertThat(job.post("/v1/notices/claims/" + lease + "/renewal?lease-seconds=600", "text/plain", "")
                        .json()
                        .get("rows")
                        .asInt())
                .isEqualTo(claimed.get("notices").size());

        Answer sent = job.command("send-notice", completed(notice(claimed, first)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.at("/answer/notice"))
                .isEqualTo(notice(claimed, first).get("notice").asString());
        assertThat(job.command("send-notice", completed(notice(claimed, first))).code())
                .isEqualTo("it-was-not-sent-before");
        settle();

        assertThat(job.send("DELETE", "/v1/notices/claims/" + lease)
                        .json()
                        .get("released")
                        .asInt())
                .isEqualTo(claimed.get("notices").size());
        assertThat(job.send("DELETE", "/v1/notices/claims/" + lease)
                        .json()
                        .get("released")
                        .asInt())
                .isZero();
        assertThat(job.post("/v1/notices/claims/" + lease + "/renewal", "text/plain", "")
                        .code())
                .isEqualTo("unknown-lease");
        JsonNode again = claim("").json();
        assertThat(residents(again)).contains(second.resident()).doesNotContain(first.resident());
        job.send("DELETE", "/v1/notices/claims/" + again.get("lease").asString());
    }

    @Test
    void another_municipality_claims_none_of_them() {
        assertThat(residents(
                        api.post("/v1/notices/claims?" + DUE, "text/plain", "").json()))
                .doesNotContain(first.resident(), second.resident());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', missing-parameter",
        "due-by=2024-02-30, malformed-parameter",
        "due-by=2024-07-10&due-from=2024-07-11, malformed-parameter",
        "due-by=2024-07-10&rows=5001, malformed-parameter",
        "due-by=2024-07-10&lease-seconds=9, malformed-parameter",
        "due-by=2024-07-10&more=1, unknown-parameter"
    })
    void what_cannot_be_claimed_is_told(String query, String code) {
        Answer answer = job.post("/v1/notices/claims?" + query, "text/plain", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_claim_needs_to_know_who_claims() {
        assertThat(job.without("Inkan-Actor")
                        .post("/v1/notices/claims?" + DUE, "text/plain", "")
                        .code())
                .isEqualTo("missing-header");
    }

    @ParameterizedTest
    @CsvSource({"run-nobody, unknown-run", "9, unknown-run"})
    void a_run_that_was_never_begun_is_not_known(String run, String code) {
        assertThat(api.get("/v1/notices/runs/" + run).code()).isEqualTo(code);
        assertThat(api.get("/v1/notices/runs").json().get("runs").isArray()).isTrue();
    }

    private Answer claim(String more) {
        Answer answer = job.post("/v1/notices/claims?" + DUE + more, "text/plain", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<String> residents(JsonNode claimed) {
        return claimed.get("notices")
                .valueStream()
                .map(notice -> notice.get("resident").asString())
                .toList();
    }

    private static JsonNode notice(JsonNode claimed, Holder holder) {
        return claimed.get("notices")
                .valueStream()
                .filter(notice -> notice.get("resident").asString().equals(holder.resident()))
                .findFirst()
                .orElseThrow();
    }

    /** As a job makes the command of what it has claimed. */
    private static Map<String, Object> completed(JsonNode notice) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (String part : List.of("resident", "kind", "expiresOn", "certificates", "second")) {
            parts.put(part, notice.get(part));
        }
        parts.put("inquiryLetter", true);
        parts.put("run", "run-of-another-job");
        return parts;
    }
}
