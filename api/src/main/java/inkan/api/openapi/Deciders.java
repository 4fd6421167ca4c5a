package inkan.api.openapi;

import inkan.Domain;
import inkan.command.Command;
import inkan.dossier.Dossiers;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;

/** What each command is answered with, as the domain's own methods say. */
final class Deciders {

    private final Map<Class<?>, Class<?>> answers;

    Deciders(Dossiers dossiers) {
        answers = Domain.deciders(dossiers).stream()
                .flatMap(decider -> Arrays.stream(decider.getClass().getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .collect(Collectors.toMap(method -> method.getParameterTypes()[0], Method::getReturnType));
    }

    /** The type of the answer; {@code void} where there is nothing to say. */
    Class<?> answerTo(Class<? extends Command> command) {
        return answers.getOrDefault(command, void.class);
    }
}
