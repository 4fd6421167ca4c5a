package inkan.api.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.StartedProgram;
import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.postgres.FreshDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("slow")
class SyntheticResidentsTest extends RunningRehearsal {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path keys;

    @Test
    void a_new_rehearsal_has_its_first_residents() {
        assertThat(sql.sql("select stream from log_event where name = 'resident.registered' and stream like '%-s1-%'")
                        .query(String.class)
                        .list())
                .hasSize(5)
                .contains("resident-s1-00000001");
        assertThat(api.get("/v1/residents/resident-s1-00000005?at-least=head").status())
                .isEqualTo(200);
    }

    @Test
    void residents_are_made_with_a_line_of_progress_every_thousand_commands_and_next_to_none_is_refused() {
        setToApril2026(api);

        Answer answer = makes(api, "{\"seed\":70,\"count\":260,\"from\":\"2020-01-06\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        List<JsonNode> lines = answer.body().lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get("commands").asLong()).isEqualTo(1_000);
        assertThat(lines.getFirst().get("finished").asBoolean()).isFalse();
        assertThat(lines.getLast().get("finished").asBoolean()).isTrue();
        long commands = lines.getLast().get("commands").asLong();
        long refused = lines.getLast()
                .get("refused")
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .sum();
        assertThat(commands).isBetween(1_001L, 1_999L);
        assertThat(refused * 100).as(answer.body()).isLessThanOrEqualTo(commands);
        assertThat(sql.sql(
                                "select count(*) from log_event where name = 'resident.registered' and stream like '%-s70-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(260);
    }

    @Test
    void the_clock_goes_on_afterwards_where_it_was_and_nothing_has_happened_later_than_the_day_before() {
        setToApril2026(api);

        makes(api, "{\"seed\":71,\"count\":3,\"from\":\"2026-01-06\"}");

        assertThat(api.get("/v1/rehearsal/clock").at("/now")).startsWith("2026-04-01T10:0");
        assertThat(sql.sql(
                                "select max(recorded_at) < '2026-04-01T00:00+09:00' from log_event where stream like '%-s71-%'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void the_same_seed_makes_the_same_residents_in_another_store_and_another_seed_others() {
        setToApril2026(api);
        String request = "{\"seed\":%d,\"count\":30,\"from\":\"2020-01-06\"}";
        makes(api, request.formatted(72));

        try (StartedProgram other = StartedProgram.on(
                FreshDatabase.empty(), keys, "--spring.profiles.active=rehearsal", "--inkan.rehearsal.residents=0")) {
            setToApril2026(other.api());
            makes(other.api(), request.formatted(73));
            setToApril2026(other.api());
            makes(other.api(), request.formatted(72));

            assertThat(events(sql, 72)).hasSizeGreaterThan(200).isEqualTo(events(other.sql(), 72));
            assertThat(events(other.sql(), 73)).isNotEqualTo(events(sql, 72));
        }
    }

    @Test
    void a_seed_is_good_once_in_a_store() {
        setToApril2026(api);
        makes(api, "{\"seed\":74,\"count\":1,\"from\":\"2026-01-06\"}");
        long before = head();

        Answer again = makes(api, "{\"seed\":74,\"count\":2,\"from\":\"2026-01-06\"}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("seed-used");
        assertThat(head()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "NOTHING", textBlock = """
                    {"seed":9,"count":0,"from":"2020-01-06"}                  | malformed-value
                    {"seed":9,"count":-1,"from":"2020-01-06"}                 | malformed-value
                    {"seed":9,"count":10000001,"from":"2020-01-06"}           | malformed-value
                    {"seed":9,"count":99999999999999999999,"from":"2020-01-06"} | malformed-value
                    {"seed":9,"count":"10","from":"2020-01-06"}               | wrong-type
                    {"seed":9,"count":1.5,"from":"2020-01-06"}                | wrong-type
                    {"seed":9,"count":true,"from":"2020-01-06"}               | wrong-type
                    {"seed":9,"from":"2020-01-06"}                            | missing-field
                    {"seed":-1,"count":1,"from":"2020-01-06"}                 | malformed-value
                    {"seed":1000000,"count":1,"from":"2020-01-06"}            | malformed-value
                    {"seed":"43210","count":1,"from":"2020-01-06"}            | wrong-type
                    {"count":1,"from":"2020-01-06"}                           | missing-field
                    {"seed":9,"count":1,"from":"2015-10-04"}                  | malformed-value
                    {"seed":9,"count":1,"from":"2026-04-01"}                  | malformed-value
                    {"seed":9,"count":1,"from":"2020-02-30"}                  | impossible-date
                    {"seed":9,"count":1,"from":"43210"}                       | impossible-date
                    {"seed":9,"count":1,"from":20200106}                      | wrong-type
                    {"seed":9,"count":1}                                      | missing-field
                    {"seed":9,"count":1,"from":"2020-01-06","to43210":"2021"} | unknown-field
                    [9,1,"2020-01-06"]                                        | wrong-type
                    NOTHING                                                   | empty-body
                    """)
    void what_says_not_who_is_to_be_made_is_rejected_without_repeating_it_and_makes_nobody(String body, String code) {
        setToApril2026(api);
        long before = head();

        Answer answer = makes(api, body == null ? "" : body);

        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("43210", "99999999999");
        assertThat(head()).isEqualTo(before);
    }

    private static void setToApril2026(Api api) {
        String body = "{\"now\":\"2026-04-01T10:00\"}";
        assertThat(api.send("PUT", "/v1/rehearsal/clock", "application/json", body)
                        .status())
                .isEqualTo(200);
    }

    private static Answer makes(Api api, String body) {
        return api.post("/v1/rehearsal/residents", "application/json", body);
    }

    private long head() {
        return sql.sql("select position from log_head").query(Long.class).single();
    }

    /**
     * What happened to the residents of a seed, whose number is left out. Digests and what is sealed are left out: each store has
     * keys of its own.
     */
    private static List<String> events(JdbcClient sql, int seed) {
        return sql.sql("""
                        select stream, sequence, name, payload, metadata from log_event
                         where stream like ? order by position""")
                .param("%-s" + seed + "-%")
                .query((row, number) -> {
                    var payload = (ObjectNode) JSON.readTree(row.getBytes(4));
                    payload.remove("digest");
                    payload.remove("personal");
                    String effectiveOn =
                            JSON.readTree(row.getBytes(5)).get("effectiveOn").asString();
                    return String.join(
                                    " ",
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    payload.toString(),
                                    effectiveOn)
                            .replace("-s" + seed + "-", "-");
                })
                .list();
    }
}
