package inkan.api.cli;

import inkan.api.json.DomainJson;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.proof.Verdicts;
import inkan.checkpoint.Checkpoint;
import inkan.checkpoint.LogVerification;
import inkan.checkpoint.MalformedNoteException;
import inkan.checkpoint.RangeVerification;
import inkan.checkpoint.SignedNote;
import inkan.log.PostgresLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit verify}: whether the log, or a part of it, is what was appended and signed. */
@Command(
        name = "verify",
        sortOptions = false,
        description = {
            "Verifies that the log is what was appended and signed: the whole log, what lies behind a trusted checkpoint, or",
            "a range of positions. What is found goes to standard output, one finding a line."
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class VerifyLog implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--kept",
            paramLabel = "FILE",
            description = "A checkpoint that was kept outside; the log has to continue it.")
    @Nullable
    private Path kept;

    @Option(
            names = "--after",
            paramLabel = "SIZE",
            description = "Begins behind the stored checkpoint of this size, which is trusted.")
    @Nullable
    private Long after;

    @Option(names = "--from", paramLabel = "POSITION", description = "First position of a range.")
    @Nullable
    private Long from;

    @Option(names = "--to", paramLabel = "POSITION", description = "Last position of the range, inclusive.")
    @Nullable
    private Long to;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    @Mixin
    private ProgressOption progress;

    VerifyLog(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() {
        check();
        Optional<SignedNote> note = Optional.ofNullable(kept).map(VerifyLog::read);
        Verdicts.Last verdict;
        try (Node node = nodes.get();
                ProgressDisplay display = progress.display(spec.commandLine().getErr())) {
            var pace = new Pace(display);
            verdict = from != null && to != null
                    ? range(node, from, to, pace)
                    : Verdicts.of(node.get(LogVerification.class).run(note, after == null ? 0 : after, pace));
        }
        write(spec.commandLine().getOut(), verdict);
        return (verdict.findings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS).number();
    }

    private void check() {
        if ((from == null) != (to == null)) {
            throw new ParameterException(spec.commandLine(), "A range has --from and --to.");
        }
        if (from != null && (kept != null || after != null)) {
            throw new ParameterException(spec.commandLine(), "A range goes with neither --kept nor --after.");
        }
        if ((from != null && to != null && (from < 1 || to < from)) || (after != null && after < 0)) {
            throw new ParameterException(spec.commandLine(), "Positions count from 1, and the first is not the later.");
        }
    }

    private static Verdicts.Last range(Node node, long from, long to, Pace pace) {
        long head = node.get(PostgresLog.class).head();
        if (to > head) {
            throw Rejection.of(Fault.BEYOND_THE_END_OF_THE_LOG, "at most " + head);
        }
        return Verdicts.of(node.get(RangeVerification.class).run(from, to, pace));
    }

    private static SignedNote read(Path file) {
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            var unused = Checkpoint.of(note); // or it is none
            return note;
        } catch (IOException e) {
            throw new UnreadableFile(file + " cannot be read: " + e);
        } catch (MalformedNoteException e) {
            throw new UnreadableFile(file + " is no signed checkpoint.");
        }
    }

    private void write(PrintWriter out, Verdicts.Last verdict) {
        if (json) {
            out.println(DomainJson.ofAnswers().writeValueAsString(verdict));
        } else {
            verdict.findings()
                    .forEach(found ->
                            out.printf("%s %d-%d %s%n", found.finding(), found.first(), found.last(), found.what()));
            out.println(verdict.words());
        }
    }

    /** How fast it goes is worked out by the display; a range does not begin at nothing. */
    private static final class Pace implements LogVerification.Progress {
        private final ProgressDisplay display;

        Pace(ProgressDisplay display) {
            this.display = display;
        }

        @Override
        public void at(long position, long upTo) {
            display.show("VERIFY", position, upTo);
        }
    }
}
