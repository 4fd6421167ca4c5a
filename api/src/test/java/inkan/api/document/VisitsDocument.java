package inkan.api.document;

import inkan.counter.Judgement;
import inkan.counter.Letter;
import inkan.counter.ShownDocument;
import inkan.counter.Visit;
import inkan.counter.VisitCase;
import inkan.counter.VisitPolicy;
import inkan.municipality.Counter;
import inkan.municipality.DocumentKind;
import inkan.municipality.Municipality;
import inkan.municipality.Person;
import inkan.municipality.Procedure;
import inkan.municipality.Reservation;
import inkan.rule.Rule;
import inkan.value.Applicant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code docs/visits/<code>.csv}: what becomes of a visit, in every combination of counter, procedure, applicant, documents,
 * letter, reservation and age that a municipality's file tells apart.
 */
final class VisitsDocument {
    static final String HEAD =
            "counter,procedure,applicant,holder aged,reserved,holder shows,applicant shows,letter," + "outcome,rules\n";

    private static final LocalDate DAY = LocalDate.of(2026, 6, 8);
    private static final int GROWN_UP = 40;
    private static final int CHILD = 17;

    /** Documents by the short names of the table: of the card, with photograph, without, of authority. */
    private static final Map<String, List<DocumentKind>> OF_HOLDER = ofHolder();

    private static final Map<String, List<DocumentKind>> OF_APPLICANT = ofApplicant();
    private static final Map<String, Letter> LETTERS = letters();

    private VisitsDocument() {}

    static Document of(Municipality municipality) {
        StringBuilder text = new StringBuilder();
        Map<Counter, String> classes = classes(municipality);
        classes.forEach((one, all) -> text.append("# %s stands for: %s%n".formatted(one.id(), all)));
        text.append(HEAD);
        classes.keySet().forEach(one -> rows(municipality, one).forEach(text::append));
        return new Document("visits/" + municipality.code() + ".csv", text.toString());
    }

    private static Map<String, List<DocumentKind>> ofHolder() {
        Map<String, List<DocumentKind>> shown = new LinkedHashMap<>();
        shown.put("nothing", List.of());
        shown.put("card", List.of(DocumentKind.MY_NUMBER_CARD));
        shown.put("photo", List.of(DocumentKind.PASSPORT));
        shown.put("card + photo", List.of(DocumentKind.MY_NUMBER_CARD, DocumentKind.PASSPORT));
        shown.put("card + no photo", List.of(DocumentKind.MY_NUMBER_CARD, DocumentKind.HEALTH_INSURANCE_CARD));
        return shown;
    }

    private static Map<String, List<DocumentKind>> ofApplicant() {
        Map<String, List<DocumentKind>> shown = new LinkedHashMap<>();
        shown.put("nothing", List.of());
        shown.put("photo", List.of(DocumentKind.DRIVING_LICENCE));
        shown.put("no photo", List.of(DocumentKind.HEALTH_INSURANCE_CARD));
        shown.put("photo + photo", List.of(DocumentKind.DRIVING_LICENCE, DocumentKind.PASSPORT));
        shown.put("photo + no photo", List.of(DocumentKind.DRIVING_LICENCE, DocumentKind.HEALTH_INSURANCE_CARD));
        shown.put("no photo + no photo", List.of(DocumentKind.HEALTH_INSURANCE_CARD, DocumentKind.PENSION_CERTIFICATE));
        Map<String, List<DocumentKind>> both = new LinkedHashMap<>(shown);
        shown.forEach((name, kinds) -> both.put(
                name.equals("nothing") ? "authority" : name + " + authority",
                Stream.concat(kinds.stream(), Stream.of(DocumentKind.FAMILY_REGISTER))
                        .toList()));
        return both;
    }

    private static Map<String, Letter> letters() {
        Map<String, Letter> letters = new LinkedHashMap<>();
        letters.put("in order", new Letter(true, true, true));
        letters.put("incomplete", new Letter(false, true, true));
        letters.put("unsealed", new Letter(true, false, true));
        letters.put("name or address changed", new Letter(true, true, false));
        return letters;
    }

