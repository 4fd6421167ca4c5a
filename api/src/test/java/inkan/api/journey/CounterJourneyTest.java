package inkan.api.journey;

import static inkan.municipality.DocumentKind.DRIVING_LICENCE;
import static inkan.municipality.DocumentKind.HEALTH_INSURANCE_CARD;
import static inkan.municipality.DocumentKind.MY_NUMBER_CARD;
import static inkan.municipality.DocumentKind.PASSPORT;
import static inkan.municipality.DocumentKind.PENSION_HANDBOOK;
import static inkan.municipality.Person.APPLICANT;
import static inkan.municipality.Person.HOLDER;

import inkan.municipality.DocumentKind;
import inkan.municipality.Person;
import inkan.municipality.Procedure;
import inkan.value.Applicant;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Visits to the counters of four municipalities, as their files describe them. */
class CounterJourneyTest extends Journey {
    private static final String SETAGAYA = "131121";
    private static final String KASHIWA = "122173";
    private static final String MATSUE = "322016";
    private static final String EXAMPLE = "990019";

    @Test
    @Tag("M-2")
    @Tag("M-6")
    @Tag("M-9")
    @Tag("M-10")
    void j22_an_agent_renews_in_one_visit_with_the_sealed_letter_and_a_licence_in_force_at_a_branch_office() {
        Holder hanako = residentOf(SETAGAYA);
        Desk branch = counterOf(SETAGAYA, "kyodo-branch");
        on("2024-08-01");
        Ask complete = hanako.renewal(2);
        List<Map<String, Object>> holders = shown(HOLDER, MY_NUMBER_CARD);
        List<Map<String, Object>> licence = shown(APPLICANT, DRIVING_LICENCE);

        counterOf(SETAGAYA, "umegaoka-machizukuri")
                .refuses(with(agent(letter(true), holders, licence), complete), "M-2")
                .telling("counter", "umegaoka-machizukuri")
                .telling("applicant", "VOLUNTARY_AGENT");
        branch.refuses(with(agent(letter(true), holders, until("2024-07-31", licence)), complete), "M-10")
                .saying("DRIVING_LICENCE");
        branch.refuses(with(agent(letter(false), holders, licence), complete), "M-9");
        branch.does(with(agent(letter(true), holders, until("2024-08-01", licence)), complete));

        counter.certificate(hanako.signature(1)).isSupersededBy(hanako.signature(2));
    }

    @Test
    @Tag("M-7")
    @Tag("M-11")
    void j23_an_agent_applies_for_certificates_and_has_them_at_the_second_visit_after_the_reply() {
        Holder hanako = residentOf(KASHIWA);
        Desk kashiwa = counterOf(KASHIWA, "kashiwa-main");
        String inquiry = hanako.inquiry();
        on("2024-10-15");
        Map<String, Object> visit = agent(Map.of(), shown(HOLDER, MY_NUMBER_CARD), shown(APPLICANT, DRIVING_LICENCE));
        Ask issuance = hanako.newIssuance(2, CertificateKind.SIGNATURE);

        kashiwa.refuses(with(visit, issuance), "M-11").saying("two visits");
        kashiwa.does(opening(inquiry, hanako, Procedure.ISSUANCE, visit)).records("inquiry.opened of " + inquiry);
        kashiwa.does(hanako.aboutTheInquiry("send-inquiry-letter")).records("inquiry.letter-sent of " + inquiry);
        on("2024-10-15", "16:30");
        kashiwa.refuses(with(second(visit, inquiry), issuance), "M-11").telling("openedOn", "2024-10-15");
        on("2024-10-22");
        kashiwa.refuses(with(second(visit, inquiry), issuance), "M-11").telling("state", "LETTER_SENT");
        kashiwa.does(hanako.replyToTheInquiry(true))
                .records("inquiry.reply-accepted of " + inquiry)
                .answers("/accepted", true);
        kashiwa.does(with(second(visit, inquiry), issuance))
                .records(
                        "inquiry.used of " + inquiry,
                        "card.certificate-loaded of " + hanako.card(),
                        "certificate.issued of " + hanako.signature(2));

        counter.certificate(hanako.signature(2)).isActiveTo("2029-10-10");
    }

