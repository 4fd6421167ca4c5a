package inkan.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each test has a municipality to itself. */
class ListQueriesTest extends RunningProgram {
    private static final int WRONG_ENTRIES = 3;

    /** Registered at home, with a card in use, and moved in to a municipality in time. */
    private Holder movedTo(String municipality, String on) {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set(on);
        return holder.done(
                "file-moving-in",
                Map.of(
                        "resident",
                        holder.resident(),
                        "reference",
                        holder.reference(1),
                        "effectiveOn",
                        on,
                        "filedOn",
                        on,
                        "municipality",
                        municipality,
                        "basicFour",
                        holder.basicFour("1990-10-10", "架空県見本台1丁目1番")));
    }

    private void lockUserAuthenticationPin(Holder holder) {
        for (int entry = 0; entry < WRONG_ENTRIES; entry++) {
            holder.done(
                    "report-pin-entry",
                    Map.of("card", holder.card(), "pin", "USER_AUTHENTICATION", "outcome", "WRONG"));
        }
    }

    /** Reads a list to its end, so many entries at a time. */
    private List<JsonNode> paged(String list, String entries, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            Answer page = api.get("/v1/lists/" + list + "&at-least=head&limit=" + limit + next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            assertThat(page.position()).isEqualTo(head());
            page.json().get(entries).forEach(all::add);
            next = page.json().has("next") ? "&after=" + page.at("/next") : "";
        } while (!next.isEmpty());
        return all;
    }

    private static List<String> texts(List<JsonNode> entries, String part) {
        return entries.stream().map(entry -> entry.get(part).asString()).toList();
    }

    @Test
    void notices_are_listed_from_the_day_they_are_due_and_say_since_when_they_are_late_until_they_are_sent() {
        String nara = "292010";
        List<Holder> holders = List.of(movedTo(nara, "2024-05-01"), movedTo(nara, "2024-05-01"));
        clock.set("2024-07-09");
        assertThat(paged("due-notices?municipality=" + nara, "due", 1)).isEmpty();

        clock.set("2024-07-10");
        List<JsonNode> due = paged("due-notices?municipality=" + nara, "due", 1);

        assertThat(texts(due, "resident"))
                .containsExactlyElementsOf(
                        holders.stream().map(Holder::resident).sorted().toList());
        assertThat(texts(due, "expiresOn")).containsOnly("2024-10-10");
        assertThat(texts(due, "dueOn")).containsOnly("2024-07-10");
        assertThat(texts(due, "lateOn")).containsOnly("2024-08-10");
        assertThat(texts(due, "late")).containsOnly("false");
        clock.set("2024-08-09");
        assertThat(texts(paged("due-notices?municipality=" + nara, "due", 100), "late"))
                .containsOnly("false");
        clock.set("2024-08-10");
        assertThat(texts(paged("due-notices?municipality=" + nara, "due", 100), "late"))
                .containsOnly("true");

        send(nara, due.getFirst());

        assertThat(texts(paged("due-notices?municipality=" + nara, "due", 100), "notice"))
                .containsExactly(due.getLast().get("notice").asString());
        clock.set("2024-10-11");
        assertThat(paged("due-notices?municipality=" + nara, "due", 100)).isEmpty();
    }

    @Test
    void notices_that_came_back_are_listed_with_their_reason_longest_back_first() {
        String sakai = "271403";
        movedTo(sakai, "2024-05-01");
        movedTo(sakai, "2024-05-01");
        clock.set("2024-07-10");
        List<JsonNode> due = paged("due-notices?municipality=" + sakai, "due", 100);
        due.forEach(notice -> send(sakai, notice));
        assertThat(paged("returned-notices?municipality=" + sakai, "returned", 100))
                .isEmpty();

        giveBack(due.getLast(), "NOT_COLLECTED");
        clock.set("2024-07-24");
        giveBack(due.getFirst(), "MOVED");

        List<JsonNode> returned = paged("returned-notices?municipality=" + sakai, "returned", 1);
        assertThat(texts(returned, "notice"))
                .containsExactly(
                        due.getLast().get("notice").asString(),
                        due.getFirst().get("notice").asString());
        assertThat(texts(returned, "reason")).containsExactly("NOT_COLLECTED", "MOVED");
        assertThat(texts(returned, "returnedOn")).containsExactly("2024-07-10", "2024-07-24");
        assertThat(texts(returned, "sentOn")).containsOnly("2024-07-10");
        assertThat(texts(returned, "run")).containsOnly("run-of-lists");
    }

