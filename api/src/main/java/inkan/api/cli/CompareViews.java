package inkan.api.cli;

import inkan.api.json.DomainJson;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.view.ComparisonDesk;
import inkan.view.AllViews;
import inkan.view.fold.Comparison;
import inkan.view.fold.EventLog;
import inkan.view.fold.Rebuild;
import inkan.view.fold.RebuildProgress;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit compare}: whether the views say what the log says. */
@Command(
        name = "compare",
        sortOptions = false,
        description = {
            "Makes all views anew beside those that people read, compares them row by row, and tells what differs.",
            "People go on reading. What was cut short is gone on with by the same command."
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class CompareViews implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--view",
            paramLabel = "NAME",
            description = "A view to compare, such as card; may be given more than once. All, unless given.")
    private Set<String> views = Set.of();

    @Option(
            names = "--replace",
            description = "Puts the rebuilt views in the place of those that people read. Else they are dropped.")
    private boolean replace;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many rows that differ are told, 1 to 1000; all are counted. 100, unless given.")
    private int most;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    @Mixin
    private ProgressOption progress;

    CompareViews(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() throws SQLException, InterruptedException {
        Set<String> names = Rebuild.comparable(AllViews.VIEWS);
        if (!names.containsAll(views) || most < 1 || most > ComparisonDesk.MOST_TOLD) {
            throw new ParameterException(
                    spec.commandLine(), "Views are some of " + String.join(", ", names) + "; 1 to 1000 rows are told.");
        }
        Comparison comparison;
        try (Node node = nodes.get();
                ProgressDisplay display = progress.display(spec.commandLine().getErr())) {
            long head = node.get(EventLog.class).head();
            comparison = node.get(Rebuild.class)
                    .compare(
                            views,
                            replace,
                            most,
                            at -> display.show(at.phase().name(), at.position(), Math.max(head, at.position())),
                            (done, rows) -> display.show(RebuildProgress.Phase.COMPARING.name(), done, rows))
                    .orElseThrow(() -> Rejection.of(Fault.REBUILD_UNDER_WAY));
        }
        write(spec.commandLine().getOut(), comparison);
        return (comparison.same() ? ExitCode.DONE : ExitCode.FINDINGS).number();
    }

    private void write(PrintWriter out, Comparison comparison) {
        if (json) {
            out.println(DomainJson.ofAnswers().writeValueAsString(ComparisonDesk.Result.of(comparison)));
            return;
        }
        for (Comparison.OfRow row : comparison.differences()) {
            row.columns()
                    .forEach(column -> out.printf(
                            "%s %s %s %s: %s → %s%n",
                            row.view(),
                            row.key(),
                            row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            column.column(),
                            column.live() == null ? "–" : column.live(),
                            column.rebuilt() == null ? "–" : column.rebuilt()));
        }
        out.printf("%-24s %12s %12s %12s %12s%n", "view", "rows", "changed", "missing", "too many");
        comparison
                .tables()
                .forEach(table -> out.printf(
                        "%-24s %,12d %,12d %,12d %,12d%n",
                        table.view(), table.rows(), table.changed(), table.missing(), table.tooMany()));
        out.printf(
                "%,d rows differ at position %,d; the rebuilt views were %s%n",
                comparison.count(), comparison.position(), comparison.replaced() ? "put in place" : "dropped");
    }
}
