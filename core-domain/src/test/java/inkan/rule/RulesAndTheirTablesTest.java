package inkan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import inkan.card.CardRule;
import inkan.pin.verify.PinRule;
import java.net.URL;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every rule there is, the next one too. */
class RulesAndTheirTablesTest {
    private static final JavaClasses INKAN = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importUrls(List.of(placeOf(Rule.class), placeOf(RulesAndTheirTablesTest.class)));
    });
    private static final List<Table> TABLES =
            INKAN.stream().flatMap(RulesAndTheirTablesTest::tables).toList();
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    /** A rule that is asked for in many policies stands in the tables of those. */
    private static final Set<Class<?>> ASKED_FOR_ELSEWHERE = Set.of(CardRule.class, PinRule.class);

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void every_rule_is_the_answer_of_a_truth_table_beside_it(Rule<?> rule) {
        Class<?> declaring = ((Enum<?>) rule).getDeclaringClass();
        String beside = ASKED_FOR_ELSEWHERE.contains(declaring) ? "inkan" : declaring.getPackageName();

        assertThat(isAnswerOfATable(rule.name(), beside)).isTrue();
    }

    @Test
    void a_rule_without_a_truth_table_beside_it_is_found() {
        assertThat(isAnswerOfATable("THE_IDENTIFIER_IS_NEW", "inkan.dossier")).isTrue();
        assertThat(isAnswerOfATable("THE_IDENTIFIER_IS_NEW", "inkan.card.issue"))
                .isFalse();
        assertThat(isAnswerOfATable("THE_IDENTIFIER_IS", "inkan")).isFalse();
    }

    private static boolean isAnswerOfATable(String rule, String packageName) {
        Pattern answer = Pattern.compile("[|,+]\\s*" + rule + "\\b");
        return TABLES.stream()
                .filter(table -> (table.packageName() + ".").startsWith(packageName + "."))
                .anyMatch(table -> answer.matcher(table.text()).find());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void every_rule_is_cited_with_its_source_and_its_day_and_says_the_same_in_both_languages(Rule<?> rule) {
        Cites citation = rule.citation();

        assertThat(citation.id()).matches("[VWEPCMND]-[1-9]\\d?");
        assertThat(citation.source()).matches("(S[0-4]|B|D)( (S[0-4]|B|D))*");
        assertThat(LocalDate.parse(citation.since())).isAfterOrEqualTo("2016-01-01");
        assertThat(citation.en()).endsWith(".");
        assertThat(citation.ja()).endsWith("。");
        assertThat(placesIn(citation.en())).isEqualTo(placesIn(citation.ja()));
    }

    private static Set<String> placesIn(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<Rule<?>> rules() {
        return INKAN.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
                .<Rule<?>>flatMap(
                        type -> Arrays.stream((Rule<?>[]) type.reflect().getEnumConstants()))
                .toList();
    }

    private static URL placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** A truth table, in the package of its test. */
    private record Table(String packageName, String text) {}

    private static Stream<Table> tables(JavaClass type) {
        return type.getMethods().stream()
                .flatMap(method -> method.tryGetAnnotationOfType(CsvSource.class.getName()).stream())
                .map(table -> new Table(
                        type.getPackageName(),
                        String.join("\n", rows(table)) + "\n"
                                + table.getProperties().get("textBlock")));
    }

    private static List<String> rows(JavaAnnotation<?> table) {
        return Arrays.stream((Object[]) table.getProperties().getOrDefault("value", new Object[0]))
                .map(Object::toString)
                .toList();
    }
}
