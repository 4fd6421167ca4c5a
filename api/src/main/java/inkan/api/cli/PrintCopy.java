package inkan.api.cli;

import inkan.api.paper.Papers;
import inkan.value.SerialNumber;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit copy}: prints the copy of a certificate 電子証明書の写し as PDF. */
@Command(name = "copy", sortOptions = false, description = "Prints the copy of a certificate 電子証明書の写し as PDF.")
@SuppressWarnings("NullAway.Init") // picocli sets them
final class PrintCopy implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--certificate",
            required = true,
            paramLabel = "SERIAL",
            converter = Subjects.Certificate.class,
            description = "Its serial number.")
    private SerialNumber certificate;

    @Mixin
    private Paper paper;

    PrintCopy(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() throws SQLException {
        paper.check(spec);
        Path written;
        try (Node node = nodes.get()) {
            written = paper.write(asked -> node.get(Papers.class).copy(certificate, asked));
        }
        spec.commandLine().getErr().println(written);
        return ExitCode.DONE.number();
    }
}
