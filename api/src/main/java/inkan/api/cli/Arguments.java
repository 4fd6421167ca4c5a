package inkan.api.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The arguments of the program, told apart: settings, which are those of the server ({@code --spring.datasource.url=…}),
 * have a dot in their names and may stand anywhere. No option of a command has one.
 *
 * @param command the command with its options and parameters
 * @param settings the settings
 */
record Arguments(List<String> command, List<String> settings) {

    static Arguments of(String... all) {
        return new Arguments(
                Arrays.stream(all).filter(Predicate.not(Arguments::isSetting)).toList(),
                Arrays.stream(all).filter(Arguments::isSetting).toList());
    }

    private static boolean isSetting(String argument) {
        int value = argument.indexOf('=');
        String name = value < 0 ? argument : argument.substring(0, value);
        return name.startsWith("--") && name.indexOf('.') > 0;
    }

    /** Whether a command is meant: the first argument beside settings is no option, or asks for help. */
    boolean isCommand() {
        return !command.isEmpty()
                && (!command.getFirst().startsWith("-")
                        || command.getFirst().equals("--help")
                        || command.getFirst().equals("-h"));
    }

    /** A setting without a value. */
    Optional<String> malformedSetting() {
        return settings.stream().filter(setting -> setting.indexOf('=') < 0).findFirst();
    }
}
