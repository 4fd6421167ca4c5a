package inkan.api.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import inkan.api.document.CompiledCode.Citation;
import inkan.api.document.CompiledCode.TestOfRule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** {@code docs/rules.md}: each rule with its source, the code that carries it out and the tests that show it. */
final class RulesDocument {
    static final Comparator<String> BY_ID =
            Comparator.comparing(Chapter::of).thenComparing(id -> Integer.valueOf(id.substring(id.indexOf('-') + 1)));

    private RulesDocument() {}

    static Document of(List<Citation> citations, List<TestOfRule> tests) {
        SortedMap<String, List<Citation>> cited =
                citations.stream().collect(groupingBy(Citation::id, () -> new TreeMap<>(BY_ID), toList()));
        Map<String, TreeSet<Place>> tested = tests.stream()
                .collect(groupingBy(TestOfRule::id, mapping(TestOfRule::place, toCollection(TreeSet::new))));
        StringBuilder text = new StringBuilder(head());
        for (Chapter chapter : Chapter.values()) {
            text.append(chapter.contents(cited.keySet()));
        }
        for (Chapter chapter : Chapter.values()) {
            text.append(chapter.head());
            cited.forEach((id, places) -> {
                if (Chapter.of(id) == chapter) {
                    text.append(rule(id, places, tested.getOrDefault(id, new TreeSet<>())));
                }
            });
        }
        return new Document("rules.md", text + PolicyTables.text());
    }

    private static String head() {
        return """
                # Rules 規則一覧

                %s
                Each rule stands once in the code, as a constant, method or type that carries
                [`@Cites`](../core-domain/src/main/java/inkan/rule/Cites.java): what it says, where it comes from, since when. A
                refusal names its rule by the id and, as `code`, by the constant in kebab case. Words in braces are filled with
                the facts of the case. A rule's tests are those that carry `@Tag` with its id.

                規則はコード上の一箇所に一度だけ書かれ、根拠と施行日を持つ。受け付けられない手続きへの回答は、規則の番号と名前を示す。

                Sources 出典: **S0** a municipality not named on its page · **S1** Kashiwa 柏市 · **S2** Matsue 松江市 ·
                **S3** Setagaya 世田谷区 · **S4** Ebetsu 江別市 · **B** official rules beyond the five pages · **D** a decision of
                this design.

                """.formatted(Document.origin("the code"));
    }

    private static String rule(String id, List<Citation> citations, Set<Place> tests) {
        StringBuilder text = new StringBuilder("""

                ### %s

                | It says | 内容 | source | since | code |
                |---|---|---|---|---|
                """.formatted(id));
        Map<Citation, TreeSet<Place>> places = new TreeMap<>(Comparator.comparing(Citation::en)
                .thenComparing(Citation::since)
                .thenComparing(Citation::source));
        citations.forEach(citation ->
                places.computeIfAbsent(citation, first -> new TreeSet<>()).add(citation.place()));
        places.entrySet().stream()
                .sorted(Comparator.comparing(row -> row.getValue().first()))
                .forEach(row -> text.append("| %s | %s | %s | %s | %s |%n"
                        .formatted(
                                row.getKey().en(),
                                row.getKey().ja(),
                                row.getKey().source(),
                                row.getKey().since(),
                                row.getValue().stream().map(Place::link).collect(joining("<br>")))));
        text.append("\nTests:\n");
        tests.stream()
                .collect(groupingBy(Place::ofType, TreeMap::new, mapping(RulesDocument::title, joining("; "))))
                .forEach((type, titles) -> text.append("- %s: %s%n".formatted(type.link(), titles)));
        return text.toString();
    }

    private static String title(Place test) {
        return test.member().map(name -> name.replace('_', ' ')).orElse("all tests in it");
    }

    /** The chapters of the catalogue, in its order, each with the number of its rules. */
    enum Chapter {
        V(12, "Validity", "有効期限", ""),
        W(6, "Renewal window, new issuance, fees", "更新可能期間・新規発行・手数料", ""),
        E(7, "Eligibility", "発行の対象", ""),
        P(7, "PINs", "暗証番号", ""),
        C(13, "Change, hold, revocation", "変更・一時保留・失効", ""),
        M(12, "Counters, applicants, documents", "窓口・申請者・書類", ""),
        N(4, "Notices", "通知", ""),
        D(0, "Beyond the catalogue", "目録にない規則", """

                No page asks for these; the order of a card's life and of its names does. They are decisions of this design,
                listed in [where the catalogue leaves room](decisions/0009-where-the-catalogue-leaves-room.md).
                """);

        private final int rules;
        private final String english;
        private final String japanese;
        private final String explanation;

        Chapter(int rules, String english, String japanese, String explanation) {
            this.rules = rules;
            this.english = english;
            this.japanese = japanese;
            this.explanation = explanation;
        }

        static Chapter of(String id) {
            return valueOf(id.substring(0, id.indexOf('-')));
        }

        /** Whether the catalogue has a rule of this id, or this chapter explains why it has none. */
        static boolean explains(String id) {
            Chapter chapter = of(id);
            int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
            return number <= chapter.rules || !chapter.explanation.isEmpty();
        }

        /** The ids that the catalogue has in this chapter. */
        List<String> catalogue() {
            return IntStream.rangeClosed(1, rules)
                    .mapToObj(n -> name() + "-" + n)
                    .toList();
        }

        private String contents(Iterable<String> ids) {
            StringBuilder line = new StringBuilder("- %s %s:".formatted(english, japanese));
            ids.forEach(id -> {
                if (of(id) == this) {
                    line.append(" [%s](#%s)".formatted(id, id.toLowerCase(Locale.ROOT)));
                }
            });
            return line.append('\n').toString();
        }

        private String head() {
            return "\n## %s %s\n%s".formatted(english, japanese, explanation);
        }
    }
}
