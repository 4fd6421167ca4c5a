package inkan.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Holder;
import inkan.api.proof.CheckpointRounds;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions of auditors as commands, on the program that all tests share. */
@Tag("slow")
class PastCommandsTest extends RunningProgram {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private CheckpointRounds rounds;

    @TempDir
    private Path files;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLineProgram(settings -> new Running(), new PrintWriter(out), new PrintWriter(err))
                .execute(line.split(" "));
    }

    /** The running program as the node of a command, which stays when the command ends. */
    private final class Running implements Node {
        @Override
        public <T> T get(Class<T> part) {
            return program.getBean(part);
        }

        @Override
        public void close() {}
    }

    private JsonNode json() {
        return new JsonMapper().readTree(out.toString());
    }

    private Holder holder() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2022-04-10");
        holder.done("report-attribute-change", holder.addressChange(1, "2022-04-01", "東京都世田谷区北沢一丁目1番地"));
        clock.set("2026-11-22");
        return holder;
    }

    @Test
    void how_a_card_stood_is_told_for_people_and_for_programs() {
        Holder holder = holder();

        assertThat(execute("audit as-of --card " + holder.card() + " --recorded 2022-04-09"))
                .isZero();
        assertThat(out.toString())
                .containsPattern("card.state +DELIVERED")
                .containsPattern("certificates\\[0].state +ACTIVE");

        assertThat(execute("audit as-of --card " + holder.card() + " --effective 2022-04-05 --json"))
                .isZero();
        assertThat(json().get("certificates").findValuesAsString("state")).containsExactly("REVOKED", "ACTIVE");
        assertThat(execute("audit as-of --resident " + holder.resident() + " --recorded 2020-05-01 --json"))
                .isZero();
        assertThat(json().at("/cards/0/state").asString()).isEqualTo("APPLIED");
        assertThat(execute("audit as-of --certificate " + holder.serial("signature", 1) + " --position " + head()
                        + " --json"))
                .isZero();
        assertThat(json().at("/certificate/reason").asString()).isEqualTo("AFFILIATION_CHANGED");
    }

    @Test
    void a_difference_is_told_part_by_part() {
        Holder holder = holder();

        assertThat(execute("audit diff --card " + holder.card() + " --from 2022-04-09 --to 2022-04-10"))
                .isZero();
        assertThat(out.toString())
                .startsWith(holder.card() + ": 2022-04-09 → 2022-04-10")
                .contains("certificates[" + holder.serial("signature", 1) + "].state")
                .contains("ACTIVE → REVOKED");
        assertThat(execute("audit diff --card " + holder.card()
                        + " --by effective --from 2022-03-31 --to 2022-04-01 --json"))
                .isZero();
        assertThat(json().get("changes")).hasSize(5);
        assertThat(execute("audit diff --card " + holder.card() + " --from 2022-04-01 --to 2022-04-01"))
                .isZero();
        assertThat(out.toString()).contains("nothing differs");
    }

    @Test
    void what_cannot_be_answered_has_an_exit_code_and_says_why() {
        Holder holder = holder();

        assertThat(execute("audit as-of --card card-unheard-of")).isEqualTo(9);
        assertThat(err.toString()).contains("unknown-card");
        assertThat(execute("audit as-of --card " + holder.card() + " --recorded 2020-01-01"))
                .isEqualTo(9);
        assertThat(err.toString()).contains("nothing-known-yet");
        assertThat(execute("audit as-of --card " + holder.card() + " --recorded 2026-11-23"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("in-the-future");
        assertThat(execute("audit verify --from 1 --to 999999999999")).isEqualTo(9);
        assertThat(err.toString()).contains("beyond-the-end-of-the-log");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit as-of",
                "audit as-of --card card-1 --resident resident-1",
                "audit as-of --card Z9Y8",
                "audit as-of --card card-1 --position 0",
                "audit as-of --card card-1 --recorded yesterday",
                "audit diff --card card-1",
                "audit diff --card card-1 --from 2022-01-01 --by day",
                "audit verify --from 3",
                "audit verify --from 3 --to 2",
                "audit verify --from 1 --to 2 --after 1",
                "audit compare --view nothing",
                "audit compare --most 0"
            })
    void what_is_not_understood_ends_with_2(String line) {
        assertThat(execute(line)).as(out + "" + err).isEqualTo(2);
    }

    @Test
    void the_log_is_verified_whole_from_a_checkpoint_and_by_range_and_findings_have_an_exit_code() throws Exception {
        holder();
        while (head()
                > sql.sql("select coalesce(max(size), 0) from log_checkpoint")
                        .query(Long.class)
                        .single()) {
            rounds.round();
        }
        long head = head();
        Path kept = Files.writeString(
                files.resolve("kept"), api.get("/v1/log/checkpoint").body());

        assertThat(execute("audit verify --kept " + kept + " --json"))
                .as(err + "" + out)
                .isZero();
        assertThat(json().get("position").asLong()).isEqualTo(head);
        assertThat(execute("audit verify --after " + head)).isZero();
        assertThat(out.toString()).startsWith("clean: ");
        assertThat(execute("audit verify --from " + (head - 2) + " --to " + head + " --json"))
                .isZero();
        assertThat(json().get("checkpoint").asLong()).isEqualTo(head);

        SUPERUSER
                .sql(
                        "set session_replication_role = replica; update log_event set revision = revision + 1 where position = "
                                + head)
                .update();
        try {
            assertThat(execute("audit verify")).isEqualTo(8);
            assertThat(out.toString())
                    .startsWith("event-changed " + head + "-" + head)
                    .contains("altered: ");
            assertThat(execute("audit verify --from " + head + " --to " + head)).isEqualTo(8);
            assertThat(execute("audit verify --from " + (head - 2) + " --to " + (head - 1)))
                    .isZero();
        } finally {
            SUPERUSER
                    .sql(
                            "set session_replication_role = replica; update log_event set revision = revision - 1 where position = "
                                    + head)
                    .update();
        }
        assertThat(execute("audit verify --kept " + files.resolve("nowhere"))).isEqualTo(5);
        assertThat(execute("audit verify --kept " + Files.writeString(files.resolve("none"), "none")))
                .isEqualTo(5);
    }

    @Test
    void views_are_compared_and_what_differs_has_an_exit_code_until_it_is_replaced() {
        Holder holder = holder();
        api.get("/v1/cards/" + holder.card() + "?at-least=head");
        sql.sql("delete from view_certificate where serial = ?")
                .param(holder.serial("user", 1))
                .update();

        assertThat(execute("audit compare --view certificate --progress lines")).isEqualTo(8);
        assertThat(out.toString())
                .contains("certificate " + holder.serial("user", 1) + " missing state: – → ACTIVE")
                .contains("the rebuilt views were dropped");
        assertThat(execute("audit compare --replace --json")).isEqualTo(8);
        assertThat(json().get("replaced").asBoolean()).isTrue();
        assertThat(execute("audit compare --view certificate --view card --json"))
                .isZero();
        assertThat(json().get("verdict").asString()).isEqualTo("same");
    }
}
