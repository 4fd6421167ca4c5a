package inkan.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.document.CompiledCode.Citation;
import inkan.api.document.CompiledCode.TestOfRule;
import inkan.api.document.RulesDocument.Chapter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesDocumentTest {
    private static final List<Citation> CITATIONS = CompiledCode.citations();
    private static final List<TestOfRule> TESTS = CompiledCode.tests();
    private static final Document DOCUMENT = RulesDocument.of(CITATIONS, TESTS);

    @Test
    void the_document_says_what_the_code_says() {
        DOCUMENT.requireCurrent();
    }

    @Test
    void every_link_of_the_document_leads_somewhere() {
        assertThat(DOCUMENT.deadLinks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("idsOfTheCatalogue")
    void every_rule_of_the_catalogue_is_cited_in_the_code_and_shown_by_a_test(String id) {
        assertThat(CITATIONS).extracting(Citation::id).contains(id);
        assertThat(TESTS).extracting(TestOfRule::id).contains(id);
    }

    @Test
    void every_rule_cited_is_of_the_catalogue_or_explained_and_every_one_has_a_test() {
        assertThat(CITATIONS).extracting(Citation::id).allMatch(Chapter::explains);
        assertThat(TESTS)
                .extracting(TestOfRule::id)
                .containsAll(CITATIONS.stream().map(Citation::id).toList());
        assertThat(CITATIONS)
                .extracting(Citation::id)
                .containsAll(TESTS.stream().map(TestOfRule::id).toList());
    }

    @Test
    void a_line_that_is_not_current_is_found() {
        String current = DOCUMENT.text();

        assertThat(DOCUMENT.staleLine(current)).isEmpty();
        assertThat(DOCUMENT.staleLine(current.replace("### W-1\n", "### W-9\n")))
                .hasValueSatisfying(line -> assertThat(line).contains("### W-9", "### W-1"));
        assertThat(DOCUMENT.staleLine(current + "one line more\n")).isPresent();
        assertThat(DOCUMENT.staleLine("")).isPresent();
    }

    @Test
    void a_rule_that_nobody_explains_and_a_link_to_nowhere_are_found() {
        assertThat(Chapter.explains("V-12")).isTrue();
        assertThat(Chapter.explains("V-13")).isFalse();
        assertThat(new Document("rules.md", "# V-1\n[a](../core-domain/Lost.java) [b](#v-1) [c](#v-99)").deadLinks())
                .containsExactly("../core-domain/Lost.java", "#v-99");
    }

    private static Stream<String> idsOfTheCatalogue() {
        return Arrays.stream(Chapter.values()).flatMap(chapter -> chapter.catalogue().stream());
    }
}
