package inkan.api.cli;

import inkan.api.json.DomainJson;
import inkan.api.notice.NoticeRuns;
import inkan.api.notice.PrintEncoding;
import inkan.api.notice.RunReport;
import inkan.api.notice.RunRequest;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code notices run}: sends what falls due in a period, and writes the files for the printer. */
@Command(
        name = "run",
        sortOptions = false,
        description = {
            "Sends the notices that fall due in a period, and writes the files for the printer.",
            "The same command again goes on with a run that was cut short."
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class RunNotices implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "First due day, such as 2027-03-01.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "Last due day, inclusive.")
    private LocalDate to;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Whose whose;

    @Option(
            names = "--addressees",
            required = true,
            paramLabel = "FILE",
            description = "Names and addresses 宛名 out of the resident register, CSV.")
    private Path addressees;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the files.")
    private Path out;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            converter = Values.Encoding.class,
            description = "Encoding of the print file: UTF-8 (unless given), UTF-8-BOM or CP932.")
    private PrintEncoding encoding;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "4",
            description = "Batches that are sent at a time, from 1 to " + RunRequest.MOST_WORKERS + "; 4 unless given.")
    private int workers;

    @Option(names = "--json", description = "Writes the report as JSON to standard output.")
    private boolean json;

    @Mixin
    private ProgressOption progress;

    /** Whose notices. */
    private static final class Whose {
        @Option(
                names = "--municipality",
                required = true,
                split = ",",
                paramLabel = "CODE",
                converter = Values.Municipality.class,
                description = "Six-digit code of a municipality, such as 131121; several times for several.")
        private List<MunicipalityCode> municipalities = List.of();

        @Option(names = "--all-municipalities", required = true, description = "Every municipality's notices.")
        private boolean all;
    }

    RunNotices(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() {
        RunRequest request = request();
        RunReport report;
        try (Node node = nodes.get();
                ProgressDisplay display = progress.display(err())) {
            report = node.get(NoticeRuns.class)
                    .run(request, now -> display.show(now.phase().name(), now.done(), now.planned()));
        }
        tell(report);
        return exitCode(report).number();
    }

    private RunRequest request() {
        Set<MunicipalityCode> municipalities = whose.all ? Set.of() : new HashSet<>(whose.municipalities);
        try {
            return new RunRequest(from, to, municipalities, encoding, addressees, out, workers);
        } catch (InvalidValue invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage());
        }
    }

    private static ExitCode exitCode(RunReport report) {
        if (!report.balanced()) {
            return ExitCode.NOT_BALANCED;
        }
        return report.hasRejects() ? ExitCode.REJECTS : ExitCode.DONE;
    }

    private void tell(RunReport report) {
        if (json) {
            spec.commandLine().getOut().println(DomainJson.ofAnswers().writeValueAsString(report));
        }
        err().printf("%s, due from %s to %s%n", report.run(), report.from(), report.to());
        err().printf(
                        "due %,d = sent %,d + withdrawn %,d + rejected %,d + returned %,d%s%n",
                        report.due(),
                        report.sent(),
                        report.withdrawn(),
                        report.rejected(),
                        report.returned(),
                        report.left() == 0 ? "" : " + left %,d: not balanced".formatted(report.left()));
        report.withdrawnFor().forEach((reason, count) -> err().printf("  withdrawn, %s: %,d%n", reason, count));
        report.rejectedFor().forEach((code, count) -> err().printf("  rejected, %s: %,d%n", code, count));
        if (report.faultyAddressees() > 0) {
            err().printf("  lines of the addressee file that cannot be used: %,d%n", report.faultyAddressees());
        }
        if (report.stuck() > 0) {
            err().printf("  events that the views could not take: %,d; not balanced%n", report.stuck());
        }
        err().printf("%s: %,d lines%n", out.resolve(report.printFile()), report.printed());
        err().printf("%s%n%s%n", out.resolve(report.rejectFile()), out.resolve(report.controlFile()));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
