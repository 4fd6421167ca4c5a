package inkan.api.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.axonframework.common.IdentifierFactory;
import org.springframework.context.annotation.Configuration;

/**
 * The walls between the rooms, and the habits every room keeps. A rule that selects no class at all is broken, not
 * kept.
 */
enum Wall {
    /** A list of what is allowed, so that the next framework is outside before anybody thinks of it. */
    THE_DOMAIN_KNOWS_ONLY_THE_JDK_AND_AXONS_MODEL(classes()
            .that(Room.CORE_DOMAIN.classes())
            .should()
            .onlyDependOnClassesThat(Room.CORE_DOMAIN
                    .classes()
                    .or(resideInAnyPackage("java..").and(not(resideInAnyPackage("java.sql..", "java.net.http.."))))
                    .or(resideInAnyPackage("org.axonframework..")
                            .and(not(resideInAnyPackage(
                                    "org.axonframework.spring..",
                                    "org.axonframework.springboot..",
                                    "org.axonframework..jdbc..",
                                    "org.axonframework..jpa..",
                                    "org.axonframework..json..",
                                    "org.axonframework..xml.."))))
                    .or(resideInAnyPackage("org.jspecify.annotations", "com.google.errorprone.annotations")))),

    THE_LOG_KNOWS_NEITHER_THE_DOMAIN_NOR_SPRING(noClasses()
            .that(Room.EVENT_STORE.classes())
            .should()
            .dependOnClassesThat(Room.CORE_DOMAIN
                    .classes()
                    .or(Room.PROJECTIONS.classes())
                    .or(Room.API.classes())
                    .or(resideInAnyPackage("org.springframework..", "org.axonframework.spring..")))),

    /** Not even annotations: it is to run, and to be read, by itself. */
    THE_VERIFIER_KNOWS_ONLY_THE_JDK(classes()
            .that(Room.VERIFIER.classes())
            .should()
            .onlyDependOnClassesThat(Room.VERIFIER.classes().or(resideInAnyPackage("java..")))),

    /** Or it would be judge of its own mistakes. */
    NOBODY_LEANS_ON_THE_VERIFIER(noClasses()
            .that(areOfTheProgram())
            .and(not(Room.VERIFIER.classes()))
            .should()
            .dependOnClassesThat(Room.VERIFIER.classes())),

    A_VIEW_KNOWS_NEITHER_THE_WAY_IN_NOR_THE_LOG(noClasses()
            .that(Room.PROJECTIONS.classes())
            .should()
            .dependOnClassesThat(Room.API.classes().or(Room.EVENT_STORE.classes()))),

    TIME_COMES_FROM_A_CLOCK(noClasses()
            .that(areOfTheProgram())
            .should()
            .accessTargetWhere(theTarget("tells the time without a clock", Wall::tellsTheTime))),

    /** The wiring is what Spring knows as configuration, in api. */
    ONLY_THE_WIRING_STARTS_A_CLOCK(noClasses()
            .that(areOfTheProgram())
            .and(not(Room.API.classes().and(metaAnnotatedWith(Configuration.class))))
            .should()
            .accessTargetWhere(theTarget("starts a clock of the machine", Wall::startsAClock))),

    IDENTIFIERS_COME_IN_WITH_THE_COMMAND(noClasses()
            .that(Room.CORE_DOMAIN.classes())
            .should()
            .accessTargetWhere(theTarget("makes something at random", Wall::isRandom))),

    THE_DOMAINS_PACKAGES_HAVE_NO_CYCLES(
            slices().assignedFrom(eachPackageOfTheDomain()).should().beFreeOfCycles()),

    A_NAME_SAYS_WHAT_A_THING_IS(classes()
            .that(areOfTheProgram())
            .should()
            .haveNameNotMatching(".*(Manager|Utils?|Helper|Impl|Service|Data|Info|V\\d+)"));

    private static final Set<String> CLOCKS_OF_THE_MACHINE =
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

    final ArchRule rule;

    Wall(ArchRule rule) {
        this.rule = rule.allowEmptyShould(false);
    }

    /** Each package by itself: a parent and its child may not use one another either. */
    private static SliceAssignment eachPackageOfTheDomain() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return Room.CORE_DOMAIN.classes().test(type)
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "each package of core-domain";
            }
        };
    }

    private static DescribedPredicate<JavaClass> areOfTheProgram() {
        return describe("are of the program", type -> (type.getPackageName() + ".").startsWith("inkan."));
    }

    /** Calls and method references alike: {@code Instant::now} is as clockless as {@code Instant.now()}. */
    private static DescribedPredicate<JavaAccess<?>> theTarget(
            String description, Predicate<CodeUnitAccessTarget> predicate) {
        return describe(
                description,
                access -> access.getTarget() instanceof CodeUnitAccessTarget target && predicate.test(target));
    }

    private static boolean tellsTheTime(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        boolean hasAClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        boolean isTheNowOfADate = owner.getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && !hasAClock;
        boolean isTheMachinesTime =
                owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
        boolean isANewDate = owner.isEquivalentTo(Date.class)
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        boolean isACalendar = owner.isAssignableTo(Calendar.class)
                && (target.getName().equals("getInstance") || target.getName().equals("<init>"));
        return isTheNowOfADate || isTheMachinesTime || isANewDate || isACalendar;
    }

    private static boolean startsAClock(CodeUnitAccessTarget target) {
        return (target.getOwner().isEquivalentTo(Clock.class)
                        || target.getOwner().isEquivalentTo(InstantSource.class))
                && CLOCKS_OF_THE_MACHINE.contains(target.getName());
    }

    private static boolean isRandom(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return owner.isAssignableTo(RandomGenerator.class)
                || owner.isAssignableTo(IdentifierFactory.class)
                || (owner.isEquivalentTo(UUID.class) && target.getName().equals("randomUUID"))
                || (owner.isEquivalentTo(Math.class) && target.getName().equals("random"));
    }
}
