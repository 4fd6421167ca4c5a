package inkan.api.cli;

import inkan.api.problem.Problem;
import inkan.api.problem.Rejection;
import inkan.api.problem.Wordless;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program when it is started with a command: {@code java -jar inkan.jar notices run …}. Results go to standard output,
 * everything else that people want to know to standard error.
 */
public final class CommandLineProgram {

    private static final int WIDTH = 110;

    private final Node.Start nodes;
    private final PrintWriter out;
    private final PrintWriter err;

    CommandLineProgram(Node.Start nodes, PrintWriter out, PrintWriter err) {
        this.nodes = nodes;
        this.out = out;
        this.err = err;
    }

    /** Whether these arguments ask for a command, and not for the server. */
    public static boolean isMeant(String... arguments) {
        return Arguments.of(arguments).isCommand();
    }

    /**
     * Does one command.
     *
     * @return the exit code
     */
    @SuppressWarnings("SystemOut") // whose program this is
    public static int run(String... arguments) {
        PrintStream standardOutput = System.out;
        System.setOut(System.err); // what a library says there is for people
        var out = new PrintWriter(standardOutput, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = new CommandLineProgram(Node::start, out, err).execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    int execute(String... arguments) {
        Arguments sorted = Arguments.of(arguments);
        CommandLine commands = commands(sorted.settings());
        Optional<String> malformed = sorted.malformedSetting();
        if (malformed.isPresent()) {
            err.println("A setting is written --name=value, and not " + malformed.get());
            commands.usage(err);
            return ExitCode.USAGE.number();
        }
        return commands.execute(sorted.command().toArray(String[]::new));
    }

    private CommandLine commands(List<String> settings) {
        CommandLine notices = new CommandLine(new Groups.Notices())
                .addSubcommand(new RunNotices(() -> nodes.with(settings)))
                .addSubcommand(new ListRuns(() -> nodes.with(settings)))
                .addSubcommand(new ImportReturned(() -> nodes.with(settings)));
        CommandLine audit = new CommandLine(new Groups.Audit())
                .addSubcommand(new ShowPast(() -> nodes.with(settings)))
                .addSubcommand(new ShowDifference(() -> nodes.with(settings)))
                .addSubcommand(new VerifyLog(() -> nodes.with(settings)))
                .addSubcommand(new CompareViews(() -> nodes.with(settings)))
                .addSubcommand(new ExportLog(() -> nodes.with(settings)))
                .addSubcommand(new PrintCopy(() -> nodes.with(settings)))
                .addSubcommand(new PrintReport(() -> nodes.with(settings)))
                .addSubcommand(new AuditHistory(() -> nodes.with(settings)))
                .addSubcommand(new AuditRefusals(() -> nodes.with(settings)));
        CommandLine personalKeys =
                new CommandLine(new Groups.PersonalKeys()).addSubcommand(new RewrapKeys(() -> nodes.with(settings)));
        CommandLine retention = new CommandLine(new Groups.Retention())
                .addSubcommand(new ListRetention(() -> nodes.with(settings)))
                .addSubcommand(new RequestDestructions(() -> nodes.with(settings)))
                .addSubcommand(new ApproveDestructions(() -> nodes.with(settings)))
                .addSubcommand(new RetentionStatus(() -> nodes.with(settings)));
        CommandLine root = new CommandLine(new Groups.Inkan())
                .addSubcommand(notices)
                .addSubcommand(retention)
                .addSubcommand(audit)
                .addSubcommand(personalKeys);
        List.of(notices, retention, audit, personalKeys).forEach(group -> {
            group.getSubcommands().values().forEach(CommandLineProgram::describe);
            describe(group);
        });
        describe(root);
        return root.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((notUnderstood, arguments) -> notUnderstood(notUnderstood))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
    }

    private static String words(Rejection rejection) {
        Problem problem = Problem.of(rejection);
        return rejection.fault().code() + ": " + problem.detail() + " " + problem.detailJa();
    }

    private static void describe(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this.")
                .build());
        spec.usageMessage().width(WIDTH).exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.all());
    }

    private int notUnderstood(ParameterException why) {
        err.println(why.getMessage());
        UnmatchedArgumentException.printSuggestions(why, err);
        why.getCommandLine().usage(err);
        return ExitCode.USAGE.number();
    }

    /** What nobody foresaw is told without its words, which may quote somebody's address. */
    private int failed(Exception failure) {
        ExitCode code = ExitCode.of(failure);
        err.println("inkan: " + code.words() + ".");
        if (code == ExitCode.UNEXPECTED && !(failure instanceof NotStarted)) {
            Wordless.of(failure).printStackTrace(err);
        } else {
            err.println(failure instanceof Rejection rejection ? words(rejection) : failure.getMessage());
        }
        return code.number();
    }
}
