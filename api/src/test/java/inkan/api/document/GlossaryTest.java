package inkan.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import inkan.value.TextValue;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
    private static final Document GLOSSARY =
            new Document("glossary.md", Checkout.read(Checkout.ROOT.resolve("docs/glossary.md")));

    /** A type, or a constant of it, with the file that it is said to stand in. */
    private static final Pattern NAMED = Pattern.compile("\\[(\\w+)(?:#(\\w+))?]\\(\\.\\./([^)]+/(\\w+)\\.java)\\)");

    @Test
    void every_type_and_constant_named_is_there() {
        assertThat(GLOSSARY.deadLinks()).isEmpty();
        assertThat(misnamed(GLOSSARY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Slots](../core-domain/src/main/java/inkan/value/Slot.java)",
                "[PinKind#CHEESE](../core-domain/src/main/java/inkan/value/PinKind.java)"
            })
    void a_type_or_a_constant_that_is_not_there_is_found(String planted) {
        assertThat(misnamed(new Document("glossary.md", planted))).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typesOfValues")
    void every_value_type_is_a_word_of_the_glossary(String type) {
        assertThat(GLOSSARY.text()).containsPattern("\\[" + type + "[]#]");
    }

    @Test
    void every_term_has_its_japanese() {
        List<String> terms = GLOSSARY.text()
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Term"))
                .toList();

        assertThat(terms)
                .isNotEmpty()
                .allMatch(term -> term.matches("\\| [^|]+ \\| [^|]*\\p{IsHan}[^|]*\\|.*")
                        || term.matches("\\| [^|]+ \\| [^|]*\\p{IsKatakana}[^|]*\\|.*"));
    }

    private static List<String> misnamed(Document glossary) {
        return NAMED.matcher(glossary.text())
                .results()
                .filter(named -> !isThere(named))
                .map(MatchResult::group)
                .toList();
    }

    private static boolean isThere(MatchResult named) {
        String constant = named.group(2);
        return named.group(1).equals(named.group(4))
                && (constant == null
                        || Pattern.compile("^    " + constant + "\\b", Pattern.MULTILINE)
                                .matcher(Checkout.read(Checkout.ROOT.resolve(named.group(3))))
                                .find());
    }

    private static Stream<String> typesOfValues() {
        return new ClassFileImporter()
                .importPackagesOf(TextValue.class).stream()
                        .filter(type -> type.isRecord() || type.isEnum())
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getSource()
                                .orElseThrow()
                                .getUri()
                                .toString()
                                .contains("/core-domain"))
                        .map(JavaClass::getSimpleName)
                        .sorted();
    }
}
