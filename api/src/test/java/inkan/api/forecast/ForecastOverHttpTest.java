package inkan.api.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** In a municipality that no other test has; its rows stand in the table of the view as if they had been folded. */
class ForecastOverHttpTest extends RunningProgram {
    /** 見本町, without a file. */
    private static final String HERE = "139998";

    private static final String FORECAST = "/v1/forecast?at-least=head&municipality=" + HERE;
    private static final String CALENDAR = "/v1/calendar?at-least=head&municipality=" + HERE;

    @BeforeEach
    void fill() {
        clock.set("2026-02-10");
        for (int i = 0; i < 100; i++) {
            put("resident-" + i, "CERTIFICATES", LocalDate.of(2026, 6, 1).plusDays(i));
        }
        put("resident-0", "CARD", LocalDate.of(2026, 6, 1));
        put("resident-1", "CARD", LocalDate.of(2031, 1, 31));
    }

    @AfterEach
    void empty() {
        SUPERUSER
                .sql("delete from views.view_notice_queue where municipality = ?")
                .param(HERE)
                .update();
    }

    private static void put(String resident, String kind, LocalDate expiresOn) {
        SUPERUSER
                .sql("""
                        insert into views.view_notice_queue (notice, municipality, resident, kind, second, expires_on,
                                                             due_on, late_on, certificates, state)
                        values (?, ?, ?, ?, false, ?, ?, ?, '{}', 'DUE')""")
                .param("forecast-" + resident + kind)
                .param(HERE)
                .param(resident)
                .param(kind)
                .param(expiresOn)
                .param(expiresOn.minusMonths(3))
                .param(expiresOn.minusMonths(2))
                .update();
    }

    @Test
    void five_years_from_this_month_are_told_month_by_month() {
        Answer answer = api.get(FORECAST);
        JsonNode months = answer.json().get("months");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/today")).isEqualTo("2026-02-10");
        assertThat(answer.at("/municipality")).isEqualTo(HERE);
        assertThat(months).hasSize(60);
        assertThat(months.get(0).get("month").asString()).isEqualTo("2026-02");
        assertThat(months.get(59).get("month").asString()).isEqualTo("2031-01");
        assertThat(months.get(4).toString())
                .isEqualTo("{\"month\":\"2026-06\",\"certificates\":{\"expiring\":30,\"opening\":9,\"open\":71},"
                        + "\"cards\":{\"expiring\":1,\"opening\":0,\"open\":0},\"together\":1}");
        assertThat(months.get(59).at("/cards/expiring").asInt()).isEqualTo(1);
    }

    @Test
    void a_year_of_days_from_today_has_all_visits_and_none_on_closed_days() {
        Answer answer = api.get(CALENDAR);
        JsonNode days = answer.json().get("days");

        assertThat(days).hasSize(365);
        assertThat(days.get(0).get("day").asString()).isEqualTo("2026-02-10");
        assertThat(answer.at("/counters")).isEqualTo("USUAL");
        assertThat(answer.at("/visits")).isEqualTo("100.0");
        assertThat(answer.json().get("assumptions").toString())
                .isEqualTo("{\"certificates\":100,\"cards\":100,\"soon\":50,\"late\":20}");
        assertThat(days)
                .filteredOn(day -> !day.get("open").asBoolean())
                .hasSizeGreaterThan(110)
                .allMatch(day -> day.get("visits").decimalValue().signum() == 0);
    }

    @Test
    void the_shares_given_are_taken() {
        Answer answer = api.get(CALENDAR + "&certificates-share=50&cards-share=0&soon-share=0&late-share=0");

        assertThat(answer.at("/visits")).isEqualTo("49.5");
        assertThat(api.get(CALENDAR + "&soon-share=100").at("/assumptions/late"))
                .isEqualTo("0");
    }

    @Test
    void a_municipality_with_a_file_has_the_days_of_its_counters() {
        Answer matsue = api.get("/v1/calendar?municipality=322016&from=2026-05-01&days=10&at-least=head");

        assertThat(matsue.at("/counters")).isEqualTo("FILE");
        assertThat(matsue.json().get("days")).hasSize(10);
    }

