package inkan.api.guide;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.client.Holder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The guide is asked, and then the command is sent, in every combination of procedure, applicant, documents, letter and
 * reservation at one counter of each class: what the guide says is what is decided. PINs are not told to the guide, so
 * where it says yes, renewal and issuance are sent without them and have nothing else to be refused for.
 */
@Tag("slow")
class GuideAndDecisionTest extends RunningProgram {
    private static final String PINS_ARE_ASKED_FOR = "every-pin-concerned-is-verified";
    private static final String TWO_VISITS = "two-visits-begin-with-an-inquiry";

    private static final List<List<Shown>> OF_HOLDER = List.of(
            List.of(),
            List.of(new Shown("MY_NUMBER_CARD", "HOLDER", null, false)),
            List.of(
                    new Shown("MY_NUMBER_CARD", "HOLDER", null, false),
                    new Shown("PASSPORT", "HOLDER", "2030-01-01", false)),
            List.of(
                    new Shown("MY_NUMBER_CARD", "HOLDER", null, false),
                    new Shown("HEALTH_INSURANCE_CARD", "HOLDER", "2024-07-31", false)));
    private static final List<List<Shown>> OF_APPLICANT = List.of(
            List.of(),
            List.of(new Shown("DRIVING_LICENCE", "APPLICANT", "2024-08-01", false)),
            List.of(
                    new Shown("DRIVING_LICENCE", "APPLICANT", "2027-01-01", false),
                    new Shown("FAMILY_REGISTER", "APPLICANT", null, false)),
            List.of(
                    new Shown("DRIVING_LICENCE", "APPLICANT", null, false),
                    new Shown("PASSPORT", "APPLICANT", null, false)),
            List.of(new Shown("DRIVING_LICENCE", "APPLICANT", null, true)),
            List.of(
                    new Shown("HEALTH_INSURANCE_CARD", "APPLICANT", null, false),
                    new Shown("PENSION_CERTIFICATE", "APPLICANT", null, false),
                    new Shown("AUTHORITY_ON_RECORD", "APPLICANT", null, false)));
    private static final Map<String, Map<String, Boolean>> LETTERS = Map.of(
            "IN_ORDER", letter(true, true, true),
            "UNSEALED", letter(true, false, true),
            "INCOMPLETE", letter(false, true, true),
            "NAME_OR_ADDRESS_CHANGED", letter(true, true, false));

