package inkan.api.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.client.Holder;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.proof.CheckpointRounds;
import inkan.api.query.ViewsReached;
import inkan.value.ResidentId;
import inkan.vault.PersonalKeys;
import inkan.view.belonging.BelongingStreams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PapersOverHttpTest extends RunningProgram {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private CheckpointRounds rounds;

    @Autowired
    private PersonalKeys keys;

    @Autowired
    private Past past;

    @Autowired
    private BelongingStreams streams;

    @Autowired
    private ViewsReached views;

    private Holder holder;

    @BeforeEach
    void somebodyHasACard() {
        holder = new Holder(api, newNumber()).withACardSince2020(clock);
    }

    private HttpResponse<byte[]> pdf(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                HTTP.send(HttpRequest.newBuilder(URI.create(api.root() + path)).build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }

    private ReadPaper paper(String path) throws IOException, InterruptedException {
        return new ReadPaper(pdf(path).body());
    }

    private String copy() {
        return "/v1/audit/certificates/" + holder.serial("signature", 1) + "/copy";
    }

    private String report() {
        return "/v1/audit/residents/" + holder.resident() + "/report";
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private void everythingIsSigned() {
        while (head()
                > sql.sql("select coalesce(max(size), 0) from log_checkpoint")
                        .query(Long.class)
                        .single()) {
            rounds.round();
        }
    }

    @Test
    void a_copy_has_the_basic_four_as_they_were_at_the_issue_and_the_state_of_the_day() throws Exception {
        clock.set("2022-04-01");
        holder.done("report-attribute-change", holder.addressChange(1, "2022-04-01", "島根県松江市末次町86番地"));
        clock.set("2026-01-05");

        ReadPaper now = paper(copy());
        ReadPaper before = paper(copy() + "?on=2022-03-31");

        assertThat(now.text())
                .contains(squeezed(holder.name()), squeezed(holder.address()), "平成2年10月10日(1990-10-10)")
                .contains("令和8年1月5日(2026-01-05)現在", "affiliationChanged(3)", "失効の日令和4年4月1日(2022-04-01)")
                .contains("世田谷区", "2020-05-1510:00:00")
                .doesNotContain("松江市");
        assertThat(before.text())
                .contains("令和4年3月31日(2022-03-31)現在", "有効active")
                .doesNotContain("affiliation");
    }

    @Test
    void a_certificate_without_attributes_has_a_copy_without_personal_data() throws Exception {
        ReadPaper paper = paper("/v1/audit/certificates/" + holder.serial("user", 1) + "/copy");

        assertThat(paper.text()).contains("利用者証明用電子証明書").doesNotContain("氏名Name", squeezed(holder.name()), "基本4情報");
    }

    @Test
    void a_copy_names_the_leaf_and_the_checkpoint_by_which_the_log_is_checked() throws Exception {
        everythingIsSigned();
        Answer keysOfTheLog = api.get("/v1/log/verifier-keys");
        String[] note = api.get("/v1/log/checkpoint").body().split("\n", -1);
        long issued = api.get("/v1/log/" + holder.serial("signature", 1))
                .json()
                .at("/events/0/position")
                .asLong();
        String leaf = api.get("/v1/log/inclusion-proof?position=" + issued).at("/leafHash");

        assertThat(paper(copy()).text())
                .contains(keysOfTheLog.at("/origin"), "大きさCheckpointsize" + note[1], note[2], leaf);
    }

    @Test
    void a_report_tells_every_event_with_its_days_reason_rules_people_and_the_state_in_the_end() throws Exception {
        clock.set("2024-08-01");
        holder.done("renew-certificates", holder.renewal(2));
        List<JsonNode> events = new ArrayList<>();
        for (String stream : List.of(
                holder.resident(),
                holder.card(),
                holder.serial("signature", 1),
                holder.serial("user", 1),
                holder.serial("signature", 2),
                holder.serial("user", 2))) {
            api.get("/v1/log/" + stream).json().get("events").forEach(events::add);
        }

        String text = paper(report()).text();

        assertThat(text)
                .contains("経過(全" + events.size() + "件)", squeezed(holder.name()), squeezed(holder.address()))
                .contains("clerk-1(clerk)", "世田谷区setagaya-office窓口", "renew-certificates", "V-4", "C-10")
                .contains("令和6年8月1日2024-08-012024-08-0110:00:00")
                .contains("更新superseded(4)", "有効inuse");
        assertThat(events)
                .hasSize(15)
                .allSatisfy(
                        event -> assertThat(text).contains(event.get("position").asString()));
        assertThat(text.indexOf("register-resident")).isBetween(0, text.indexOf("renew-certificates"));
    }

    @Test
    void a_report_of_an_earlier_position_knows_nothing_of_what_came_after() throws Exception {
        long before = head();
        clock.set("2024-08-01");
        holder.done("renew-certificates", holder.renewal(2));

        assertThat(paper(report() + "?position=" + before).text())
                .contains("令和2年5月20日(2020-05-20)現在")
                .doesNotContain("renew-certificates", holder.serial("signature", 2));
    }

    @Test
    void the_same_question_at_the_same_position_is_answered_by_the_same_bytes() throws Exception {
        everythingIsSigned();
        long position = head();
        String asked = "?position=" + position + "&on=2020-06-01";
        clock.set("2024-08-01");
        byte[] copy = pdf(copy() + asked).body();
        byte[] report = pdf(report() + asked).body();

        holder.done("renew-certificates", holder.renewal(2));
        everythingIsSigned();
        clock.set("2024-08-02");

        assertThat(pdf(copy() + asked).body()).isEqualTo(copy);
        assertThat(pdf(report() + asked).body()).isEqualTo(report);
    }

    @Test
    void once_the_key_is_destroyed_papers_say_so_and_still_tell_what_happened() throws Exception {
        assertThat(paper(copy()).text()).contains(squeezed(holder.name()));
        assertThat(keys.destroy(keyOfTheResident())).isTrue();

        ReadPaper copy = paper(copy());
        ReadPaper report = paper(report());

        for (ReadPaper paper : List.of(copy, report)) {
            assertThat(paper.text())
                    .contains("個人情報の鍵を廃棄した", holder.serial("signature", 1), "令和6年10月10日(2024-10-10)")
                    .doesNotContain(squeezed(holder.name()), squeezed(holder.address()), "平成2年10月10日");
        }
        assertThat(report.text()).contains("register-resident", "issue-card", "deliver-card");
    }

    private UUID keyOfTheResident() {
        String payload = sql.sql(
                        "select convert_from(payload, 'UTF8') from log_event where stream = ? order by sequence limit 1")
                .param(holder.resident())
                .query(String.class)
                .single();
        return UUID.fromString(new tools.jackson.databind.json.JsonMapper()
                .readTree(payload)
                .get("personal")
                .asString()
                .substring(0, 36));
    }

    @Test
    void a_paper_is_kept_by_nobody_on_the_way() throws Exception {
        HttpResponse<byte[]> copy = pdf(copy());

        assertThat(copy.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(copy.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(copy.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"copy-" + holder.serial("signature", 1) + ".pdf\"");
    }

    @Test
    void a_name_is_printed_as_the_register_writes_it() throws Exception {
        clock.set("2020-05-01");
        String name = "葛\uDB40\uDD00城 𠮷江 <script>&";
        String id = "resident-p" + newNumber();
        Map<String, Object> four = new HashMap<>(holder.basicFour("2019-05-01", "東京都世田谷区"));
        four.put("name", name);
        Answer answer = api.command(
                "register-resident",
                Map.of("resident", id, "municipality", Api.SETAGAYA, "nationality", "JAPANESE", "basicFour", four));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);

        assertThat(paper("/v1/audit/residents/" + id + "/report").text())
                .contains(squeezed(name), "令和元年5月1日(2019-05-01)")
                .doesNotContain("※");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "/v1/audit/certificates/cert-unheard-of/copy, 404, unknown-certificate",
        "/v1/audit/residents/resident-unheard-of/report, 404, unknown-resident",
        "/v1/audit/certificates/x/copy, 400, malformed-parameter",
        "/v1/audit/residents/x/report, 400, malformed-parameter",
        "COPY?on=2020-02-30, 400, malformed-parameter",
        "COPY?on=2999-01-01, 422, in-the-future",
        "COPY?on=2019-01-01, 404, nothing-known-yet",
        "REPORT?on=2019-01-01, 404, nothing-known-yet",
        "REPORT?position=999999999999, 404, beyond-the-end-of-the-log",
        "REPORT?position=0, 400, malformed-parameter",
        "REPORT?position=1&position=2, 400, malformed-parameter",
        "REPORT?language=en, 400, unknown-parameter"
    })
    void what_cannot_be_answered_is_told_by_a_code(String path, int status, String code) {
        Answer answer = api.get(path.replace("COPY", copy()).replace("REPORT", report()));

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void a_history_that_is_too_long_for_a_report_is_not_cut_but_refused() {
        var resident = new ResidentId(holder.resident());
        var now = new Asked(null, null);

        assertThatThrownBy(() -> new HistoryReports(past, views, streams, 8).of(resident, now))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.fault()).isEqualTo(Fault.REPORT_TOO_LONG));
        assertThatCode(() -> new HistoryReports(past, views, streams, 9).of(resident, now))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("slow")
    void many_pages_repeat_the_head_of_the_table_and_are_numbered() throws Exception {
        for (int i = 0; i < 12; i++) {
            holder.done(
                    "report-pin-entry",
                    Map.of("card", holder.card(), "pin", "CARD_FACE", "outcome", i % 2 == 0 ? "WRONG" : "RIGHT"));
        }

        ReadPaper paper = paper(report());

        assertThat(paper.pages()).isGreaterThan(2);
        for (int page = 1; page <= paper.pages(); page++) {
            assertThat(paper.text(page)).contains(page + "/" + paper.pages(), holder.resident());
            assertThat(paper.ink(page)).isGreaterThan(0.001);
        }
        assertThat(paper.text(2)).contains("効力発生の日Effective");
    }
}
