package inkan.api.journey;

import static inkan.value.CertificateKind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Answer;
import inkan.api.json.DomainJson;
import inkan.policy.NationalPolicy;
import inkan.postgres.FreshDatabase;
import inkan.value.CardId;
import inkan.view.AllViews;
import inkan.view.card.CardStatusQuery;
import inkan.view.certificate.CertificateStatusQuery;
import inkan.view.fold.EventLog;
import inkan.view.fold.LogEntry;
import inkan.view.fold.ViewReader;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class PastStatesJourneyTest extends Journey {
    private static final JsonMapper JSON = DomainJson.ofAnswers();

    @Autowired
    private EventLog log;

    @Test
    void j27_the_states_of_three_days_are_those_of_a_rebuild_from_the_first_n_events() throws Exception {
        Holder hanako = holderOfJ1();
        long beforeTheChange = head();
        on("2022-04-01");
        register.does(hanako.addressChange("2022-04-01"));
        counter.does(hanako.newIssuance(2, SIGNATURE));
        long afterTheChange = head();
        on("2024-08-01");
        counter.does(hanako.renewal(3));
        on("2026-11-22");

        assertThat(past(hanako, "recorded=2022-03-31")).isEqualTo(rebuilt(hanako, beforeTheChange, "2022-03-31"));
        assertThat(past(hanako, "recorded=2022-04-02")).isEqualTo(rebuilt(hanako, afterTheChange, "2022-04-02"));
        assertThat(past(hanako, "recorded=2026-11-22"))
                .isEqualTo(rebuilt(hanako, head(), "2026-11-22"))
                .isEqualTo(past(hanako, ""));
        assertThat(past(hanako, "position=" + afterTheChange)).isEqualTo(rebuilt(hanako, afterTheChange, "2022-04-01"));

        Answer today = api.get("/v1/cards/" + hanako.card() + "?at-least=head");
        assertThat(past(hanako, "").get("card")).isEqualTo(today.json().get("card"));
        assertThat(past(hanako, "").get("certificates")).isEqualTo(today.json().get("certificates"));
    }

    /** What the program tells of then. */
    private JsonNode past(Holder holder, String asked) {
        JsonNode answer =
                api.get("/v1/audit/cards/" + holder.card() + "?" + asked).json();
        return JSON.readTree(JSON.writeValueAsBytes(Map.of(
                "expired", answer.get("expired"),
                "card", answer.get("card"),
                "certificates", answer.get("certificates"))));
    }

    /** What views say that are folded from the first n events of the log, and from nothing else. */
    private JsonNode rebuilt(Holder holder, long n, String on) throws Exception {
        DataSource empty =
                FreshDatabase.migrated("classpath:db/migration/views").program();
        try (var reader = new ViewReader(empty, first(n), AllViews.VIEWS)) {
            assertThat(reader.catchUp()).isEqualTo(n);
        }
        var sql = JdbcClient.create(empty);
        var card = new CardId(holder.card());
        LocalDate day = LocalDate.parse(on);
        var status = new CardStatusQuery(sql).of(card).orElseThrow();
        return JSON.readTree(JSON.writeValueAsBytes(Map.of(
                "expired", status.expiresOn().isBefore(day),
                "card", status,
                "certificates", new CertificateStatusQuery(sql, NationalPolicy.JAPAN).of(card, day))));
    }

    private EventLog first(long n) {
        return (EventLog) Proxy.newProxyInstance(
                EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(log, arguments);
                    return switch (method.getName()) {
                        case "head" -> n;
                        case "after" ->
                            ((List<?>) answer)
                                    .stream()
                                            .map(LogEntry.class::cast)
                                            .filter(entry -> entry.position() <= n)
                                            .toList();
                        default -> answer;
                    };
                });
    }
}