    private int inquiries;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "012173, ebetsu-main",
        "122173, kashiwa-main",
        "131121, setagaya-office",
        "131121, wakabayashi-machizukuri",
        "322016, matsue-main",
        "322016, kashima-branch",
        "990019, citizens-division"
    })
    void what_the_guide_says_is_what_is_decided(String municipality, String counter) {
        Api there = api.at(municipality).with("Inkan-Counter", counter);
        Case known = new Case(there, new Holder(there, newNumber()), municipality, counter);
        clock.set("2020-05-01");
        known.registers();
        clock.set("2020-05-15");
        known.holder().issue();
        clock.set("2020-05-20");
        known.holder().deliver();

        for (String day : List.of("2024-07-10", "2024-10-11")) {
            clock.set(day);
            known.with("ACTIVE").compares(List.of("RENEWAL"), true);
        }
        clock.set("2024-08-01");
        known.with("ACTIVE").compares(List.of("ISSUANCE"), false);
        known.with("ACTIVE").compares(List.of("RENEWAL", "PIN_RESET", "PIN_CHANGE"), true);
        known.losesBothCertificates();
        known.with("REVOKED").compares(List.of("ISSUANCE", "REVOCATION"), true);
        clock.set("2029-10-11");
        known.with("REVOKED").compares(List.of("ISSUANCE", "PIN_RESET", "PIN_CHANGE", "REVOCATION"), true);
    }

    private static Map<String, Boolean> letter(boolean complete, boolean sealed, boolean printedAsRegistered) {
        return Map.of("complete", complete, "sealed", sealed, "printedAsRegistered", printedAsRegistered);
    }

    /** A document, as the guide is told it and as a command tells it. */
    private record Shown(String kind, String of, @Nullable String validUntil, boolean copy) {
        private String asParameter() {
            return kind + ":" + of + (validUntil == null ? "" : ":" + validUntil) + (copy ? ":COPY" : "");
        }

        private Map<String, Object> asPart() {
            Map<String, Object> part = new HashMap<>(Map.of("kind", kind, "of", of, "original", !copy));
            if (validUntil != null) {
                part.put("validUntil", validUntil);
            }
            return part;
        }
    }

    /** A visit, in both ways of telling it. */
    private record Told(
            String procedure,
            String applicant,
            List<Shown> documents,
            @Nullable String letter,
            boolean reserved) {
        private String asParameters() {
            return "&procedure=" + procedure + "&applicant=" + applicant + "&reserved=" + reserved
                    + (documents.isEmpty()
                            ? ""
                            : "&documents="
                                    + documents.stream().map(Shown::asParameter).collect(Collectors.joining(",")))
                    + (letter == null ? "" : "&letter=" + letter);
        }

        private Map<String, Object> asPart() {
            Map<String, Object> visit = new HashMap<>(Map.of(
                    "applicant",
                    applicant,
                    "documents",
                    documents.stream().map(Shown::asPart).toList(),
                    "reserved",
                    reserved));
            if (letter != null) {
                visit.put("letter", LETTERS.get(letter));
            }
            return visit;
        }
    }

    private static List<Told> visits(String procedure, boolean all) {
        List<Told> visits = new ArrayList<>();
        List<String> letters = procedure.equals("RENEWAL") || procedure.equals("ISSUANCE")
                ? List.of("", "IN_ORDER", "UNSEALED", "INCOMPLETE", "NAME_OR_ADDRESS_CHANGED")
                : List.of("");
        for (List<Shown> holders : OF_HOLDER) {
            visits.add(new Told(procedure, "HOLDER", holders, null, true));
            visits.add(new Told(procedure, "HOLDER", holders, null, false));
            for (String agent : all ? List.of("LEGAL_REPRESENTATIVE", "VOLUNTARY_AGENT") : List.<String>of()) {
                for (List<Shown> agents : OF_APPLICANT) {
                    List<Shown> both = new ArrayList<>(holders);
                    both.addAll(agents);
                    letters.forEach(letter ->
                            visits.add(new Told(procedure, agent, both, letter.isEmpty() ? null : letter, true)));
                }
            }
        }
        return visits;
    }

    /** Somebody with a card at a counter. */
    private final class Case {
        private final Api there;
        private final Holder holder;
        private final String municipality;
        private final String counter;
        private String state = "ACTIVE";

        private Case(Api there, Holder holder, String municipality, String counter) {
            this.there = there;
            this.holder = holder;
            this.municipality = municipality;
            this.counter = counter;
        }

        private Holder holder() {
            return holder;
        }

        private void registers() {
            holder.done(
                            "register-resident",
                            Map.of(
                                    "resident",
                                    holder.resident(),
                                    "municipality",
                                    municipality,
                                    "nationality",
                                    "JAPANESE",
                                    "basicFour",
                                    holder.basicFour("1990-10-10", holder.address())))
                    .apply();
        }

        /** By a job, of which no visit is told. */
        private void losesBothCertificates() {
            Api job = there.via("BATCH").without("Inkan-Counter");
            new Holder(job, holder.number())
                    .done(
                            "revoke-certificates",
                            Map.of(
                                    "card",
                                    holder.card(),
                                    "carrier",
                                    "CARD",
                                    "kinds",
                                    List.of("SIGNATURE", "USER_AUTHENTICATION"),
                                    "reason",
                                    "CESSATION_OF_OPERATION"));
        }

        private Case with(String stateOfCertificates) {
            this.state = stateOfCertificates;
            return this;
        }

        private void compares(List<String> procedures, boolean all) {
            for (String procedure : procedures) {
                visits(procedure, all).forEach(this::compare);
            }
        }

        private void compare(Told visit) {
            Answer guide = there.get("/v1/guide?lang=en&municipality=" + municipality + "&counter=" + counter
                    + "&born=1990-10-10&card=DELIVERED:2029-10-10&certificates=SIGNATURE:" + state
                    + ":2024-10-10,USER_AUTHENTICATION:" + state + ":2024-10-10" + visit.asParameters());
            assertThat(guide.status()).as(guide.body()).isEqualTo(200);
            Answer decision = there.command(command(visit.procedure()), parts(visit));
            String said = guide.at("/outcome");
            List<String> atTheCounter = codes(here(guide).get("refusedBy"));
            List<String> all = codes(guide.json().get("refusedBy"));
            List<String> byLaw = all.subList(atTheCounter.size(), all.size());
            if (decision.status() == 200) {
                assertThat(said).as("%s: %s", visit, guide.body()).isEqualTo("DONE_AT_ONCE");
                assertThat(all).isEmpty();
                return;
            }
            assertThat(decision.status()).as(decision.body()).isEqualTo(422);
            List<String> decided = codes(decision.json().get("broken"));
            if (!atTheCounter.isEmpty()) {
                assertThat(decided).as("%s: %s", visit, guide.body()).isEqualTo(atTheCounter);
                assertThat(said).isEqualTo("REFUSED");
            } else if (decided.equals(List.of(TWO_VISITS))) {
                compareInquiry(visit, said, byLaw);
            } else if (byLaw.isEmpty()) {
                assertThat(said).as("%s: %s", visit, decision.body()).isEqualTo("DONE_AT_ONCE");
                assertThat(decided).isEqualTo(List.of(PINS_ARE_ASKED_FOR));
            } else {
                assertThat(said).isEqualTo("REFUSED");
                assertThat(byLaw.getFirst()).as("%s", visit).isEqualTo(decided.getFirst());
                assertThat(byLaw).containsAll(decided);
            }
        }

        private void compareInquiry(Told visit, String said, List<String> byLaw) {
            inquiries++;
            Answer opened = there.command(
                    "open-inquiry",
                    Map.of(
                            "inquiry", "inquiry-" + holder.card() + "-" + inquiries,
                            "card", holder.card(),
                            "procedure", visit.procedure(),
                            "visit", visit.asPart()));
            if (opened.status() == 200) {
                assertThat(said).as("%s: %s", visit, byLaw).isEqualTo("INQUIRY_OPENED");
            } else {
                assertThat(opened.status()).as(opened.body()).isEqualTo(422);
                assertThat(said).as("%s: %s", visit, opened.body()).isEqualTo("REFUSED");
                assertThat(byLaw).startsWith(codes(opened.json().get("broken")).toArray(String[]::new));
            }
        }

        private JsonNode here(Answer guide) {
            return guide.json()
                    .get("counters")
                    .valueStream()
                    .filter(each -> each.get("counter").asString().equals(counter))
                    .findFirst()
                    .orElseThrow();
        }

        private Map<String, Object> parts(Told visit) {
            Map<String, Object> parts = new HashMap<>(Map.of("card", holder.card(), "visit", visit.asPart()));
            switch (visit.procedure()) {
                case "RENEWAL" -> parts.putAll(Map.of("carrier", "CARD", "certificates", holder.bothSerials(9)));
                case "ISSUANCE" -> parts.put("certificates", holder.bothSerials(9));
                case "PIN_RESET" -> parts.put("pins", List.of("USER_AUTHENTICATION"));
                case "PIN_CHANGE" -> parts.put("pin", "USER_AUTHENTICATION");
                default ->
                    parts.putAll(Map.of(
                            "carrier", "CARD",
                            "kinds", List.of("SIGNATURE", "USER_AUTHENTICATION"),
                            "reason", "CESSATION_OF_OPERATION"));
            }
            return parts;
        }
    }

    private static String command(String procedure) {
        return switch (procedure) {
            case "RENEWAL" -> "renew-certificates";
            case "ISSUANCE" -> "issue-certificates";
            case "PIN_RESET" -> "reset-pins";
            case "PIN_CHANGE" -> "change-pin";
            default -> "revoke-certificates";
        };
    }

    private static List<String> codes(JsonNode rules) {
        return rules.valueStream().map(rule -> rule.get("code").asString()).toList();
    }
}
