package inkan.api.cli;

import inkan.api.json.DomainJson;
import inkan.api.notice.NoticeRuns;
import inkan.api.notice.RunProgress;
import inkan.time.Moment;
import inkan.value.MunicipalityCode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code notices runs}: the last runs, and how far each is. */
@Command(name = "runs", description = "Lists the last runs, the newest first, and how far each is.")
@SuppressWarnings("NullAway.Init") // picocli sets them
final class ListRuns implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String ROW = "%-42s %-21s %-17s %-9s %-16s %,11d %,11d%n";

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    ListRuns(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() {
        List<RunProgress> runs;
        try (Node node = nodes.get()) {
            runs = node.get(NoticeRuns.class).runs();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(DomainJson.ofAnswers().writeValueAsString(runs));
        } else {
            out.printf(
                    ROW.replace("%,11d", "%11s"), "run", "due", "municipalities", "encoding", "begun", "settled", "of");
            runs.forEach(run -> row(out, run));
        }
        return ExitCode.DONE.number();
    }

    private static void row(PrintWriter out, RunProgress run) {
        out.printf(
                ROW,
                run.run() + (run.finished() == null ? " *" : ""),
                run.from() + "–" + run.to(),
                municipalities(run),
                run.encoding().name().replace('_', '-'),
                time(run.started()),
                run.done(),
                run.planned());
    }

    private static String municipalities(RunProgress run) {
        return run.municipalities().isEmpty()
                ? "all"
                : run.municipalities().stream()
                        .map(MunicipalityCode::value)
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(Moment.JAPAN));
    }
}
