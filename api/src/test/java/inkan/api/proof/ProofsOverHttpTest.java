package inkan.api.proof;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import inkan.checkpoint.Checkpoint;
import inkan.checkpoint.CheckpointOutcome;
import inkan.checkpoint.SignedNote;
import inkan.checkpoint.VerifierKey;
import inkan.merkle.ConsistencyProof;
import inkan.merkle.InclusionProof;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProofsOverHttpTest extends RunningProgram {

    @Autowired
    private CheckpointRounds rounds;

    @BeforeEach
    void an_event_and_a_checkpoint_over_it() {
        grow();
    }

    @Test
    void the_last_checkpoint_is_a_note_that_the_logs_key_has_signed() {
        Answer note = api.get("/v1/log/checkpoint");
        Answer keys = api.get("/v1/log/verifier-keys");

        SignedNote signed = SignedNote.parse(note.body());
        List<VerifierKey> known =
                texts(keys.json().get("keys")).stream().map(VerifierKey::parse).toList();
        assertThat(note.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(signed.signedBy(known)).isNotEmpty();
        assertThat(Checkpoint.of(signed).size()).isEqualTo(head());
        assertThat(Checkpoint.of(signed).origin()).isEqualTo(keys.at("/origin")).startsWith("inkan/");
    }

    @Test
    void checkpoints_are_read_stretch_by_stretch() {
        long first = head();
        grow();
        long second = head();

        Answer page = api.get("/v1/log/checkpoints?limit=1&after=" + (first - 1));
        Answer rest = api.get("/v1/log/checkpoints?after=" + page.at("/next"));

        assertThat(page.at("/checkpoints/0/size")).isEqualTo("" + first);
        assertThat(rest.at("/checkpoints/0/size")).isEqualTo("" + second);
        assertThat(rest.json().has("next")).isFalse();
        assertThat(rest.at("/checkpoints/0/note"))
                .isEqualTo(api.get("/v1/log/checkpoint").body());
    }

    @Test
    void an_event_is_proved_to_be_in_the_log_of_the_last_checkpoint() {
        long position = head();
        grow();
        Checkpoint last =
                Checkpoint.of(SignedNote.parse(api.get("/v1/log/checkpoint").body()));

        Answer proof = api.get("/v1/log/inclusion-proof?position=" + position);

        assertThat(proof.at("/size")).isEqualTo("" + last.size());
        assertThat(bytes(proof.at("/rootHash"))).isEqualTo(last.root());
        assertThat(new InclusionProof(
                                position - 1, last.size(), hashes(proof.json().get("path")))
                        .proves(bytes(proof.at("/leafHash")), last.root()))
                .isTrue();
    }

    @Test
    void the_log_is_proved_to_continue_an_earlier_one() {
        Checkpoint earlier =
                Checkpoint.of(SignedNote.parse(api.get("/v1/log/checkpoint").body()));
        grow();
        Checkpoint later =
                Checkpoint.of(SignedNote.parse(api.get("/v1/log/checkpoint").body()));

        Answer proof = api.get("/v1/log/consistency-proof?from=" + earlier.size());

        assertThat(new ConsistencyProof(
                                earlier.size(),
                                later.size(),
                                hashes(proof.json().get("path")))
                        .proves(earlier.root(), later.root()))
                .isTrue();
        assertThat(bytes(proof.at("/fromRootHash"))).isEqualTo(earlier.root());
    }

    @Test
    void a_log_that_nobody_has_touched_is_verified_to_be_clean() {
        String kept = api.get("/v1/log/checkpoint").body();
        grow();

        Answer all = api.send("POST", "/v1/log/verification");
        Answer continued = api.post("/v1/log/verification", "text/plain", kept);
        Answer rest = api.send(
                "POST",
                "/v1/log/verification?from="
                        + Checkpoint.of(SignedNote.parse(kept)).size());

        for (Answer answer : List.of(all, continued, rest)) {
            JsonNode verdict = lastLine(answer);
            assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
            assertThat(verdict.get("verdict").asString()).isEqualTo("clean");
            assertThat(verdict.get("position").asLong()).isEqualTo(head());
            assertThat(verdict.get("findings")).isEmpty();
        }
        assertThat(lastLine(rest).get("from").asLong()).isPositive();
    }

    @Test
    void a_change_is_found_and_nothing_of_it_is_proved_any_more() {
        long position = head();
        tamper("update log_event set revision = revision + 1 where position = " + position);
        try {
            JsonNode verdict = lastLine(api.send("POST", "/v1/log/verification"));
            Answer proof = api.get("/v1/log/inclusion-proof?position=" + position);

            assertThat(verdict.get("verdict").asString()).isEqualTo("altered");
            assertThat(verdict.at("/findings/0/finding").asString()).isEqualTo("event-changed");
            assertThat(verdict.at("/findings/0/first").asLong()).isEqualTo(position);
            assertThat(verdict.at("/findings/0/last").asLong()).isEqualTo(position);
            assertThat(proof.status()).isEqualTo(500);
            assertThat(proof.code()).isEqualTo("log-altered");
        } finally {
            tamper("update log_event set revision = revision - 1 where position = " + position);
        }
    }

    @Test
    void a_range_of_positions_is_verified_by_itself_and_what_no_checkpoint_covers_is_said() {
        long position = head();
        String range = "/v1/log/verification?first=" + (position - 3) + "&last=";
        tamper("update log_event set revision = revision + 1 where position in (" + position + ", 1)");
        try {
            JsonNode altered = lastLine(api.send("POST", range + position));
            JsonNode before = lastLine(api.send("POST", range + (position - 1)));

            assertThat(altered.get("verdict").asString()).isEqualTo("altered");
            assertThat(altered.at("/findings/0/finding").asString()).isEqualTo("event-changed");
            assertThat(altered.at("/findings/0/first").asLong()).isEqualTo(position);
            assertThat(altered.get("findingsInAll").asLong()).isEqualTo(1);
            assertThat(before.get("verdict").asString()).isEqualTo("clean");
            assertThat(before.get("checkpoint").asLong()).isEqualTo(position);
            assertThat(before.has("notCovered")).isFalse();
        } finally {
            tamper("update log_event set revision = revision - 1 where position in (" + position + ", 1)");
        }
        tamper("delete from log_checkpoint where size = " + position);
        JsonNode uncovered = lastLine(api.send("POST", range + position));
        assertThat(uncovered.get("verdict").asString()).isEqualTo("clean");
        assertThat(uncovered.at("/notCovered/last").asLong()).isEqualTo(position);
        grow();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "first=1, 400, missing-parameter, last",
        "last=1, 400, missing-parameter, first",
        "first=2&last=1, 400, malformed-parameter, last",
        "first=0&last=1, 400, malformed-parameter, first",
        "first=1&last=1&from=1, 400, malformed-parameter, first",
        "first=1&last=999999999999, 404, beyond-the-end-of-the-log, last"
    })
    void what_is_no_range_is_told_by_a_code(String range, int status, String code, String parameter) {
        Answer answer = api.send("POST", "/v1/log/verification?" + range);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.at("/parameter")).isEqualTo(parameter);
    }

    @Test
    void what_does_not_fit_is_told_by_health_and_gauges_until_it_fits_again() {
        long position = 0;
        do {
            // Unless a round in the background was quicker.
            tamper("update log_event set revision = revision - 100 where revision > 100 and position = " + position);
            new Holder(api, newNumber()).withACardSince2020(clock);
            position = head();
            tamper("update log_event set revision = revision + 100 where position = " + position);
        } while (!(rounds.round() instanceof CheckpointOutcome.Mismatch));
        try {
            assertThat(api.get("/actuator/health").status()).isEqualTo(503);
            assertThat(api.get("/actuator/metrics/inkan.checkpoint.mismatch.last")
                            .json()
                            .at("/measurements/0/value")
                            .asLong())
                    .isEqualTo(position);
        } finally {
            tamper("update log_event set revision = revision - 100 where position = " + position);
            rounds.round();
        }
        assertThat(api.get("/actuator/health").status()).isEqualTo(200);
        assertThat(api.get("/actuator/metrics/inkan.checkpoint.lag")
                        .json()
                        .at("/measurements/0/value")
                        .asLong())
                .isZero();
    }

    @Test
    void a_new_key_signs_the_next_checkpoint_together_with_the_old_one() {
        List<String> before = texts(api.get("/v1/log/verifier-keys").json().get("keys"));

        Answer rotated = api.send("POST", "/v1/log/checkpoint-key");
        Answer again = api.send("POST", "/v1/log/checkpoint-key");
        grow();

        List<VerifierKey> both =
                List.of(VerifierKey.parse(before.getLast()), VerifierKey.parse(rotated.at("/verifierKey")));
        assertThat(SignedNote.parse(api.get("/v1/log/checkpoint").body()).signedBy(both))
                .isEqualTo(both);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("key-rotation-pending");
        assertThat(lastLine(api.send("POST", "/v1/log/verification"))
                        .get("verdict")
                        .asString())
                .isEqualTo("clean");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "/v1/log/inclusion-proof, 400, missing-parameter, position",
        "/v1/log/inclusion-proof?position=0, 400, malformed-parameter, position",
        "/v1/log/inclusion-proof?position=x, 400, malformed-parameter, position",
        "/v1/log/inclusion-proof?position=2&size=1, 400, malformed-parameter, position",
        "/v1/log/inclusion-proof?position=1&size=999999999999, 404, beyond-the-last-checkpoint,",
        "/v1/log/inclusion-proof?position=999999999999, 404, beyond-the-last-checkpoint,",
        "/v1/log/inclusion-proof?position=1&leaf=1, 400, unknown-parameter,",
        "/v1/log/consistency-proof, 400, missing-parameter, from",
        "/v1/log/consistency-proof?from=3&to=2, 400, malformed-parameter, from",
        "/v1/log/consistency-proof?from=1&to=999999999999, 404, beyond-the-last-checkpoint,",
        "/v1/log/checkpoints?limit=1001, 400, malformed-parameter, limit",
        "/v1/log/checkpoints?after=-1, 400, malformed-parameter, after",
        "/v1/log/checkpoint?size=1, 400, unknown-parameter,",
        "/v1/log/verifier-keys?a=b, 400, unknown-parameter,"
    })
    void what_cannot_be_answered_is_told_by_a_code(String path, int status, String code, String parameter) {
        Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.at("/parameter")).isEqualTo(parameter == null ? "" : parameter);
    }

    @Test
    void a_body_that_is_no_checkpoint_is_refused_without_repeating_it() {
        String note = api.get("/v1/log/checkpoint").body();
        for (String body :
                List.of("kept", note.substring(0, note.length() - 9), note.replaceFirst("\n[0-9]+\n", "\nx\n"))) {
            Answer answer = api.post("/v1/log/verification", "text/plain", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("malformed-checkpoint");
        }
        assertThat(api.post("/v1/log/verification", "text/plain", "x".repeat(70_000))
                        .code())
                .isEqualTo("body-too-large");
    }

    @Test
    void a_kept_checkpoint_that_was_changed_or_is_of_another_log_is_told() {
        String note = api.get("/v1/log/checkpoint").body();
        String other = note.replaceFirst("inkan/.", "inkan/_");
        JsonNode verdict = lastLine(api.post("/v1/log/verification", "text/plain", other));

        assertThat(verdict.get("verdict").asString()).isEqualTo("altered");
        assertThat(verdict.at("/findings/0/finding").asString()).isEqualTo("checkpoint-not-signed");
    }

    /** Something happens, and is signed. */
    private void grow() {
        new Holder(api, newNumber()).withACardSince2020(clock);
        while (head() > signed()) {
            rounds.round();
        }
    }

    private long signed() {
        return sql.sql("select coalesce(max(size), 0) from log_checkpoint")
                .query(Long.class)
                .single();
    }

    /** Past rights and triggers, as a superuser may. */
    private static void tamper(String change) {
        SUPERUSER.sql("set session_replication_role = replica; " + change).update();
    }

    private static JsonNode lastLine(Answer answer) {
        return new JsonMapper().readTree(answer.body().lines().toList().getLast());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<byte[]> hashes(JsonNode array) {
        return texts(array).stream().map(ProofsOverHttpTest::bytes).toList();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
