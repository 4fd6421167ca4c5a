package inkan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import inkan.command.Command;
import inkan.event.Event;
import inkan.event.StoredAs;
import inkan.history.EventCatalogue;
import inkan.history.Upcasting;
import inkan.rule.Rule;
import inkan.value.CardId;
import inkan.value.TextValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

/** Nothing is left out of the lists that the wiring, the log and the documents go by. */
class CatalogueTest {
    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("inkan");

    @Test
    void every_command_there_is_is_listed() {
        assertThat(missing(DOMAIN, Command.class, Domain.COMMANDS)).isEmpty();
        assertThat(Domain.COMMANDS).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @Test
    void every_command_is_decided_in_one_place() {
        List<String> decided = DOMAIN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .map(method -> method.getRawParameterTypes().getFirst().getName())
                .toList();

        assertThat(decided)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(Domain.COMMANDS.stream().map(Class::getName).toList());
    }

    @Test
    void every_event_there_is_stands_in_the_catalogue_under_a_name_of_its_own() {
        assertThat(missing(DOMAIN, Event.class, EventCatalogue.EVENTS)).isEmpty();
        assertThat(names(EventCatalogue.EVENTS))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void every_rule_there_is_is_listed() {
        List<String> there = DOMAIN.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
                .map(JavaClass::getName)
                .toList();

        assertThat(Domain.RULES).doesNotHaveDuplicates();
        assertThat(Domain.RULES.stream()
                        .map(rule -> ((Enum<?>) rule).getDeclaringClass().getName())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void of_every_older_revision_there_is_a_step_to_the_next() {
        List<String> steps = Upcasting.ALL.stream()
                .map(step -> step.name() + " " + step.fromRevision())
                .toList();
        List<String> due = EventCatalogue.EVENTS.stream()
                .flatMap(event -> IntStream.range(1, EventCatalogue.revisionOf(event))
                        .mapToObj(revision -> EventCatalogue.nameOf(event) + " " + revision))
                .toList();

        assertThat(steps).containsExactlyInAnyOrderElementsOf(due);
    }

    @Test
    void commands_and_events_are_records() {
        assertThat(DOMAIN.stream()
                        .filter(type -> type.isAssignableTo(Command.class) || type.isAssignableTo(Event.class))
                        .filter(type -> !type.isInterface() && !type.isRecord()))
                .isEmpty();
    }

    @Test
    void a_command_or_an_event_that_is_forgotten_is_found() {
        JavaClasses planted = new ClassFileImporter().importClasses(ForgottenCommand.class, ForgottenEvent.class);

        assertThat(missing(planted, Command.class, Domain.COMMANDS)).containsExactly(ForgottenCommand.class.getName());
        assertThat(missing(planted, Event.class, EventCatalogue.EVENTS))
                .containsExactly(ForgottenEvent.class.getName());
        Collection<Class<? extends Event>> withTwin = new ArrayList<>(EventCatalogue.EVENTS);
        withTwin.add(ForgottenEvent.class);
        List<String> names = names(withTwin);
        assertThat(Collections.frequency(names, "card.issued")).isEqualTo(2);
    }

    /** The records of a kind that are not listed. */
    private static Collection<String> missing(
            JavaClasses classes, Class<?> kind, Collection<? extends Class<?>> listed) {
        TreeSet<String> missing = new TreeSet<>();
        classes.stream()
                .filter(type -> type.isRecord() && type.isAssignableTo(kind))
                .map(JavaClass::getName)
                .forEach(missing::add);
        listed.forEach(type -> missing.remove(type.getName()));
        return missing;
    }

    private static List<String> names(Collection<Class<? extends Event>> events) {
        return events.stream().map(EventCatalogue::nameOf).toList();
    }

    private record ForgottenCommand(CardId card) implements Command {
        @Override
        public TextValue subject() {
            return card;
        }
    }

    @StoredAs(name = "card.issued")
    private record ForgottenEvent(CardId card) implements Event {
        @Override
        public TextValue stream() {
            return card;
        }
    }
}
