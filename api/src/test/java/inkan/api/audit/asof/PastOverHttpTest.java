package inkan.api.audit.asof;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PastOverHttpTest extends RunningProgram {

    private Holder holderWhoseMoveWasReportedLate() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2022-04-10");
        holder.done("report-attribute-change", holder.addressChange(1, "2022-04-01", "東京都世田谷区北沢一丁目1番地"));
        clock.set("2026-11-22");
        return holder;
    }

    private static String stateOf(Answer answer, String serial) {
        for (JsonNode certificate : answer.json().get("certificates")) {
            if (certificate.get("serial").asString().equals(serial)) {
                return certificate.get("state").asString();
            }
        }
        return "none";
    }

    @Test
    @Tag("C-4")
    void a_late_report_is_told_of_its_day_as_known_now_and_not_as_known_then() {
        Holder holder = holderWhoseMoveWasReportedLate();
        String card = "/v1/audit/cards/" + holder.card();

        assertThat(stateOf(api.get(card + "?effective=2022-04-05"), holder.serial("signature", 1)))
                .isEqualTo("REVOKED");
        Answer then = api.get(card + "?effective=2022-04-05&recorded=2022-04-05");
        assertThat(stateOf(then, holder.serial("signature", 1))).isEqualTo("ACTIVE");
        assertThat(then.at("/day")).isEqualTo("2022-04-05");
        assertThat(then.at("/asked/recorded")).isEqualTo("2022-04-05");
        assertThat(stateOf(api.get(card + "?recorded=2022-04-10T00:59:59Z"), holder.serial("signature", 1)))
                .isEqualTo("ACTIVE");
        assertThat(stateOf(api.get(card + "?recorded=2022-04-10T10:00:00%2B09:00"), holder.serial("signature", 1)))
                .isEqualTo("REVOKED");
    }

    @Test
    void certificates_and_residents_are_told_too_and_without_personal_data() {
        Holder holder = holderWhoseMoveWasReportedLate();

        Answer certificate =
                api.get("/v1/audit/certificates/" + holder.serial("signature", 1) + "?recorded=2022-04-09");
        Answer resident = api.get("/v1/audit/residents/" + holder.resident() + "?recorded=2020-05-01");

        assertThat(certificate.at("/certificate/state")).isEqualTo("ACTIVE");
        assertThat(certificate.at("/holder/municipality")).isEqualTo("131121");
        assertThat(resident.at("/cards/0/state")).isEqualTo("APPLIED");
        assertThat(resident.json().get("certificates")).isEmpty();
        assertThat(resident.body()).doesNotContain(holder.name(), holder.address(), "1990-10-10", "FEMALE");
    }

    @Test
    void the_difference_of_two_instants_or_days_or_positions_is_a_list_of_parts() {
        Holder holder = holderWhoseMoveWasReportedLate();
        String difference = "/v1/audit/cards/" + holder.card() + "/difference";
        String signature = "certificates[" + holder.serial("signature", 1) + "]";

        Answer byKnowledge = api.get(difference + "?from=2022-04-09&to=2022-04-10");
        assertThat(changes(byKnowledge))
                .containsExactlyInAnyOrder(
                        signature + ".state ACTIVE REVOKED",
                        signature + ".reason  AFFILIATION_CHANGED",
                        signature + ".reasonCode  3",
                        signature + ".endedOn  2022-04-10",
                        signature + ".renewalOpensOn 2024-07-11 ");
        assertThat(changes(api.get(difference + "?by=EFFECTIVE&from=2022-03-31&to=2022-04-01")))
                .isEqualTo(changes(byKnowledge));
        assertThat(changes(api.get(difference + "?from=2022-04-09&to=" + head())))
                .containsExactlyInAnyOrderElementsOf(changes(byKnowledge));
        assertThat(api.get(difference + "?from=2020-04-30&to=2020-05-01").at("/from/known"))
                .isEqualTo("false");
        assertThat(changes(api.get(difference + "?from=2020-04-30&to=2020-05-01")))
                .contains("card.state  APPLIED");
        assertThat(changes(api.get(difference + "?from=2022-04-11&to=2022-04-11")))
                .isEmpty();
    }

    private static List<String> changes(Answer answer) {
        return answer.json()
                .get("changes")
                .valueStream()
                .map(change -> change.get("path").asString() + " "
                        + change.path("before").asString("") + " "
                        + change.path("after").asString(""))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "/v1/audit/cards/card-unheard-of,                                404, unknown-card",
        "/v1/audit/cards/card-unheard-of/difference?from=2022-01-01,     404, unknown-card",
        "/v1/audit/certificates/cert-nothing?recorded=2022-01-01,    404, unknown-certificate",
        "/v1/audit/residents/resident-unheard-of,                        404, unknown-resident",
        "/v1/audit/cards/{card}?recorded=2020-04-30,                 404, nothing-known-yet",
        "/v1/audit/cards/{card}?effective=2020-04-30,                404, nothing-known-yet",
        "/v1/audit/cards/{card}/difference?from=2020-01-01&to=2020-04-30, 404, nothing-known-yet",
        "/v1/audit/cards/{card}?recorded=2026-11-23,                 422, in-the-future",
        "/v1/audit/cards/{card}?recorded=2026-11-22T01:00:01Z,       422, in-the-future",
        "/v1/audit/cards/{card}?effective=2026-11-23,                422, in-the-future",
        "/v1/audit/cards/{card}?position=99999999,                   404, beyond-the-end-of-the-log",
        "/v1/audit/cards/{card}?position=0,                          400, malformed-parameter",
        "/v1/audit/cards/{card}?recorded=7391,                       400, malformed-parameter",
        "/v1/audit/cards/{card}?recorded=2022-02-30,                 400, malformed-parameter",
        "/v1/audit/cards/{card}?effective=2022-04-01T00:00:00Z,      400, malformed-parameter",
        "/v1/audit/cards/{card}?at=2022-04-01,                       400, unknown-parameter",
        "/v1/audit/cards/{card}/difference,                          400, missing-parameter",
        "/v1/audit/cards/{card}/difference?from=yesterday,           400, malformed-parameter",
        "/v1/audit/cards/{card}/difference?from=2022-04-01&by=DAY,   400, malformed-parameter",
        "/v1/audit/cards/Z9Y8X7W6,                                   400, malformed-parameter"
    })
    void what_cannot_be_answered_is_answered_with_a_stable_code(String path, int status, String code) {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2026-11-22");

        Answer answer = api.get(path.replace("{card}", holder.card()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(List.of("7391", "Z9Y8X7W6", "yesterday")).noneMatch(answer.body()::contains);
    }

    @Test
    void the_same_instant_asked_now_and_later_has_the_same_answer_whatever_was_recorded_since() {
        Holder holder = holderWhoseMoveWasReportedLate();
        String asked = "/v1/audit/cards/" + holder.card() + "?recorded=2022-04-10";
        JsonNode before = api.get(asked).json().get("certificates");

        api.command("return-card", Map.of("card", holder.card()));

        assertThat(api.get(asked).json().get("certificates")).isEqualTo(before);
        assertThat(api.get(asked).at("/card/state")).isEqualTo("DELIVERED");
        assertThat(api.get("/v1/audit/cards/" + holder.card()).at("/card/state"))
                .isEqualTo("VOID");
    }
}
