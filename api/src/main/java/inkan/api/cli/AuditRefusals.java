package inkan.api.cli;

import inkan.api.audit.refusal.RefusalAnswer;
import inkan.api.audit.refusal.RefusalAsked;
import inkan.api.audit.refusal.RefusalParameter;
import inkan.api.audit.refusal.RefusalReading;
import inkan.api.json.DomainJson;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit refusals}: how many commands which rule has refused. */
@Command(
        name = "refusals",
        sortOptions = false,
        description = "Tells how many commands which rule has refused, the largest count first.")
@SuppressWarnings("NullAway.Init") // picocli sets it
final class AuditRefusals implements Callable<Integer> {

    private final Supplier<Node> nodes;
    private final Map<RefusalParameter, String> asked = new HashMap<>();

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    AuditRefusals(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Option(names = "--from", paramLabel = "DAY", description = "First day, in Japan.")
    void from(String text) {
        asked.put(RefusalParameter.FROM, text);
    }

    @Option(names = "--to", paramLabel = "DAY", description = "Last day, inclusive.")
    void to(String text) {
        asked.put(RefusalParameter.TO, text);
    }

    @Option(names = "--municipality", paramLabel = "CODE", description = "Of a municipality, by its six-digit code.")
    void municipality(String text) {
        asked.put(RefusalParameter.MUNICIPALITY, text);
    }

    @Option(names = "--command", paramLabel = "NAME", description = "Of a command, such as renew-certificates.")
    void command(String text) {
        asked.put(RefusalParameter.COMMAND, text);
    }

    @Option(names = "--rule", paramLabel = "ID", description = "By a rule, such as W-1.")
    void rule(String text) {
        asked.put(RefusalParameter.RULE, text);
    }

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "What is told apart: RULE, COMMAND, MUNICIPALITY, DAY, with commas; RULE unless given.")
    void by(String text) {
        asked.put(RefusalParameter.BY, text);
    }

    @Override
    public Integer call() {
        RefusalAsked what = RefusalAsked.of(parameter -> Optional.ofNullable(asked.get(parameter)));
        RefusalAnswer answer;
        try (Node node = nodes.get()) {
            answer = node.get(RefusalReading.class).read(what);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(DomainJson.ofAnswers().writeValueAsString(answer));
        } else {
            answer.counts()
                    .forEach(count -> out.printf(
                            "%,12d  %s%n",
                            count.count(),
                            Stream.of(count.day(), count.municipality(), count.command(), count.rule(), count.name())
                                    .filter(Objects::nonNull)
                                    .map(Object::toString)
                                    .collect(Collectors.joining("  "))));
            out.printf("%,12d  in all%n", answer.total());
        }
        return ExitCode.DONE.number();
    }
}
