package inkan.api.command;

import inkan.Domain;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.command.Command;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Commands by the names under which they are posted: {@code RenewCertificates} is {@code renew-certificates}. */
public final class CommandCatalogue {

    /** Every command of the domain, in its order. */
    public static final Map<String, Class<? extends Command>> COMMANDS = byName();

    private static final Map<Class<? extends Command>, String> NAMES =
            COMMANDS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private CommandCatalogue() {}

    /** @throws Rejection where there is no command of that name */
    public static Class<? extends Command> require(String name) {
        Class<? extends Command> command = COMMANDS.get(name);
        if (command == null) {
            throw Rejection.of(Fault.UNKNOWN_COMMAND);
        }
        return command;
    }

    /** The name under which a command of the domain is posted. */
    public static String nameOf(Class<? extends Command> command) {
        return Objects.requireNonNull(NAMES.get(command), "not a command of the domain");
    }

    private static String made(Class<? extends Command> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Class<? extends Command>> byName() {
        var byName = new LinkedHashMap<String, Class<? extends Command>>();
        for (Class<? extends Command> command : Domain.COMMANDS) {
            if (byName.put(made(command), command) != null) {
                throw new IllegalStateException("two commands are called " + made(command));
            }
        }
        return byName;
    }
}
