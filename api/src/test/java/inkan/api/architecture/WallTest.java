package inkan.api.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import inkan.api.planted.WayIn;
import inkan.api.planted.Wiring;
import inkan.log.planted.LogThatKnows;
import inkan.planted.ClockOfTheMachine;
import inkan.planted.ClocklessTime;
import inkan.planted.DomainThatKnows;
import inkan.planted.LeaningOnTheVerifier;
import inkan.planted.MadeAtRandom;
import inkan.planted.NameThatSaysNothing;
import inkan.planted.cycle.egg.Egg;
import inkan.planted.cycle.hen.Hen;
import inkan.verifier.planted.VerifierThatKnows;
import inkan.view.planted.ViewThatKnows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WallTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("inkan");

    @ParameterizedTest(name = "{0}")
    @EnumSource(Wall.class)
    void the_program_keeps_every_wall(Wall wall) {
        wall.rule.check(PROGRAM);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("plantedViolations")
    void a_planted_violation_is_caught(Wall wall, List<Class<?>> planted) {
        EvaluationResult result = wall.rule.evaluate(new ClassFileImporter().importClasses(planted));

        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(
                        detail -> assertThat(detail).contains(planted.getFirst().getName()));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Wall.class)
    void every_wall_has_a_planted_violation(Wall wall) {
        assertThat(plantedViolations())
                .anySatisfy(violation -> assertThat(violation.get()[0]).isEqualTo(wall));
    }

    /** Or a wall would stand on after its room has moved away. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(Wall.class)
    void a_wall_around_nothing_is_broken(Wall wall) {
        JavaClasses elsewhere = new ClassFileImporter().importClasses(String.class);

        assertThatThrownBy(() -> wall.rule.check(elsewhere))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void the_wiring_may_start_a_clock() {
        Wall.ONLY_THE_WIRING_STARTS_A_CLOCK.rule.check(
                new ClassFileImporter().importClasses(Wiring.class, WayIn.class));
    }

    @Test
    void every_class_lives_in_the_module_of_its_room() {
        assertThat(PROGRAM)
                .allSatisfy(type ->
                        assertThat(placeOf(type)).matches(".*/" + Room.of(type).module + "/(target|0\\.\\d.*)/.*"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Room.class)
    void every_room_is_lived_in(Room room) {
        assertThat(PROGRAM)
                .filteredOn(room.classes())
                .extracting(JavaClass::getSimpleName)
                .anyMatch(name -> !name.equals("package-info"));
    }

    private static String placeOf(JavaClass type) {
        return type.getSource().orElseThrow().getUri().toString();
    }

    private static Stream<Arguments> plantedViolations() {
        return Stream.of(
                        eachIn(DomainThatKnows.class, Wall.THE_DOMAIN_KNOWS_ONLY_THE_JDK_AND_AXONS_MODEL),
                        eachIn(LogThatKnows.class, Wall.THE_LOG_KNOWS_NEITHER_THE_DOMAIN_NOR_SPRING),
                        eachIn(VerifierThatKnows.class, Wall.THE_VERIFIER_KNOWS_ONLY_THE_JDK),
                        eachIn(LeaningOnTheVerifier.class, Wall.NOBODY_LEANS_ON_THE_VERIFIER),
                        eachIn(ViewThatKnows.class, Wall.A_VIEW_KNOWS_NEITHER_THE_WAY_IN_NOR_THE_LOG),
                        eachIn(ClocklessTime.class, Wall.TIME_COMES_FROM_A_CLOCK),
                        eachIn(ClockOfTheMachine.class, Wall.ONLY_THE_WIRING_STARTS_A_CLOCK),
                        eachIn(WayIn.class, Wall.ONLY_THE_WIRING_STARTS_A_CLOCK),
                        eachIn(MadeAtRandom.class, Wall.IDENTIFIERS_COME_IN_WITH_THE_COMMAND),
                        eachIn(NameThatSaysNothing.class, Wall.A_NAME_SAYS_WHAT_A_THING_IS),
                        Stream.of(arguments(Wall.THE_DOMAINS_PACKAGES_HAVE_NO_CYCLES, List.of(Egg.class, Hen.class))))
                .flatMap(violations -> violations);
    }

    /** Every class nested in the plot breaks the wall by itself. */
    private static Stream<Arguments> eachIn(Class<?> plot, Wall wall) {
        return Arrays.stream(plot.getDeclaredClasses()).map(planted -> arguments(wall, List.of(planted)));
    }
}
