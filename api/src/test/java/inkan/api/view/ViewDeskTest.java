package inkan.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewDeskTest extends RunningProgram {

    @Test
    void it_is_told_how_far_the_views_are() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        api.get("/v1/cards/" + holder.card() + "?at-least=head");

        Answer views = api.get("/v1/views");

        assertThat(views.at("/position")).isEqualTo(Long.toString(head()));
        assertThat(views.at("/head")).isEqualTo(Long.toString(head()));
        assertThat(views.at("/lagEvents")).isEqualTo("0");
        assertThat(views.at("/lagSeconds")).isEqualTo("0");
        assertThat(views.at("/deadLetters")).isEqualTo("0");
        assertThat(api.get("/actuator/metrics/inkan.views.lag.events").at("/measurements/0/value"))
                .startsWith("0");
        assertThat(api.get("/actuator/metrics/inkan.views.lag.seconds").status())
                .isEqualTo(200);
    }

    @Test
    void the_views_are_rebuilt_while_they_are_read_and_say_what_they_said_before() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        String before =
                api.get("/v1/residents/" + holder.resident() + "?at-least=head").body();
        String changed = "update view_certificate set state = 'HELD' where resident = ?";
        assertThat(sql.sql(changed).param(holder.resident()).update()).isEqualTo(2);

        Answer lines = api.send("POST", "/v1/views/rebuild", "application/json", "");

        assertThat(lines.status()).isEqualTo(200);
        assertThat(lines.body().lines().toList().getLast()).contains("\"state\":\"DONE\"");
        assertThat(api.get("/v1/residents/" + holder.resident() + "?at-least=head")
                        .body())
                .isEqualTo(before);
        assertThat(api.get("/v1/views").json().has("rebuild")).isFalse();
    }

    @Test
    void an_event_that_a_view_cannot_take_is_listed_and_folded_again_when_it_can_while_all_else_goes_on() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        Holder other = new Holder(api, newNumber()).withACardSince2020(clock);
        api.get("/v1/views");
        sql.sql("alter table view_card add constraint refused_here check (card <> '" + holder.card()
                        + "' or state <> 'VOID')")
                .update();

        api.command("return-card", Map.of("card", holder.card()));
        api.command("return-card", Map.of("card", other.card()));

        assertThat(api.get("/v1/cards/" + other.card() + "?at-least=head").at("/card/state"))
                .isEqualTo("VOID");
        assertThat(api.get("/v1/cards/" + holder.card()).at("/card/state")).isEqualTo("DELIVERED");
        assertThat(api.get("/actuator/health").status()).isEqualTo(200);
        assertThat(api.get("/actuator/health").at("/status")).isEqualTo("DEGRADED");
        Answer letters = api.get("/v1/views/dead-letters?limit=1");
        assertThat(letters.at("/deadLetters/0/stream")).isEqualTo(holder.card());
        assertThat(letters.at("/deadLetters/0/reason")).contains("refused_here");
        assertThat(api.get("/v1/views/dead-letters?after=" + letters.at("/next"))
                        .json()
                        .get("deadLetters"))
                .isEmpty();

        sql.sql("alter table view_card drop constraint refused_here").update();
        Answer redriven = api.send(
                "POST", "/v1/views/dead-letters/redrive?view=card&stream=" + holder.card(), "application/json", "");

        assertThat(redriven.at("/results/0/folded")).isEqualTo("1");
        assertThat(api.get("/v1/cards/" + holder.card()).at("/card/state")).isEqualTo("VOID");
        assertThat(api.get("/actuator/health").at("/status")).isEqualTo("UP");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /v1/views?all=1, unknown-parameter",
        "GET, /v1/views/dead-letters?limit=0, malformed-parameter",
        "GET, /v1/views/dead-letters?after=7391, malformed-parameter",
        "POST, /v1/views/dead-letters/redrive?view=card, missing-parameter",
        "POST, /v1/views/dead-letters/redrive?view=card&stream=Z9Y8X7, malformed-parameter"
    })
    void a_bad_question_is_answered_with_a_stable_code(String method, String path, String code) {
        Answer answer = method.equals("GET") ? api.get(path) : api.send(method, path, "application/json", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(List.of("7391", "Z9Y8X7")).noneMatch(answer.body()::contains);
    }
}
