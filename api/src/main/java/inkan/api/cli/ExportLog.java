package inkan.api.cli;

import inkan.api.export.ExportDesk;
import inkan.api.export.NewFile;
import inkan.api.export.Wanted;
import inkan.api.json.DomainJson;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.checkpoint.DamagedLogException;
import inkan.export.LogExport;
import inkan.value.CardId;
import inkan.value.InvalidValue;
import inkan.value.ResidentId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit export}: a signed export of the log into a file. */
@Command(
        name = "export",
        sortOptions = false,
        description = {
            "Exports a part of the log, or all of it, with what it takes to verify it elsewhere: java -jar"
                    + " inkan-verifier.jar FILE. The file appears when it is whole, and not before."
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class ExportLog implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out;

    @Option(names = "--json", description = "Writes what was exported as JSON.")
    private boolean json;

    @Mixin
    private ProgressOption progress;

    /** One of these. */
    @SuppressWarnings("NullAway.Init") // picocli sets them
    static final class What {
        @Option(names = "--card", paramLabel = "CARD", description = "A card, with its certificates.")
        private @Nullable String card;

        @Option(
                names = "--resident",
                paramLabel = "RESIDENT",
                description = "A resident, with all that belongs to them.")
        private @Nullable String resident;

        @Option(names = "--all", description = "The whole log.")
        private boolean all;

        @ArgGroup(exclusive = false)
        private @Nullable Positions positions;
    }

    /** Both of these. */
    static final class Positions {
        @Option(
                names = "--from",
                required = true,
                paramLabel = "POSITION",
                description = "The first position of a range.")
        private long from;

        @Option(names = "--to", required = true, paramLabel = "POSITION", description = "Its last position, inclusive.")
        private long to;
    }

    ExportLog(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() {
        Wanted wanted = wanted();
        LogExport.Written written;
        try (Node node = nodes.get();
                LogExport.Ready ready = node.get(ExportDesk.class).prepare(wanted);
                NewFile file = NewFile.at(out);
                ProgressDisplay display = progress.display(spec.commandLine().getErr())) {
            written = ready.write(file.out(), (done, planned) -> display.show("exporting", done, planned));
            file.publish();
        } catch (Rejection rejection) {
            return refused(rejection.fault(), rejection.expected());
        } catch (DamagedLogException e) {
            return refused(Fault.LOG_ALTERED, e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile("The file " + out + " cannot be written: " + e.getMessage());
        }
        tell(written);
        return ExitCode.DONE.number();
    }

    private int refused(Fault fault, @Nullable String more) {
        spec.commandLine().getErr().println(fault.en() + " " + fault.ja() + (more == null ? "" : " " + more));
        ExitCode code = switch (fault) {
            case LOG_ALTERED -> ExitCode.FINDINGS;
            case UNKNOWN_CARD, UNKNOWN_RESIDENT, UNKNOWN_STREAM, BEYOND_THE_LOG -> ExitCode.ABSENT;
            case SIGNING_KEY_NOT_HERE -> ExitCode.FILE;
            case BEYOND_THE_LAST_CHECKPOINT, VIEW_BEHIND -> ExitCode.NOT_BALANCED;
            default -> ExitCode.USAGE;
        };
        return code.number();
    }

    private void tell(LogExport.Written written) {
        PrintWriter result = spec.commandLine().getOut();
        if (json) {
            result.println(DomainJson.ofAnswers().writeValueAsString(written));
        } else {
            result.printf(
                    "%s: %,d events, positions %,d to %,d, covered by the checkpoint of size %,d; %,d bytes%n",
                    out, written.events(), written.from(), written.to(), written.size(), written.bytes());
        }
    }

    private Wanted wanted() {
        try {
            if (what.card != null) {
                return new Wanted.OfCard(new CardId(what.card));
            }
            if (what.resident != null) {
                return new Wanted.OfResident(new ResidentId(what.resident));
            }
        } catch (InvalidValue invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage());
        }
        Positions positions = what.positions;
        if (what.all || positions == null) { // picocli has seen to it that one of them is there
            return new Wanted.All();
        }
        if (positions.from < 1 || positions.to < positions.from) {
            throw new ParameterException(
                    spec.commandLine(), "Positions go from 1 upwards, and --to is not before --from.");
        }
        return new Wanted.Range(positions.from, positions.to);
    }
}
