package inkan.api.cli;

import inkan.api.provenance.Caller;
import inkan.api.retention.RetentionJob;
import inkan.value.InvalidValue;
import inkan.value.ResidentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retention approve}: approves destructions that somebody else requested, singly or by list. */
@Command(
        name = "approve",
        sortOptions = false,
        description = {
            "Approves destructions that somebody else requested: those named, or those of a file with a resident a line.",
            "After it the data cannot be read any more. The same command again changes nothing."
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class ApproveDestructions implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESIDENT", arity = "0..*", description = "Residents, by their identifiers.")
    private List<String> residents = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Residents, one a line, such as retention due has them.")
    private @Nullable Path file;

    @Mixin
    private RetentionOptions options;

    @Option(names = "--actor", required = true, paramLabel = "NAME", description = "Who approves it, for the log.")
    private String actor;

    @Option(
            names = "--role",
            paramLabel = "NAME",
            defaultValue = "records-officer",
            description = "In which capacity: records-officer unless given.")
    private String role;

    @Mixin
    private ProgressOption progress;

    ApproveDestructions(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() {
        Caller caller = options.caller(actor, role, spec);
        Set<ResidentId> named = named();
        if (named.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "At least one resident has to be named.");
        }
        var results = new RetentionResults(spec.commandLine().getOut(), options.json(), "approved");
        try (Node node = nodes.get();
                ProgressDisplay display = progress.display(spec.commandLine().getErr())) {
            RetentionJob job = node.get(RetentionJob.class);
            for (ResidentId resident : named) {
                results.add(job.approve(resident, caller));
                display.show("APPROVE", results.all(), named.size());
            }
        }
        return results.end().number();
    }

    /** Of a line only its first word counts, so that what {@code due --requested} writes can be given. */
    private Set<ResidentId> named() {
        Set<ResidentId> named = new LinkedHashSet<>();
        residents.forEach(text -> named.add(resident(text)));
        if (file != null) {
            try {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        named.add(resident(line.strip().split(" ", 2)[0]));
                    }
                }
            } catch (IOException unreadable) {
                throw new UnreadableFile(file + " cannot be read: " + unreadable);
            }
        }
        return named;
    }

    private ResidentId resident(String text) {
        try {
            return new ResidentId(text);
        } catch (InvalidValue invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage());
        }
    }
}
