package inkan.law;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import inkan.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule constant that there is. */
final class RulesOfTheDomain {
    static final List<Rule<?>> ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("inkan").stream()
                    .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
                    .flatMap(RulesOfTheDomain::constants)
                    .toList();

    private RulesOfTheDomain() {}

    private static Stream<Rule<?>> constants(JavaClass type) {
        return Stream.of(type.reflect().getEnumConstants()).map(constant -> (Rule<?>) constant);
    }
}