    /** Of the counters that differ in nothing a visit is judged by the first, with all of them. */
    private static Map<Counter, String> classes(Municipality municipality) {
        Map<List<Object>, List<Counter>> same = municipality.counters().stream()
                .collect(Collectors.groupingBy(
                        counter -> List.of(counter.procedures(), counter.applicants()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<Counter, String> classes = new LinkedHashMap<>();
        same.values()
                .forEach(counters -> classes.put(
                        counters.getFirst(),
                        counters.stream().map(counter -> counter.id().value()).collect(Collectors.joining(" "))));
        return classes;
    }

    private static List<String> rows(Municipality municipality, Counter counter) {
        List<String> rows = new ArrayList<>();
        for (Procedure procedure : Procedure.values()) {
            for (Applicant applicant : Applicant.values()) {
                for (int age : ages(municipality, procedure, applicant)) {
                    for (boolean reserved : reservations(counter, procedure)) {
                        shown(applicant)
                                .forEach((names, documents) -> letters(municipality, procedure, applicant)
                                        .forEach((letter, told) -> rows.add(row(
                                                List.of(
                                                        counter.id().value(),
                                                        lower(procedure),
                                                        lower(applicant),
                                                        String.valueOf(age),
                                                        reserved ? "yes" : "no",
                                                        names.get(0),
                                                        names.get(1),
                                                        letter),
                                                new VisitCase(
                                                        municipality,
                                                        municipality.code(),
                                                        procedure,
                                                        counter.id(),
                                                        new Visit(applicant, documents, reserved, told.letter(), null),
                                                        age,
                                                        null,
                                                        DAY)))));
                    }
                }
            }
        }
        return rows;
    }

    /** A letter, or that there is none. */
    private record Told(@Nullable Letter letter) {}

    private static int[] ages(Municipality municipality, Procedure procedure, Applicant applicant) {
        boolean matters =
                municipality.ways(procedure, applicant).stream().anyMatch(way -> way.holderAgedAtMost() != null);
        return matters ? new int[] {CHILD, GROWN_UP} : new int[] {GROWN_UP};
    }

    private static boolean[] reservations(Counter counter, Procedure procedure) {
        return counter.reservation(procedure).filter(Reservation::needed).isPresent()
                ? new boolean[] {true, false}
                : new boolean[] {false};
    }

    private static Map<String, Told> letters(Municipality municipality, Procedure procedure, Applicant applicant) {
        Map<String, Told> letters = new LinkedHashMap<>();
        letters.put("none", new Told(null));
        if (municipality.ways(procedure, applicant).stream().anyMatch(way -> way.noticeLetter())) {
            LETTERS.forEach((name, letter) -> letters.put(name, new Told(letter)));
        }
        return letters;
    }

    private static Map<List<String>, Set<ShownDocument>> shown(Applicant applicant) {
        Map<List<String>, Set<ShownDocument>> all = new LinkedHashMap<>();
        OF_HOLDER.forEach((holder, kinds) -> {
            if (applicant == Applicant.HOLDER) {
                all.put(List.of(holder, ""), documents(kinds, Person.HOLDER));
            } else {
                OF_APPLICANT.forEach((name, more) -> {
                    Set<ShownDocument> both = documents(kinds, Person.HOLDER);
                    both.addAll(documents(more, Person.APPLICANT));
                    all.put(List.of(holder, name), both);
                });
            }
        });
        return all;
    }

    private static Set<ShownDocument> documents(List<DocumentKind> kinds, Person of) {
        Set<ShownDocument> documents = new HashSet<>();
        kinds.forEach(kind -> documents.add(new ShownDocument(kind, of, null, true)));
        return documents;
    }

    private static String row(List<String> told, VisitCase visit) {
        String verdict = switch (VisitPolicy.judge(visit)) {
            case Judgement.SameVisit done -> "one visit,";
            case Judgement.SecondVisit done -> throw new IllegalStateException("no inquiry is named");
            case Judgement.InquiryNeeded inquiry -> "two visits,";
            case Judgement.Refused refused -> "refused," + rules(refused.broken());
        };
        return String.join(",", told) + "," + verdict + "\n";
    }

    private static String rules(List<? extends Rule<VisitCase>> broken) {
        String others = broken.stream()
                .skip(1)
                .map(rule -> " + " + rule.citation().id())
                .distinct()
                .collect(Collectors.joining());
        return broken.getFirst().citation().id() + " " + lower((Enum<?>) broken.getFirst()) + others;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
