package inkan.api.journey;

import static inkan.value.CertificateKind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryJourneyTest extends Journey {
    @Test
    void j27_every_step_of_j1_to_j6_is_told_with_actor_counter_and_reason() {
        Holder hanako = born("1990-10-10");
        hasCard(hanako, "2020-05-01", "2020-05-15");
        on("2022-04-01");
        register.does(hanako.addressChange("2022-04-01"));
        counter.does(hanako.newIssuance(2, SIGNATURE));
        on("2024-07-10");
        counter.refuses(hanako.renewal(3), "W-1");
        on("2024-08-01");
        counter.does(hanako.renewal(3));

        List<JsonNode> history = history("resident=" + hanako.resident() + "&changes=true");

        assertThat(history)
                .extracting(HistoryJourneyTest::told)
                .containsExactly(
                        "2020-05-01 resident.registered register-feed - D-1",
                        "2020-05-01 card.applied-for clerk-1 setagaya-office V-2 D-2",
                        "2020-05-01 resident.card-applied-for clerk-1 setagaya-office D-2",
                        "2020-05-15 card.issued clerk-1 setagaya-office V-1 V-2",
                        "2020-05-15 card.certificate-loaded clerk-1 setagaya-office E-6",
                        "2020-05-15 certificate.issued clerk-1 setagaya-office V-3 E-6",
                        "2020-05-15 card.certificate-loaded clerk-1 setagaya-office E-6",
                        "2020-05-15 certificate.issued clerk-1 setagaya-office V-3 E-6",
                        "2020-05-15 card.delivered clerk-1 setagaya-office D-2 P-2",
                        "2022-04-01 certificate.auto-revoked-on-attribute-change register-feed - C-1 C-4 C-10",
                        "2022-04-01 resident.attributes-changed register-feed - C-1 C-4 C-2",
                        "2022-04-01 card.certificate-loaded clerk-1 setagaya-office E-6",
                        "2022-04-01 certificate.issued clerk-1 setagaya-office V-3 V-5 E-6",
                        "2024-08-01 certificate.renewed clerk-1 setagaya-office V-4 C-10",
                        "2024-08-01 card.certificate-loaded clerk-1 setagaya-office E-6",
                        "2024-08-01 certificate.issued clerk-1 setagaya-office V-4 W-1",
                        "2024-08-01 certificate.renewed clerk-1 setagaya-office V-4 C-10",
                        "2024-08-01 card.certificate-loaded clerk-1 setagaya-office E-6",
                        "2024-08-01 certificate.issued clerk-1 setagaya-office V-4 W-1");
        assertThat(history).allSatisfy(step -> {
            assertThat(step.get("en").asString()).endsWith(".");
            assertThat(step.get("ja").asString()).endsWith("。");
            assertThat(step.get("policyVersion").asString()).startsWith("jp-");
            assertThat(step.get("municipality").asString()).isEqualTo("131121");
            assertThat(step.get("command").asString()).isNotEmpty();
            assertThat(step.get("causationId").asString()).isNotEmpty();
        });
        assertThat(changes(history, "certificate.auto-revoked-on-attribute-change"))
                .contains("state: ACTIVE -> REVOKED", "reason:  -> AFFILIATION_CHANGED");
        assertThat(changes(history, "certificate.renewed")).contains("state: ACTIVE -> SUPERSEDED");
        assertThat(changes(history, "card.delivered")).contains("state: ISSUED -> DELIVERED");
    }

    private List<JsonNode> history(String asked) {
        List<JsonNode> history = new ArrayList<>();
        String after = "";
        do {
            Answer page = api.get("/v1/audit/trail?order=OLDEST_FIRST&limit=7&at-least=head&" + asked + after);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().get("entries").forEach(history::add);
            JsonNode next = page.json().get("next");
            after = next == null ? "" : "&after=" + next.asLong();
        } while (!after.isEmpty());
        return history;
    }

    private static String told(JsonNode step) {
        List<String> rules =
                step.get("rules").valueStream().map(JsonNode::asString).toList();
        return "%s %s %s %s %s"
                .formatted(
                        step.get("effectiveOn").asString(),
                        step.get("event").asString(),
                        step.get("actor").asString(),
                        step.path("counter").asString("-"),
                        String.join(" ", rules));
    }

    private static List<String> changes(List<JsonNode> history, String event) {
        return history.stream()
                .filter(step -> step.get("event").asString().equals(event))
                .findFirst()
                .orElseThrow()
                .get("changes")
                .valueStream()
                .map(change -> change.get("what").asString() + ": "
                        + change.path("before").asString("") + " -> "
                        + change.path("after").asString(""))
                .toList();
    }
}
