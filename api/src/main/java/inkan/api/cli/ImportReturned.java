package inkan.api.cli;

import inkan.api.bulk.BulkResult;
import inkan.api.problem.Problem;
import inkan.api.problem.Rejection;
import inkan.api.provenance.Caller;
import inkan.api.provenance.CallerHeader;
import inkan.api.returned.ReturnedMail;
import inkan.api.returned.ReturnedMailFile;
import inkan.event.Channel;
import inkan.value.MunicipalityCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code notices returned}: records the notices that came back. */
@Command(
        name = "returned",
        sortOptions = false,
        description = {
            "Records notices that came back undeliverable. Bad lines are told, the rest is done.",
            "The same file again changes nothing."
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class ImportReturned implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 whose first line is notice,reason.")
    private Path file;

    @Option(
            names = "--municipality",
            required = true,
            paramLabel = "CODE",
            converter = Values.Municipality.class,
            description = "Six-digit code of the municipality that records them, such as 131121.")
    private MunicipalityCode municipality;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            defaultValue = "returned-mail",
            description = "Who records them, for the log: returned-mail unless given.")
    private String actor;

    @Option(
            names = "--role",
            paramLabel = "NAME",
            defaultValue = "batch",
            description = "In which capacity: batch unless given.")
    private String role;

    @Option(names = "--json", description = "Writes the report as JSON to standard output.")
    private boolean json;

    @Mixin
    private ProgressOption progress;

    ImportReturned(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() {
        Caller sender = sender();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                var report = new ReturnedReport(spec.commandLine().getOut(), err(), json)) {
            ReturnedMailFile mail = ReturnedMailFile.open(in);
            try (Node node = nodes.get();
                    ProgressDisplay display = progress.display(err())) {
                node.get(ReturnedMail.class).record(mail, sender, result -> {
                    report.add(requireDatabase(result));
                    display.show("RECORD", report.lines(), 0);
                });
            }
            report.end();
            return (report.bad() > 0 ? ExitCode.REJECTS : ExitCode.DONE).number();
        } catch (Rejection notThatFile) {
            throw new UnreadableFile(file + ": " + Problem.of(notThatFile).detail() + " "
                    + Problem.of(notThatFile).detailJa());
        } catch (IOException unreadable) {
            throw new UnreadableFile(file + " cannot be read: " + unreadable);
        }
    }

    private Caller sender() {
        try {
            return new Caller(Map.of(
                    CallerHeader.ACTOR, CallerHeader.ACTOR.read(actor),
                    CallerHeader.ROLE, CallerHeader.ROLE.read(role),
                    CallerHeader.MUNICIPALITY, municipality.value(),
                    CallerHeader.CHANNEL, Channel.BATCH.name(),
                    CallerHeader.CORRELATION, UUID.randomUUID().toString()));
        } catch (Rejection malformed) {
            throw new ParameterException(spec.commandLine(), "A name is " + malformed.expected() + ".");
        }
    }

    /** Over HTTP every line is answered; here the whole file is given again when the database is back. */
    private static BulkResult requireDatabase(BulkResult result) {
        Problem problem = result.problem();
        if (problem != null && problem.status() == UNAVAILABLE) {
            throw new DatabaseNotReached("line " + result.line() + ": " + problem.detail());
        }
        return result;
    }

    private static final int UNAVAILABLE = 503;

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
