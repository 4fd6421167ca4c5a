package inkan.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import inkan.rule.Cites;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;

/** What the compiled classes of all rooms say about rules. */
final class CompiledCode {
    private static final List<String> ROOMS = List.of("core-domain", "event-store", "projections", "api");

    /** Where Maven compiles which sources to. */
    private static final Map<String, String> OUTPUTS = Map.of("classes", "main", "test-classes", "test");

    private static final Pattern COMPILED = Pattern.compile("/([\\w-]+)/target/((?:test-)?classes)/");
    private static final JavaClasses ALL = imported();

    private CompiledCode() {}

    /**
     * A rule as it is cited at a place.
     *
     * @param source where it comes from, as in {@link Cites#source()}
     */
    record Citation(String id, String source, String since, String en, String ja, Place place) {}

    /** A test of a rule. */
    record TestOfRule(String id, Place place) {}

    /** Every citation in the program. */
    static List<Citation> citations() {
        return annotated("main")
                .flatMap(place -> place.all(Cites.class, Cites.All.class).map(cites -> citation(cites, place.place())))
                .toList();
    }

    /** Every test that is tagged with a rule. */
    static List<TestOfRule> tests() {
        return annotated("test")
                .flatMap(place ->
                        place.all(Tag.class, Tags.class).map(tag -> new TestOfRule(text(tag, "value"), place.place())))
                .filter(test -> test.id().matches("[A-Z]-\\d+"))
                .toList();
    }

    private static Citation citation(JavaAnnotation<?> cites, Place place) {
        return new Citation(
                text(cites, "id"),
                text(cites, "source"),
                text(cites, "since"),
                text(cites, "en"),
                text(cites, "ja"),
                place);
    }

    private static String text(JavaAnnotation<?> annotation, String part) {
        return annotation.get(part).orElseThrow().toString();
    }

    /** Only what is compiled here; the libraries cite no rules, and take long to read. */
    private static JavaClasses imported() {
        List<Path> compiled = ROOMS.stream()
                .flatMap(room -> OUTPUTS.keySet().stream()
                        .map(output ->
                                Checkout.ROOT.resolve(room).resolve("target").resolve(output)))
                .toList();
        assertThat(compiled).as("compiled classes, made by building with -am").allMatch(Files::isDirectory);
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPaths(compiled);
        });
    }

    private static Stream<Annotated> annotated(String sources) {
        return ALL.stream()
                .flatMap(type -> sourcesOf(type)
                        .filter(place -> place.contains("/src/" + sources + "/"))
                        .map(place -> annotated(type, Place.of(place, type)))
                        .orElse(Stream.empty()));
    }

    /** Where the sources are of what was compiled to here, such as {@code core-domain/src/test/java}. */
    private static Optional<String> sourcesOf(JavaClass type) {
        return Optional.of(
                        COMPILED.matcher(type.getSource().orElseThrow().getUri().toString()))
                .filter(Matcher::find)
                .map(found -> found.group(1) + "/src/" + OUTPUTS.get(found.group(2)) + "/java");
    }

    private static Stream<Annotated> annotated(JavaClass type, Place place) {
        return Stream.concat(
                Stream.of(new Annotated(place, type.getAnnotations())),
                Stream.<Collection<? extends JavaMember>>of(type.getFields(), type.getMethods())
                        .flatMap(Collection::stream)
                        .map(member -> new Annotated(place.at(member.getName()), member.getAnnotations())));
    }

    private record Annotated(Place place, Set<? extends JavaAnnotation<?>> annotations) {
        /** The annotations of a type, one by one, also where they are repeated. */
        private Stream<JavaAnnotation<?>> all(Class<?> one, Class<?> several) {
            return annotations.stream().flatMap(annotation -> {
                String name = annotation.getRawType().getName();
                if (name.equals(one.getName())) {
                    return Stream.<JavaAnnotation<?>>of(annotation);
                }
                return name.equals(several.getName())
                        ? Arrays.stream(
                                (JavaAnnotation<?>[]) annotation.get("value").orElseThrow())
                        : Stream.<JavaAnnotation<?>>empty();
            });
        }
    }
}
