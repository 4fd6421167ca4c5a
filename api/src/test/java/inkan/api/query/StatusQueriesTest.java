package inkan.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusQueriesTest extends RunningProgram {

    @Test
    void a_card_is_told_with_its_certificates_as_they_stand_today() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2020-06-01");

        Answer card = api.get("/v1/cards/" + holder.card() + "?at-least=head");

        assertThat(card.status()).isEqualTo(200);
        assertThat(card.position()).isEqualTo(head());
        assertThat(card.at("/today")).isEqualTo("2020-06-01");
        assertThat(card.at("/expired")).isEqualTo("false");
        assertThat(card.at("/card/resident")).isEqualTo(holder.resident());
        assertThat(card.at("/card/expiresOn")).isEqualTo("2029-10-10");
        assertThat(card.json().get("certificates").findValuesAsString("expiresOn"))
                .containsExactly("2024-10-10", "2024-10-10");
        assertThat(card.json().get("certificates").findValuesAsString("renewalOpensOn"))
                .containsExactly("2024-07-11", "2024-07-11");
    }

    @Test
    void what_has_expired_by_today_says_so() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2029-10-11");

        assertThat(api.get("/v1/cards/" + holder.card() + "?at-least=head").at("/expired"))
                .isEqualTo("true");
        assertThat(api.get("/v1/certificates/" + holder.serial("user", 1) + "?at-least=head")
                        .at("/certificate/expired"))
                .isEqualTo("true");
    }

    @Test
    void a_resident_is_told_with_all_cards_and_certificates_and_without_personal_data() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);

        Answer resident = api.get("/v1/residents/" + holder.resident() + "?at-least=head");

        assertThat(resident.at("/resident/municipality")).isEqualTo("131121");
        assertThat(resident.at("/cards/0/card")).isEqualTo(holder.card());
        assertThat(resident.json().get("certificates").findValuesAsString("serial"))
                .containsExactlyInAnyOrder(holder.serial("signature", 1), holder.serial("user", 1));
        assertThat(resident.body()).doesNotContain(holder.name(), holder.address(), "1990-10-10", "FEMALE");
    }

    @Test
    void who_asks_for_the_position_of_a_command_sees_what_it_did() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        for (int entry = 1; entry <= 30; entry++) {
            String outcome = entry % 2 == 1 ? "WRONG" : "RIGHT";
            long position = api.command(
                            "report-pin-entry", Map.of("card", holder.card(), "pin", "SIGNATURE", "outcome", outcome))
                    .position();

            Answer card = api.get("/v1/cards/" + holder.card() + "?at-least=" + position);

            assertThat(card.position()).isGreaterThanOrEqualTo(position);
            assertThat(card.at("/card/pins/0/mistakes")).isEqualTo(entry % 2 == 1 ? "1" : "0");
        }
    }

    @Test
    void the_list_of_lost_signature_certificates_is_read_page_by_page() {
        String matsue = "322016";
        Map<String, String> lostOn = new java.util.LinkedHashMap<>();
        for (String day : List.of("2022-04-01", "2022-04-02", "2022-04-03")) {
            Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
            clock.set(day);
            holder.done(
                    "file-moving-in",
                    Map.of(
                            "resident",
                            holder.resident(),
                            "reference",
                            holder.reference(1),
                            "effectiveOn",
                            day,
                            "filedOn",
                            day,
                            "municipality",
                            matsue,
                            "basicFour",
                            holder.basicFour("1990-10-10", "島根県松江市末次町86")));
            lostOn.put(holder.serial("signature", 1), day);
        }

        String list = "/v1/lists/lost-signature-certificates?municipality=" + matsue + "&limit=2&at-least=head";
        Answer first = api.get(list);
        Answer second = api.get(list + "&after=" + first.at("/next"));

        assertThat(first.json().get("lost").findValuesAsString("serial"))
                .containsExactlyElementsOf(lostOn.keySet().stream().limit(2).toList());
        assertThat(second.json().get("lost").findValuesAsString("serial"))
                .containsExactlyElementsOf(lostOn.keySet().stream().skip(2).toList());
        assertThat(second.json().has("next")).isFalse();
        assertThat(first.at("/lost/0/lostOn")).isEqualTo("2022-04-01");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "/v1/cards/card-nobody,                   404, unknown-card",
        "/v1/certificates/cert-nothing,           404, unknown-certificate",
        "/v1/residents/resident-nobody,           404, unknown-resident",
        "/v1/log/card-nobody,                     404, unknown-stream",
        "/v1/cards/Z9Y8X7W6,                      400, malformed-parameter",
        "/v1/certificates/7391,                   400, malformed-parameter",
        "/v1/residents/123456789012,              400, malformed-parameter",
        "/v1/log/7391,                            400, malformed-parameter",
        "/v1/cards/card-1?at-least=soon,          400, malformed-parameter",
        "/v1/cards/card-1?at-least=-1,            400, malformed-parameter",
        "/v1/cards/card-1?at-least=999999999,     400, malformed-parameter",
        "/v1/cards/card-1?at-least=99999999999999999999, 400, malformed-parameter",
        "/v1/cards/card-1?at-least=1&at-least=1,  400, malformed-parameter",
        "/v1/cards/card-1?pin=7391,               400, unknown-parameter",
        "/v1/lists/lost-signature-certificates,   400, missing-parameter",
        "/v1/lists/lost-signature-certificates?municipality=131122, 400, malformed-parameter",
        "/v1/lists/lost-signature-certificates?municipality=131121&limit=0, 400, malformed-parameter",
        "/v1/lists/lost-signature-certificates?municipality=131121&limit=1001, 400, malformed-parameter",
        "/v1/lists/lost-signature-certificates?municipality=131121&after=7391, 400, malformed-parameter",
        "'/v1/lists/lost-signature-certificates?municipality=131121&after=2022-02-30,cert-1', 400, malformed-parameter",
        "'/v1/lists/lost-signature-certificates?municipality=131121&after=2022-02-28,7391', 400, malformed-parameter"
    })
    void a_bad_question_is_answered_with_a_stable_code(String path, int status, String code) {
        Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("7391", "Z9Y8X7W6", "123456789012");
    }
}
