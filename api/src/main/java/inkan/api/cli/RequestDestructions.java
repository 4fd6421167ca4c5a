package inkan.api.cli;

import inkan.api.provenance.Caller;
import inkan.api.retention.RetentionJob;
import inkan.value.ResidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention request}: asks for the destruction of all that is due. */
@Command(
        name = "request",
        sortOptions = false,
        description = {
            "Requests the destruction of all personal data whose retention is over. Nothing is destroyed before",
            "somebody else approves it. The same command again goes on with the rest."
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class RequestDestructions implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RetentionOptions options;

    @Option(names = "--actor", required = true, paramLabel = "NAME", description = "Who requests it, for the log.")
    private String actor;

    @Option(
            names = "--role",
            paramLabel = "NAME",
            defaultValue = "records-officer",
            description = "In which capacity: records-officer unless given.")
    private String role;

    @Mixin
    private ProgressOption progress;

    RequestDestructions(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() {
        Caller caller = options.caller(actor, role, spec);
        var results = new RetentionResults(spec.commandLine().getOut(), options.json(), "requested");
        try (Node node = nodes.get();
                ProgressDisplay display = progress.display(spec.commandLine().getErr())) {
            RetentionJob job = node.get(RetentionJob.class);
            long planned = job.counts(options.municipality()).due();
            List<ResidentId> due = new ArrayList<>();
            job.due(options.municipality(), each -> due.add(each.resident()));
            for (ResidentId resident : due) {
                results.add(job.request(resident, caller));
                display.show("REQUEST", results.all(), planned);
            }
        }
        return results.end().number();
    }
}
