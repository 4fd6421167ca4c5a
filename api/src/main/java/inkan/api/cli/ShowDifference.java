package inkan.api.cli;

import inkan.api.audit.asof.Asked;
import inkan.api.audit.asof.PastAnswer;
import inkan.api.audit.asof.PastReading;
import inkan.api.audit.asof.Sides;
import inkan.api.json.DomainJson;
import inkan.value.CardId;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit diff}: what differs between two states of a card. */
@Command(
        name = "diff",
        sortOptions = false,
        description = "Tells what differs between two states of a card, its certificates and its holder.")
@SuppressWarnings("NullAway.Init") // picocli sets them
final class ShowDifference implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--card",
            required = true,
            paramLabel = "CARD",
            converter = Subjects.Card.class,
            description = "The card.")
    private CardId card;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "INSTANT|DAY|POSITION",
            description = "The earlier state: as known then.")
    private String from;

    @Option(names = "--to", paramLabel = "INSTANT|DAY|POSITION", description = "The later state: now, unless given.")
    @Nullable
    private String to;

    @Option(
            names = "--by",
            paramLabel = "WAY",
            defaultValue = "recorded",
            description = "recorded: as known then; effective: two days by what took effect, as known now.")
    private Sides.By by;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    ShowDifference(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() throws SQLException {
        Asked earlier = by.asked("from", from);
        Asked later = to == null ? Sides.NOW : by.asked("to", to);
        PastAnswer.OfDifference difference;
        try (Node node = nodes.get()) {
            difference = node.get(PastReading.class).difference(card, earlier, later);
        }
        if (json) {
            spec.commandLine().getOut().println(DomainJson.ofAnswers().writeValueAsString(difference));
        } else {
            PastWords.write(spec.commandLine().getOut(), difference);
        }
        return ExitCode.DONE.number();
    }
}