    @Test
    @Tag("M-8")
    @Tag("M-11")
    void j24_an_agent_resets_a_pin_in_two_visits_with_documents_of_a_and_b_not_of_b_and_b() {
        Holder hanako = residentOf(MATSUE);
        Desk matsue = counterOf(MATSUE, "matsue-main");
        String inquiry = hanako.inquiry();
        on("2024-03-01");
        List<Map<String, Object>> holders = shown(HOLDER, MY_NUMBER_CARD, PENSION_HANDBOOK);
        Map<String, Object> ofBAndB =
                agent(Map.of(), holders, shown(APPLICANT, PENSION_HANDBOOK, HEALTH_INSURANCE_CARD));
        Map<String, Object> ofAAndB = agent(Map.of(), holders, shown(APPLICANT, PASSPORT, HEALTH_INSURANCE_CARD));
        Ask reset = hanako.pinReset(PinKind.SIGNATURE);

        matsue.refuses(opening(inquiry, hanako, Procedure.PIN_RESET, ofBAndB), "M-8")
                .saying("A + B");
        matsue.does(opening(inquiry, hanako, Procedure.PIN_RESET, ofAAndB)).records("inquiry.opened of " + inquiry);
        matsue.does(hanako.aboutTheInquiry("send-inquiry-letter"));
        on("2024-03-11");
        matsue.does(hanako.replyToTheInquiry(false))
                .records("inquiry.reply-refused of " + inquiry)
                .answersList("/faults", "UNSEALED");
        matsue.does(hanako.replyToTheInquiry(true)).records("inquiry.reply-accepted of " + inquiry);
        matsue.refuses(with(second(ofBAndB, inquiry), reset), "M-8");
        matsue.does(with(second(ofAAndB, inquiry), reset))
                .records("inquiry.used of " + inquiry, "card.pin-reset of " + hanako.card());

        matsue.refuses(with(second(ofAAndB, inquiry), reset), "M-11").saying("once");
    }

    @Test
    @Tag("M-3")
    void j25_a_holder_renews_after_reservation_only_where_the_municipality_asks_for_one() {
        Holder hanako = residentOf(EXAMPLE);
        Desk example = counterOf(EXAMPLE, "citizens-division");
        on("2024-08-01");
        Map<String, Object> visit = visit(Applicant.HOLDER, shown(HOLDER, MY_NUMBER_CARD));
        Map<String, Object> reserved = new LinkedHashMap<>(visit);
        reserved.put("reserved", true);

        example.refuses(with(visit, hanako.renewal(2)), "M-3").telling("reservation", "REQUIRED");
        example.does(with(reserved, hanako.renewal(2)));
    }

    // --- who comes where

    /** J1, living elsewhere. */
    private Holder residentOf(String municipality) {
        Holder hanako = born("1990-10-10");
        on("2020-05-01");
        Map<String, Object> parts = new LinkedHashMap<>(hanako.registration().parts());
        parts.put("municipality", municipality);
        register.does(new Ask("register-resident", parts));
        counter.does(hanako.application(1));
        on("2020-05-15");
        receivesCard(hanako, 1);
        return hanako;
    }

    private Desk counterOf(String municipality, String name) {
        return new Desk(api.at(municipality).with("Inkan-Counter", name), auditor, counter.written());
    }

    // --- what is told of a visit

    private static Ask with(Map<String, Object> visit, Ask ask) {
        Map<String, Object> parts = new LinkedHashMap<>(ask.parts());
        parts.put("visit", visit);
        return new Ask(ask.command(), parts);
    }

    private static Ask opening(String inquiry, Holder holder, Procedure procedure, Map<String, Object> visit) {
        return new Ask(
                "open-inquiry",
                Map.of("inquiry", inquiry, "card", holder.card(), "procedure", procedure, "visit", visit));
    }

    private static Map<String, Object> agent(
            Map<String, Object> letter, List<Map<String, Object>> holders, List<Map<String, Object>> own) {
        Map<String, Object> visit = visit(
                Applicant.VOLUNTARY_AGENT,
                Stream.concat(holders.stream(), own.stream()).toList());
        if (!letter.isEmpty()) {
            visit.put("letter", letter);
        }
        return visit;
    }

    private static Map<String, Object> visit(Applicant applicant, List<Map<String, Object>> documents) {
        Map<String, Object> visit = new LinkedHashMap<>();
        visit.put("applicant", applicant);
        visit.put("documents", documents);
        return visit;
    }

    private static Map<String, Object> second(Map<String, Object> visit, String inquiry) {
        Map<String, Object> second = new LinkedHashMap<>(visit);
        second.put("inquiry", inquiry);
        return second;
    }

    /** Originals without an end. */
    private static List<Map<String, Object>> shown(Person of, DocumentKind... kinds) {
        return Stream.of(kinds)
                .<Map<String, Object>>map(kind -> Map.of("kind", kind, "of", of, "original", true))
                .toList();
    }

    /** The same documents, valid to the end of a day. */
    private static List<Map<String, Object>> until(String day, List<Map<String, Object>> documents) {
        return documents.stream()
                .<Map<String, Object>>map(document -> {
                    Map<String, Object> valid = new LinkedHashMap<>(document);
                    valid.put("validUntil", day);
                    return valid;
                })
                .toList();
    }

    private static Map<String, Object> letter(boolean sealed) {
        return Map.of("complete", true, "sealed", sealed, "printedAsRegistered", true);
    }
}