    private void send(String municipality, JsonNode due) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (String part : List.of("resident", "kind", "expiresOn", "certificates", "second")) {
            parts.put(part, due.get(part));
        }
        parts.put("inquiryLetter", true);
        parts.put("run", "run-of-lists");
        Answer sent = api.at(municipality).command("send-notice", parts);
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    }

    private void giveBack(JsonNode due, String reason) {
        Answer back = api.command(
                "record-returned-notice", Map.of("notice", due.get("notice").asString(), "reason", reason));
        assertThat(back.status()).as(back.body()).isEqualTo(200);
    }

    @Test
    void locked_pins_are_listed_since_the_day_they_were_locked_while_the_card_is_in_use() {
        String sapporo = "011002";
        Holder first = movedTo(sapporo, "2022-04-01");
        lockUserAuthenticationPin(first);
        Holder second = movedTo(sapporo, "2022-04-02");
        lockUserAuthenticationPin(second);

        List<JsonNode> locked = paged("locked-pins?municipality=" + sapporo, "locked", 1);

        assertThat(texts(locked, "card")).containsExactly(first.card(), second.card());
        assertThat(texts(locked, "pin")).containsExactly("USER_AUTHENTICATION", "USER_AUTHENTICATION");
        assertThat(texts(locked, "since")).containsExactly("2022-04-01", "2022-04-02");

        first.done("return-card", Map.of("card", first.card()));

        assertThat(texts(paged("locked-pins?municipality=" + sapporo, "locked", 100), "card"))
                .containsExactly(second.card());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void procedures_that_were_started_are_listed_with_their_deadlines_until_they_are_finished(int limit) {
        String yokohama = List.of("141003", "141305", "141500").get(Math.min(limit - 1, 2));
        Holder moved = movedTo(yokohama, "2022-04-01");
        clock.set("2022-04-02");
        moved.done(
                "announce-moving-out",
                Map.of(
                        "resident",
                        moved.resident(),
                        "reference",
                        moved.reference(2),
                        "effectiveOn",
                        "2022-04-02",
                        "plannedOn",
                        "2022-04-20"));
        moved.done("apply-for-kiosk-reset", kioskReset(moved));

        List<JsonNode> unfinished = paged("unfinished-procedures?municipality=" + yokohama, "unfinished", limit);

        assertThat(texts(unfinished, "kind")).containsExactly("CONTINUED_USE", "KIOSK_RESET", "MOVING_IN");
        assertThat(texts(unfinished, "since")).containsExactly("2022-04-01", "2022-04-02", "2022-04-02");
        assertThat(texts(unfinished, "deadline")).containsExactly("2022-06-30", "2022-04-03", "2022-05-20");
        assertThat(texts(unfinished, "overdue")).containsOnly("false");

        moved.done("do-continued-use", Map.of("card", moved.card()));
        clock.set("2022-04-03", "10:01");

        unfinished = paged("unfinished-procedures?municipality=" + yokohama, "unfinished", limit);
        assertThat(texts(unfinished, "kind")).containsExactly("KIOSK_RESET", "MOVING_IN");
        assertThat(texts(unfinished, "overdue")).containsExactly("true", "false");
        assertThat(unfinished.getFirst().get("deadlineAt").asString()).isEqualTo("2022-04-03T01:00:00Z");
    }

    private static Map<String, Object> kioskReset(Holder holder) {
        return Map.of("card", holder.card(), "pin", "SIGNATURE", "verifiedPins", List.of("USER_AUTHENTICATION"));
    }

    @Test
    void open_inquiries_are_listed_by_age_or_by_deadline_with_what_is_due_next_until_they_are_used() {
        Holder first = new Holder(api, newNumber()).withACardSince2020(clock);
        Holder second = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2022-05-10");
        openInquiry(first);
        clock.set("2022-05-11");
        openInquiry(second);
        first.done("send-inquiry-letter", Map.of("inquiry", inquiry(first)));
        clock.set("2022-05-13");
        first.done(
                "receive-inquiry-reply",
                Map.of(
                        "inquiry",
                        inquiry(first),
                        "letter",
                        Map.of("complete", true, "sealed", true, "printedAsRegistered", true)));

        for (String order : List.of("", "&order=OPENED", "&order=DEADLINE")) {
            List<JsonNode> open = paged("open-inquiries?municipality=131121" + order, "inquiries", 1);

            assertThat(texts(open, "inquiry")).containsExactly(inquiry(first), inquiry(second));
            assertThat(texts(open, "due")).containsExactly("SECOND_VISIT", "LETTER");
            assertThat(texts(open, "daysOpen")).containsExactly("3", "2");
            assertThat(texts(open, "overdue")).containsOnly("false");
        }
        Answer inquiry = api.get("/v1/inquiries/" + inquiry(first) + "?at-least=head");
        assertThat(inquiry.at("/inquiry/letterSentOn")).isEqualTo("2022-05-11");
        assertThat(inquiry.at("/inquiry/repliedOn")).isEqualTo("2022-05-13");

        first.done(
                "reset-pins",
                Map.of("card", first.card(), "pins", List.of("SIGNATURE"), "visit", visit(inquiry(first))));
        second.done("return-card", Map.of("card", second.card()));

        assertThat(paged("open-inquiries?municipality=131121", "inquiries", 1)).isEmpty();
        assertThat(api.get("/v1/inquiries/" + inquiry(first)).at("/inquiry/state"))
                .isEqualTo("USED");
        assertThat(api.get("/v1/inquiries/" + inquiry(second)).at("/inquiry/ofNoUse"))
                .isEqualTo("CARD_VOID");
    }

    private static String inquiry(Holder holder) {
        return "inquiry-of-" + holder.card();
    }

    private static void openInquiry(Holder holder) {
        holder.done(
                "open-inquiry",
                Map.of(
                        "inquiry",
                        inquiry(holder),
                        "card",
                        holder.card(),
                        "procedure",
                        "PIN_RESET",
                        "visit",
                        visit("")));
    }

    /** An agent's, who shows what Setagaya asks for. */
    private static Map<String, Object> visit(String inquiry) {
        Map<String, Object> visit = new LinkedHashMap<>();
        visit.put("applicant", "VOLUNTARY_AGENT");
        visit.put(
                "documents",
                List.of(
                        shown("MY_NUMBER_CARD", "HOLDER"),
                        shown("PASSPORT", "HOLDER"),
                        shown("DRIVING_LICENCE", "APPLICANT"),
                        shown("PASSPORT", "APPLICANT")));
        visit.put("reserved", false);
        if (!inquiry.isEmpty()) {
            visit.put("inquiry", inquiry);
        }
        return visit;
    }

    private static Map<String, Object> shown(String kind, String of) {
        return Map.of("kind", kind, "of", of, "original", true);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "open-inquiries,        '',                                       missing-parameter",
        "open-inquiries,        municipality=131122,                      malformed-parameter",
        "open-inquiries,        municipality=131121&order=age,            malformed-parameter",
        "open-inquiries,        municipality=131121&order=opened,         malformed-parameter",
        "open-inquiries,        municipality=131121&limit=0,              malformed-parameter",
        "open-inquiries,        municipality=131121&limit=1001,           malformed-parameter",
        "open-inquiries,        municipality=131121&after=7391,           malformed-parameter",
        "open-inquiries,        'municipality=131121&after=2022-02-30,inquiry-1', malformed-parameter",
        "open-inquiries,        'municipality=131121&after=2022-02-28,card-1',    malformed-parameter",
        "locked-pins,           '',                                       missing-parameter",
        "locked-pins,           municipality=131121&order=OPENED,         unknown-parameter",
        "locked-pins,           municipality=131121&limit=1001,           malformed-parameter",
        "locked-pins,           'municipality=131121&after=2022-02-28,7391',      malformed-parameter",
        "locked-pins,           'municipality=131121&after=2022-02-28,card-1',    malformed-parameter",
        "unfinished-procedures, '',                                       missing-parameter",
        "unfinished-procedures, municipality=131121&pin=7391,             unknown-parameter",
        "unfinished-procedures, municipality=131121&limit=-1,             malformed-parameter",
        "unfinished-procedures, municipality=131121&at-least=soon,        malformed-parameter",
        "unfinished-procedures, 'municipality=131121&after=2022-02-28,Z9Y8X7W6',  malformed-parameter"
    })
    void a_bad_question_is_answered_with_a_stable_code(String list, String query, String code) {
        Answer answer = api.get("/v1/lists/" + list + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("7391", "Z9Y8X7W6");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "inquiry-nowhere,   404, unknown-inquiry",
        "7391,              400, malformed-parameter",
        "card-1,            400, malformed-parameter",
        "inquiry-1?today=1, 400, unknown-parameter"
    })
    void an_inquiry_that_is_none_is_answered_with_a_stable_code(String inquiry, int status, String code) {
        Answer answer = api.get("/v1/inquiries/" + inquiry);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("7391");
    }
}
