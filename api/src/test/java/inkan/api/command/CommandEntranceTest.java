package inkan.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.client.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandEntranceTest extends RunningProgram {

    @Test
    void a_command_is_done_and_answered_with_its_position_and_what_came_of_it() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2024-08-01");

        Answer answer = api.command("renew-certificates", holder.renewal(2));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.position()).isEqualTo(head());
        assertThat(answer.at("/answer/issued/0/kind")).isEqualTo("USER_AUTHENTICATION");
        assertThat(answer.at("/answer/issued/0/expiresOn")).isEqualTo("2029-10-10");
        assertThat(answer.at("/answer/issued/1/serial")).isEqualTo(holder.serial("signature", 2));
        assertThat(answer.at("/answer/feeYen")).isEqualTo("0");
    }

    @Test
    void a_command_with_nothing_to_say_is_answered_with_its_position_only() {
        Answer answer = api.command("register-resident", registration(new Holder(api, newNumber())));

        assertThat(answer.body()).isEqualTo("{\"position\":" + head() + ",\"answer\":{}}");
    }

    @Test
    void a_refusal_names_its_rule_in_english_and_japanese_and_records_nothing() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2024-07-10");
        long before = head();
        double refusals = refusals("W-1");

        Answer answer = api.command("renew-certificates", holder.renewal(2));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("urn:inkan:rule:W-1");
        assertThat(answer.at("/rule")).isEqualTo("W-1");
        assertThat(answer.code()).isEqualTo("the-renewal-window-is-open");
        assertThat(answer.at("/title")).isEqualTo("Refused by rule W-1: the renewal window is open");
        assertThat(answer.at("/detail"))
                .isEqualTo("The renewal window opens on 2024-07-11 and closes with 2024-10-10.");
        assertThat(answer.at("/titleJa")).isEqualTo("規則W-1により受け付けられない");
        assertThat(answer.at("/detailJa")).isEqualTo("更新できるのは2024-07-11から2024-10-10まで。");
        assertThat(answer.at("/facts/opensOn")).isEqualTo("2024-07-11");
        assertThat(answer.at("/broken/0/rule")).isEqualTo("W-1");
        assertThat(answer.json().has("instance")).isFalse();
        assertThat(head()).isEqualTo(before);
        assertThat(refusals("W-1")).isEqualTo(refusals + 1);
    }

    /** The log is the first to notice, and the rule the one that answers. */
    @Test
    void an_identifier_is_not_given_twice() {
        Map<String, Object> registration = registration(new Holder(api, newNumber()));
        assertThat(api.command("register-resident", registration).status()).isEqualTo(200);
        long before = head();

        Answer answer = api.command("register-resident", registration);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/rule")).isEqualTo("D-1");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_serial_number_that_the_command_itself_has_read_is_not_given_again() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2024-08-01");

        Answer answer = api.command("renew-certificates", holder.renewal(1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/rule")).isEqualTo("D-1");
    }

    @Test
    void all_broken_rules_are_listed_the_answering_one_first() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2031-01-01");

        Answer answer = api.command("renew-certificates", holder.renewal(2));

        assertThat(answer.at("/rule")).isEqualTo("W-4");
        assertThat(answer.json().get("broken").findValuesAsString("rule"))
                .startsWith("W-4")
                .contains("V-9");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"return-card, unknown-card", "lapse-move, unknown-resident"})
    void a_command_about_something_never_recorded_is_answered_by_404(String command, String code) {
        String subject = command.equals("return-card") ? "card" : "resident";

        Answer answer = api.command(command, Map.of(subject, subject + "-nobody"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_day_before_there_were_cards_is_answered_with_a_code_of_its_own() {
        Holder holder = new Holder(api, newNumber());
        clock.set("2009-04-01");

        Answer answer = api.command("register-resident", registration(holder));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("before-the-first-policy");
        clock.set("2026-04-01");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "POST, /v1/commands/raise-the-dead,      404, unknown-command",
        "POST, /v1/commands/RegisterResident,    404, unknown-command",
        "POST, /v1/commands/register-resident/x, 404, unknown-address",
        "POST, /v1/elsewhere,                    404, unknown-address",
        "GET,  /v1/elsewhere,                    404, unknown-address",
        "GET,  /,                                404, unknown-address",
        "GET,  /error,                           404, unknown-address",
        "GET,  /actuator/env,                    404, unknown-address",
        "GET,  /v1/commands/register-resident,   405, method-not-allowed",
        "PUT,  /v1/commands/register-resident,   405, method-not-allowed",
        "GET,  /v1/commands,                     405, method-not-allowed",
        "DELETE, /v1/cards/card-1,               405, method-not-allowed"
    })
    void a_wrong_address_or_method_is_answered_with_a_problem(String method, String path, int status, String code) {
        Answer answer = method.equals("POST") ? api.post(path, "application/json", "{}") : api.send(method, path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("elsewhere", "dead", "env");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense", "image/*"})
    void a_wrong_media_type_is_answered_by_415(String mediaType) {
        Answer answer = api.post("/v1/commands/register-resident", mediaType, "{}");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"Inkan-Actor", "Inkan-Role", "Inkan-Municipality", "Inkan-Channel"})
    void a_caller_says_who_asks_where(String header) {
        Answer answer = api.without(header).command("register-resident", registration(new Holder(api, newNumber())));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("missing-header");
        assertThat(answer.at("/header")).isEqualTo(header);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Inkan-Actor, Z9Y8X7W6",
        "Inkan-Actor, 7391",
        "Inkan-Actor, ab",
        "Inkan-Actor, a123456789012",
        "Inkan-Role, Clerk",
        "Inkan-Municipality, 131122",
        "Inkan-Municipality, 123456789012",
        "Inkan-Channel, counter",
        "Inkan-Channel, 0",
        "Inkan-Counter, main office",
        "Correlation-Id, 7391",
        "Idempotency-Key, not-a-uuid"
    })
    void a_header_has_its_form(String header, String value) {
        Answer answer =
                api.with(header, value).command("register-resident", registration(new Holder(api, newNumber())));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed-header");
        assertThat(answer.at("/header")).isEqualTo(header);
        assertThat(answer.body()).doesNotContain("\"" + value + "\"");
    }

    @Test
    void commands_about_one_card_at_the_same_time_are_all_done_one_after_the_other() throws Exception {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        int entries = 16;
        List<Callable<Answer>> calls = IntStream.range(0, entries)
                .<Callable<Answer>>mapToObj(i -> () -> api.command(
                        "report-pin-entry",
                        Map.of("card", holder.card(), "pin", "SIGNATURE", "outcome", i % 2 == 0 ? "WRONG" : "RIGHT")))
                .toList();

        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isIn(200, 409));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("conflict"));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeGreaterThan(entries / 2);
    }

    private static Map<String, Object> registration(Holder holder) {
        return Map.of(
                "resident",
                holder.resident(),
                "municipality",
                Api.SETAGAYA,
                "nationality",
                "JAPANESE",
                "basicFour",
                holder.basicFour("1990-10-10", holder.address()));
    }

    private double refusals(String rule) {
        return api.get("/actuator/metrics/inkan.refusals?tag=rule:" + rule)
                .json()
                .at("/measurements/0/value")
                .asDouble(0);
    }
}
