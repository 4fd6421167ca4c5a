package inkan.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.paper.ReadPaper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperJourneyTest extends Journey {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private String paper(String path) throws IOException, InterruptedException {
        var response =
                HTTP.send(HttpRequest.newBuilder(URI.create(api.root() + path)).build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return new ReadPaper(response.body()).text();
    }

    @Test
    void j27_the_history_of_j1_and_j3_explains_every_step_and_ends_in_the_state_of_the_day() throws Exception {
        Holder hanako = holderOfJ1();
        on("2024-08-01");
        counter.does(hanako.renewal(2));

        String report = paper("/v1/audit/residents/" + hanako.resident() + "/report");

        int at = 0;
        for (String step : List.of(
                "register-resident",
                "apply-for-card",
                "issue-card",
                "deliver-card",
                "renew-certificates",
                "末尾の状態",
                hanako.card() + "有効inuse令和2年5月15日(2020-05-15)令和11年10月10日(2029-10-10)",
                "更新superseded(4)")) {
            int next = report.indexOf(step, at);
            assertThat(next).as(step).isGreaterThan(at);
            at = next;
        }
        assertThat(report)
                .contains("経過(全15件)", "register-feed(system)", "clerk-1(clerk)")
                .contains("令和2年5月1日2020-05-012020-05-0110:00:00", "令和6年8月1日2024-08-012024-08-0110:00:00")
                .contains("V-3", "V-4", "C-10", "平成2年10月10日(1990-10-10)");
        assertThat(auditor.history(hanako.card()))
                .allSatisfy(event -> assertThat(report).contains(String.valueOf(event.position())));
    }

    @Test
    void j27_the_copy_of_a_certificate_of_j3_says_active_the_day_before_its_renewal_and_superseded_after()
            throws Exception {
        Holder hanako = holderOfJ1();
        on("2024-08-01");
        counter.does(hanako.renewal(2));
        String copy = "/v1/audit/certificates/" + hanako.signature(1) + "/copy";

        assertThat(paper(copy + "?on=2024-07-31")).contains("有効active", "令和6年10月10日(2024-10-10)");
        assertThat(paper(copy)).contains("失効", "更新superseded(4)", "RFC5280", hanako.signature(2));
    }
}
