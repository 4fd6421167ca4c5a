package inkan.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What auditors ask on the command line, of the program that runs. */
class AuditCommandsTest extends RunningProgram {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Autowired
    private ApplicationContext program;

    private int execute(String line) {
        out.getBuffer().setLength(0);
        return new CommandLineProgram(settings -> node(), new PrintWriter(out), new PrintWriter(err))
                .execute(line.split(" "));
    }

    private Node node() {
        return new Node() {
            @Override
            public <T> T get(Class<T> part) {
                return program.getBean(part);
            }

            @Override
            public void close() {
                // it goes on for other tests
            }
        };
    }

    private Holder holder() {
        return new Holder(api, newNumber()).withACardSince2020(clock);
    }

    @Test
    void the_history_is_told_one_event_a_line_as_json_just_as_over_http() {
        Holder holder = holder();

        assertThat(execute("audit history --json --changes --resident " + holder.resident()))
                .as(err.toString())
                .isZero();

        JsonMapper json = new JsonMapper();
        List<JsonNode> lines = out.toString().lines().map(json::readTree).toList();
        Answer http = api.get("/v1/audit/trail?order=OLDEST_FIRST&changes=true&resident=" + holder.resident());
        List<JsonNode> entries = new ArrayList<>();
        http.json().get("entries").forEach(entries::add);
        assertThat(lines).hasSize(9).isEqualTo(entries);
    }

    @Test
    void for_people_each_event_says_who_on_whose_authority_why_and_what_changed() {
        Holder holder = holder();

        assertThat(execute("audit history --changes --card " + holder.card())).isZero();

        assertThat(out.toString())
                .contains("2020-05-20", "effective 2020-05-20  card.delivered  " + holder.card())
                .contains("by clerk-1, clerk, of 131121, COUNTER setagaya-office; deliver-card")
                .contains("D-2 P-2  The card was handed over on 2020-05-20")
                .contains("カードを2020-05-20に交付した")
                .contains("state: ISSUED -> DELIVERED")
                .doesNotContain(holder.name(), "1990-10-10");
        assertThat(err.toString()).contains("7 events");
    }

    @Test
    void refusals_are_counted() {
        Holder holder = holder();
        clock.set("2023-01-10");
        assertThat(api.command("renew-certificates", holder.renewal(2)).status())
                .isEqualTo(422);

        assertThat(execute("audit refusals --from 2023-01-10 --to 2023-01-10 --by COMMAND,RULE"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("1  renew-certificates  W-1  the-renewal-window-is-open", "1  in all");
        assertThat(execute("audit refusals --json --rule W-1")).isZero();
        assertThat(new JsonMapper().readTree(out.toString()).get("total").asLong())
                .isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "audit history --card nobody, 2, card",
        "audit history --card card-unheard-of, 9, There is no such card.",
        "audit history --since yesterday, 2, since",
        "audit refusals --by WEATHER, 2, by"
    })
    void what_is_not_understood_or_not_there_is_told_with_a_stable_code(String line, int code, String words) {
        assertThat(execute(line)).isEqualTo(code);
        assertThat(err.toString()).contains(words).doesNotContain("yesterday", "WEATHER");
        assertThat(out.toString()).isEmpty();
    }
}
