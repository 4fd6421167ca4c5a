package inkan.api.guide;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideQueryTest extends RunningProgram {
    private static final String SETAGAYA =
            "/v1/guide?municipality=131121&procedure=RENEWAL&applicant=VOLUNTARY_AGENT&born=1990-10-10"
                    + "&at=2026-09-19T10:00";
    private static final String IN_FULL =
            SETAGAYA + "&documents=MY_NUMBER_CARD:HOLDER,DRIVING_LICENCE:APPLICANT:2027-03-31&letter=IN_ORDER";

    @Test
    void an_agent_is_told_where_to_go_with_what_and_when_in_japanese_and_english() {
        Answer inJapanese = api.get(IN_FULL);
        Answer inEnglish = api.get(IN_FULL + "&lang=en");

        assertThat(inJapanese.at("/outcome")).isEqualTo("DONE_AT_ONCE");
        assertThat(inJapanese.at("/visits")).isEqualTo("1");
        assertThat(inJapanese.at("/feeYen")).isEqualTo("0");
        assertThat(inJapanese.at("/name")).isEqualTo("世田谷区");
        assertThat(inJapanese.at("/counters/0/counter")).isEqualTo("setagaya-office");
        assertThat(inJapanese.at("/counters/0/open")).isEqualTo("false");
        // Silver Week: Saturday to Wednesday
        assertThat(inJapanese.at("/counters/0/nextOpen")).isEqualTo("2026-09-24T08:30");
        assertThat(inJapanese.at("/ways/0/ofApplicant/0/0/documents/1/name")).isEqualTo("運転免許証");
        assertThat(inJapanese.at("/says/0")).isEqualTo("この内容で、1回の来庁で手続きできます。");
        assertThat(inEnglish.at("/name")).isEqualTo("Setagaya City");
        assertThat(inEnglish.at("/ways/0/ofApplicant/0/0/documents/1/name")).isEqualTo("driving licence");
        assertThat(inEnglish.at("/says/0")).isEqualTo("With this it is done in one visit.");
    }

    @Test
    void a_centre_for_holders_refuses_an_agent_and_says_by_which_rule() {
        Answer answer = api.get(IN_FULL + "&counter=wakabayashi-machizukuri&lang=en");

        assertThat(answer.at("/outcome")).isEqualTo("REFUSED");
        assertThat(answer.at("/refusedBy/0/rule")).isEqualTo("M-2");
        assertThat(answer.at("/refusedBy/0/code")).isEqualTo("the-counter-admits-the-applicant");
        assertThat(answer.at("/says/1")).contains("VOLUNTARY_AGENT");
        assertThat(answer.json().has("visits")).isFalse();
    }

    @Test
    void who_has_lost_the_letter_comes_twice() {
        Answer answer = api.get(SETAGAYA + "&documents=MY_NUMBER_CARD:HOLDER,DRIVING_LICENCE:APPLICANT");

        assertThat(answer.at("/outcome")).isEqualTo("INQUIRY_OPENED");
        assertThat(answer.at("/visits")).isEqualTo("2");
    }

    @Test
    void who_comes_before_the_window_is_told_from_when_until_when() {
        Answer answer = api.get("/v1/guide?municipality=012173&procedure=RENEWAL&applicant=HOLDER&born=1990-10-10"
                + "&at=2024-07-10&documents=MY_NUMBER_CARD:HOLDER&card=DELIVERED:2029-10-10"
                + "&certificates=USER_AUTHENTICATION:ACTIVE:2024-10-10");

        assertThat(answer.at("/outcome")).isEqualTo("REFUSED");
        assertThat(answer.at("/refusedBy/0/rule")).isEqualTo("W-1");
        assertThat(answer.at("/from")).isEqualTo("2024-07-11");
        assertThat(answer.at("/until")).isEqualTo("2024-10-10");
    }

    @Test
    void why_a_void_card_is_void_is_not_made_up() {
        Answer answer =
                api.get("/v1/guide?municipality=012173&procedure=PIN_RESET&applicant=HOLDER&born=1990-10-10&lang=en"
                        + "&documents=MY_NUMBER_CARD:HOLDER&card=VOID:2029-10-10");

        assertThat(answer.at("/outcome")).isEqualTo("REFUSED");
        assertThat(answer.at("/refusedBy/0/code")).isEqualTo("the-card-is-not-void");
        assertThat(answer.at("/refusedBy/0/text")).doesNotContain("DEATH");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "municipality=131121&procedure=RENEWAL&applicant=HOLDER, 400, missing-parameter",
        "procedure=RENEWAL&applicant=HOLDER&born=1990-10-10, 400, missing-parameter",
        "municipality=131122&procedure=RENEWAL&applicant=HOLDER&born=1990-10-10, 400, malformed-parameter",
        "municipality=131016&procedure=RENEWAL&applicant=HOLDER&born=1990-10-10, 404, unknown-municipality",
        "municipality=131121&procedure=7391&applicant=HOLDER&born=1990-10-10, 400, malformed-parameter",
        "municipality=131121&procedure=RENEWAL&applicant=7391&born=1990-10-10, 400, malformed-parameter",
        "municipality=131121&procedure=RENEWAL&applicant=HOLDER&born=7391, 400, malformed-parameter",
        "municipality=131121&procedure=RENEWAL&applicant=HOLDER&born=1868-01-24, 400, malformed-parameter",
        "municipality=131121&procedure=RENEWAL&applicant=HOLDER&born=2999-01-01, 400, malformed-parameter"
    })
    void an_incomplete_question_is_refused(String query, int status, String code) {
        refused(api.get("/v1/guide?" + query), status, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counter=7391",
                "residence=7391",
                "documents=",
                "documents=7391",
                "documents=PASSPORT",
                "documents=PASSPORT:7391",
                "documents=PASSPORT:HOLDER:7391",
                "documents=PASSPORT:HOLDER:2026-02-30",
                "documents=PASSPORT:HOLDER:2026-02-28:COPY:7391",
                "letter=7391",
                "letter=IN_ORDER,7391",
                "reserved=7391",
                "card=7391",
                "card=DELIVERED:7391",
                "card=APPLIED:2029-10-10",
                "certificates=7391",
                "certificates=SIGNATURE:ACTIVE:2024-10-10,SIGNATURE:ACTIVE:2024-10-10",
                "kinds=7391",
                "at=7391",
                "lang=7391",
                "lang=ja&lang=en"
            })
    void a_parameter_without_its_form_is_refused_and_not_repeated(String parameter) {
        refused(api.get(SETAGAYA.replace("&at=2026-09-19T10:00", "") + "&" + parameter), 400, "malformed-parameter");
    }

    @Test
    void what_is_not_known_is_refused() {
        refused(api.get(SETAGAYA + "&pin=7391"), 400, "unknown-parameter");
        refused(api.get(SETAGAYA + "&counter=matsue-main"), 404, "unknown-counter");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("7391");
    }
}
