package inkan.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.document.CompiledCode.Citation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/seeds.md}: what it says each sentence of the pages is held by is there. */
class SeedsTest {
    private static final String TEXT = Checkout.read(Checkout.ROOT.resolve("docs/seeds.md"));
    private static final Pattern ROW =
            Pattern.compile("^\\| (S[0-4])\\.(\\d+) \\| (.+?) \\| (.+?) \\| (.+) \\|$", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("\\[([A-Z]-\\d+)]\\(rules\\.md#([a-z]-\\d+)\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)#]+)[^)]*\\)");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Set<String> CITED =
            CompiledCode.citations().stream().map(Citation::id).collect(Collectors.toCollection(TreeSet::new));

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_a_sentence_is_held_by_is_there(String row) {
        assertThat(missing(row)).isEmpty();
    }

    @Test
    void the_sentences_of_each_page_are_numbered_without_a_gap() {
        for (String page : List.of("S0", "S1", "S2", "S3", "S4")) {
            List<String> numbers = rows().map(row -> match(row))
                    .filter(row -> row.group(1).equals(page))
                    .map(row -> row.group(2))
                    .toList();
            assertThat(numbers)
                    .hasSizeGreaterThan(15)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }

    @Test
    void every_rule_about_counters_and_the_visit_is_traced() {
        Set<String> traced =
                RULE.matcher(TEXT).results().map(rule -> rule.group(1)).collect(Collectors.toSet());

        assertThat(traced)
                .containsAll(
                        IntStream.rangeClosed(1, 12).mapToObj(n -> "M-" + n).toList())
                .contains("W-5", "W-6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| S0.1 | 文 | — | the code and tests named there |",
                "| S0.1 | 文 | [M-99](rules.md#m-99) | the code and tests named there |",
                "| S0.1 | 文 | [M-1](rules.md#m-2) | the code and tests named there |",
                "| S0.1 | 文 | [M-1](rules.md#m-1) | [990019.yaml](../core-domain/src/main/resources/municipalities/990019.yaml): `no such line`; [VisitsDocumentTest](../api/src/test/java/inkan/api/document/VisitsDocumentTest.java) |",
                "| S0.1 | 文 | [M-1](rules.md#m-1) | [NowhereTest](../api/src/test/java/inkan/api/document/NowhereTest.java) |"
            })
    void a_sentence_that_nothing_holds_is_found(String planted) {
        assertThat(missing(planted)).isNotEmpty();
    }

    private static Stream<String> rows() {
        return TEXT.lines().filter(line -> line.startsWith("| S"));
    }

    private static MatchResult match(String row) {
        return ROW.matcher(row).results().findFirst().orElseThrow(() -> new AssertionError("no row: " + row));
    }

    /** What is named in a row and is not there. */
    private static List<String> missing(String row) {
        MatchResult parts = match(row);
        List<MatchResult> rules = RULE.matcher(parts.group(4)).results().toList();
        Stream<String> withoutReason = rules.isEmpty() && !parts.group(5).startsWith("outside: ")
                ? Stream.of("a rule, or why it is outside")
                : Stream.empty();
        Stream<String> unknown = rules.stream()
                .filter(rule -> !CITED.contains(rule.group(1)) || !rule.group(2).equalsIgnoreCase(rule.group(1)))
                .map(rule -> rule.group(1));
        Stream<String> places = LINK.matcher(parts.group(5))
                .results()
                .filter(link -> !isThere(link))
                .map(link -> link.group(2));
        Stream<String> lines = LINK.matcher(parts.group(5))
                .results()
                .filter(link -> link.group(1).endsWith(".yaml"))
                .filter(SeedsTest::isThere)
                .flatMap(file -> QUOTED.matcher(parts.group(5))
                        .results()
                        .map(quoted -> quoted.group(1))
                        .filter(quoted -> !Checkout.read(place(file)).contains(quoted)));
        return Stream.of(withoutReason, unknown, places, lines)
                .flatMap(each -> each)
                .toList();
    }

    private static boolean isThere(MatchResult link) {
        return Files.exists(place(link));
    }

    private static Path place(MatchResult link) {
        return Checkout.ROOT.resolve("docs").resolve(link.group(2)).normalize();
    }
}
