package inkan.api.cli;

import inkan.api.json.DomainJson;
import inkan.api.retention.RetentionJob;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code retention status}: how much there is to do. */
@Command(name = "status", sortOptions = false, description = "Counts who is due, and what waits for an approval.")
@SuppressWarnings("NullAway.Init") // picocli sets them
final class RetentionStatus implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RetentionOptions options;

    RetentionStatus(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RetentionJob.Counts counts;
        try (Node node = nodes.get()) {
            counts = node.get(RetentionJob.class).counts(options.municipality());
        }
        if (options.json()) {
            out.println(DomainJson.ofAnswers().writeValueAsString(counts));
        } else {
            out.printf("due %,d, requested %,d%n", counts.due(), counts.pending());
        }
        return ExitCode.DONE.number();
    }
}
