package inkan.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands that only have commands under them. */
final class Groups {

    private Groups() {}

    /** Asks for one of the commands below. */
    @SuppressWarnings("NullAway.Init") // picocli sets it
    abstract static class Group implements Runnable {
        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
        }
    }

    /** The program itself. */
    @Command(
            name = "inkan",
            subcommands = CommandLine.HelpCommand.class,
            synopsisSubcommandLabel = "COMMAND",
            description = {
                "Without a command the program serves; with one it does that command and ends.",
                "Settings of the program (--inkan.data-directory=..., --spring.datasource.url=...) may stand anywhere."
            })
    static final class Inkan extends Group {}

    /** What is done about expiry notices. */
    @Command(
            name = "notices",
            synopsisSubcommandLabel = "COMMAND",
            description = "Expiry notices 有効期限通知書: the job that sends them, and returned mail.")
    static final class Notices extends Group {}

    /** Keys of personal data. */
    @Command(
            name = "personal-keys",
            synopsisSubcommandLabel = "COMMAND",
            description = "Keys under which names, addresses and days of birth are sealed 個人情報の鍵.")
    static final class PersonalKeys extends Group {}

    /** What becomes of personal data after its retention. */
    @Command(
            name = "retention",
            synopsisSubcommandLabel = "COMMAND",
            description =
                    "Personal data past its retention 保存期間: requested for destruction by one, approved by another.")
    static final class Retention extends Group {}

    /** What auditors ask. */
    @Command(
            name = "audit",
            synopsisSubcommandLabel = "COMMAND",
            description = "Questions about the past 監査, answered from the log.")
    static final class Audit extends Group {}
}
