package inkan.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class ComparisonDeskTest extends RunningProgram {

    private JsonNode compare(String parameters) {
        Answer lines = api.send("POST", "/v1/views/comparison" + parameters);
        assertThat(lines.status()).as(lines.body()).isEqualTo(200);
        assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
        return new JsonMapper().readTree(lines.body().lines().toList().getLast());
    }

    @Test
    void what_differs_is_told_with_both_values_and_mended_only_where_that_is_asked() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        compare("?replace=true"); // other tests share these views, and leave in them what they like
        String status = "/v1/cards/" + holder.card() + "?at-least=head";
        api.get(status);
        sql.sql("update view_card set state = 'VOID' where card = ?")
                .param(holder.card())
                .update();

        JsonNode dropped = compare("");
        assertThat(dropped.get("state").asString()).isEqualTo("DONE");
        assertThat(dropped.get("verdict").asString()).isEqualTo("different");
        assertThat(dropped.get("replaced").asBoolean()).isFalse();
        assertThat(dropped.get("differences").findValuesAsString("key")).contains(holder.card());
        assertThat(dropped.toString()).contains("{\"column\":\"state\",\"live\":\"VOID\",\"rebuilt\":\"DELIVERED\"}");
        assertThat(api.get(status).at("/card/state")).isEqualTo("VOID");

        JsonNode elsewhere = compare("?views=certificate,dead-letters");
        assertThat(elsewhere.get("verdict").asString()).isEqualTo("same");
        assertThat(elsewhere.get("tables").findValuesAsString("view")).containsExactly("certificate", "dead-letters");

        assertThat(compare("?replace=true&most=1").get("replaced").asBoolean()).isTrue();
        assertThat(api.get(status).at("/card/state")).isEqualTo("DELIVERED");
        assertThat(compare("?views=card").get("verdict").asString()).isEqualTo("same");
        assertThat(api.get("/v1/views").json().has("rebuild")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "?views=nothing, malformed-parameter",
        "?replace=yes, malformed-parameter",
        "?most=0, malformed-parameter",
        "?view=card, unknown-parameter"
    })
    void a_bad_question_is_answered_with_a_stable_code(String parameters, String code) {
        Answer answer = api.send("POST", "/v1/views/comparison" + parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }
}
