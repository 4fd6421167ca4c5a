package inkan.api.cli;

import inkan.api.json.DomainJson;
import inkan.api.retention.RetentionJob;
import inkan.view.retention.Retained;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention due}: whose personal data is to be destroyed, a line each. */
@Command(
        name = "due",
        sortOptions = false,
        description =
                "Lists residents whose retention is over, longest over first; or those that wait for an approval.")
@SuppressWarnings("NullAway.Init") // picocli sets them
final class ListRetention implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RetentionOptions options;

    @Option(names = "--requested", description = "Lists those whose destruction was requested, and by whom.")
    private boolean requested;

    ListRetention(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Node node = nodes.get()) {
            RetentionJob job = node.get(RetentionJob.class);
            if (requested) {
                job.pending(options.municipality(), each -> write(out, each));
            } else {
                job.due(options.municipality(), each -> write(out, each));
            }
        }
        return ExitCode.DONE.number();
    }

    private void write(PrintWriter out, Retained each) {
        if (options.json()) {
            out.println(DomainJson.ofAnswers().writeValueAsString(each));
        } else {
            out.println(each.resident() + " over since " + each.overSince()
                    + (each.askedBy() == null ? "" : ", requested by " + each.askedBy() + " on " + each.askedOn()));
        }
    }
}