    @Test
    void all_municipalities_are_told_together() {
        Answer answer = api.get("/v1/forecast?from=2026-06&months=1&at-least=head");

        assertThat(answer.json().has("municipality")).isFalse();
        assertThat(answer.json().at("/months/0/certificates/expiring").asInt()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void what_was_counted_a_moment_ago_is_told_again_unless_a_position_is_asked_for() {
        String kept = "/v1/forecast?from=2026-06&months=2&municipality=" + HERE;
        String counted = api.get(kept).at("/months/0/certificates/expiring");
        put("resident-late", "CERTIFICATES", LocalDate.of(2026, 6, 30));

        assertThat(counted).isEqualTo("30");
        assertThat(api.get(kept).at("/months/0/certificates/expiring")).isEqualTo("30");
        assertThat(api.get(kept + "&at-least=0").at("/months/0/certificates/expiring"))
                .isEqualTo("31");
    }

    @Test
    void the_tables_are_csv() {
        Answer months = api.get(FORECAST.replace("?", ".csv?"));
        Answer days = api.get(CALENDAR.replace("?", ".csv?"));

        for (Answer answer : List.of(months, days)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type").replace(" ", ""))
                    .isEqualToIgnoringCase("text/csv;header=present;charset=UTF-8");
        }
        assertThat(months.body().split("\r\n", -1)).hasSize(62).contains("2026-06,30,9,71,1,0,0,1");
        assertThat(days.body().split("\r\n", -1)).hasSize(367);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {FORECAST, CALENDAR})
    void the_pictures_are_svg_in_japanese_and_english_and_need_nothing_else(String address) {
        Answer japanese = api.get(address.replace("?", ".svg?"));
        Answer english = api.get(address.replace("?", ".svg?") + "&lang=en");

        for (Answer answer : List.of(japanese, english)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type").replace(" ", ""))
                    .isEqualToIgnoringCase("image/svg+xml;charset=UTF-8");
            assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
            assertThat(answer.body()).contains(HERE);
        }
        assertThat(japanese.body()).contains("lang=\"ja\"").containsPattern("件数|見込み");
        assertThat(english.body()).contains("lang=\"en\"").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void a_picture_calls_a_municipality_with_a_file_by_its_name() {
        assertThat(api.get("/v1/forecast.svg?municipality=131121&months=1").body())
                .contains("世田谷区");
        assertThat(api.get("/v1/forecast.svg?months=1&lang=en").body()).contains("all municipalities");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "forecast?municipality=131122,        malformed-parameter, municipality",
        "forecast?municipality=7391,          malformed-parameter, municipality",
        "forecast?months=0,                   malformed-parameter, months",
        "forecast?months=61,                  malformed-parameter, months",
        "forecast?months=7.391,               malformed-parameter, months",
        "forecast?from=2026-13,               malformed-parameter, from",
        "forecast?from=2026-02-10,            malformed-parameter, from",
        "forecast?from=2015-12,               malformed-parameter, from",
        "forecast?from=2098-01,               malformed-parameter, from",
        "forecast?from=2026-01&from=2026-02,  malformed-parameter, from",
        "forecast?days=10,                    unknown-parameter,   ''",
        "forecast?lang=en,                    unknown-parameter,   ''",
        "forecast?soon-share=10,              unknown-parameter,   ''",
        "forecast?at-least=soon,              malformed-parameter, at-least",
        "forecast.csv?pin=7391,               unknown-parameter,   ''",
        "forecast.svg?lang=7391,              malformed-parameter, lang",
        "forecast.svg?lang=EN,                malformed-parameter, lang",
        "calendar?days=0,                     malformed-parameter, days",
        "calendar?days=401,                   malformed-parameter, days",
        "calendar?months=1,                   unknown-parameter,   ''",
        "calendar?from=2026-02-30,            malformed-parameter, from",
        "calendar?from=2026-02,               malformed-parameter, from",
        "calendar?certificates-share=101,     malformed-parameter, certificates-share",
        "calendar?cards-share=-1,             malformed-parameter, cards-share",
        "calendar?soon-share=0.5,             malformed-parameter, soon-share",
        "calendar?late-share=51,              malformed-parameter, late-share",
        "calendar?soon-share=80&late-share=21, malformed-parameter, late-share",
        "calendar.csv?lang=ja,                unknown-parameter,   ''",
        "calendar.svg?lang=fr,                malformed-parameter, lang"
    })
    void a_bad_question_is_answered_with_a_stable_code(String query, String code, String parameter) {
        Answer answer = api.get("/v1/" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.at("/parameter")).isEqualTo(parameter);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("7391");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/v1/forecast",
                "/v1/forecast.csv",
                "/v1/forecast.svg",
                "/v1/calendar",
                "/v1/calendar.csv",
                "/v1/calendar.svg"
            })
    void each_address_is_described_with_all_its_parameters(String path) {
        JsonNode operation =
                api.get("/v3/api-docs").json().get("paths").get(path).get("get");
        List<String> names = operation.get("parameters").findValuesAsString("name");

        assertThat(names).contains("municipality", "from", "at-least");
        assertThat(names.contains("lang")).isEqualTo(path.endsWith(".svg"));
        for (String name : names) {
            assertThat(api.get(path + "?" + name + "=%00").code()).as(name).isEqualTo("malformed-parameter");
        }
    }
}
