package inkan.api.cli;

import inkan.api.paper.Papers;
import inkan.value.ResidentId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit report}: prints the history of a resident 履歴報告書 as PDF. */
@Command(name = "report", sortOptions = false, description = "Prints the history of a resident 履歴報告書 as PDF.")
@SuppressWarnings("NullAway.Init") // picocli sets them
final class PrintReport implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--resident",
            required = true,
            paramLabel = "ID",
            converter = Subjects.Resident.class,
            description = "The identifier within Inkan.")
    private ResidentId resident;

    @Mixin
    private Paper paper;

    PrintReport(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() throws SQLException {
        paper.check(spec);
        Path written;
        try (Node node = nodes.get()) {
            written = paper.write(asked -> node.get(Papers.class).report(resident, asked));
        }
        spec.commandLine().getErr().println(written);
        return ExitCode.DONE.number();
    }
}
