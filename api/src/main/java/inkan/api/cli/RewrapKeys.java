package inkan.api.cli;

import inkan.api.json.DomainJson;
import inkan.vault.Rewrapping;
import inkan.vault.Rewrapping.Done;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code personal-keys rewrap}: wraps every key of personal data under the current key-encryption key. */
@Command(
        name = "rewrap",
        description = {
            "Wraps every key of personal data under the current key-encryption key, while programs serve.",
            "The same command again goes on where one was cut short. Afterwards former key-encryption keys open nothing,",
            "and are not needed any more."
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class RewrapKeys implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    @Mixin
    private ProgressOption progress;

    RewrapKeys(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() {
        Done done;
        try (Node node = nodes.get();
                ProgressDisplay display = progress.display(spec.commandLine().getErr())) {
            done = node.get(Rewrapping.class).run((rewrapped, of) -> display.show("REWRAP", rewrapped, of));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(DomainJson.ofAnswers().writeValueAsString(done));
        } else {
            out.printf("%,d keys rewrapped%n", done.rewrapped());
            done.forgotten().forEach(id -> out.printf("%s is not needed any more%n", id));
        }
        return ExitCode.DONE.number();
    }
}
