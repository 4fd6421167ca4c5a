package inkan.api.cli;

import inkan.api.audit.asof.Asked;
import inkan.api.audit.asof.PastAnswer;
import inkan.api.audit.asof.PastReading;
import inkan.api.json.DomainJson;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit as-of}: how a card, a resident or a certificate stood. */
@Command(
        name = "as-of",
        sortOptions = false,
        description = {
            "Tells how a card, a resident or a certificate stood: as it was known then (--recorded, --position), by what had",
            "taken effect by a day (--effective), or both together. Without any of them, as it stands and is known now."
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class ShowPast implements Callable<Integer> {

    private final Supplier<Node> nodes;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Subjects subject;

    @Option(
            names = "--recorded",
            paramLabel = "INSTANT|DAY",
            description = "As known at 2022-04-01T03:00:00Z, or at the end of the day 2022-03-31 in Japan.")
    @Nullable
    private String recorded;

    @Option(
            names = "--effective",
            paramLabel = "DAY",
            description = "By what took effect on or before this day in Japan.")
    @Nullable
    private String effective;

    @Option(names = "--position", paramLabel = "N", description = "As the log stood at this position.")
    @Nullable
    private Long position;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    ShowPast(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Override
    public Integer call() throws SQLException {
        if (position != null && position < 1) {
            throw new ParameterException(spec.commandLine(), "A position is a whole number from 1.");
        }
        Asked asked =
                Asked.of(Optional.ofNullable(recorded), Optional.ofNullable(effective), Optional.ofNullable(position));
        PastAnswer answer;
        try (Node node = nodes.get()) {
            answer = answer(node.get(PastReading.class), asked);
        }
        if (json) {
            spec.commandLine().getOut().println(DomainJson.ofAnswers().writeValueAsString(answer));
        } else {
            PastWords.write(spec.commandLine().getOut(), answer);
        }
        return ExitCode.DONE.number();
    }

    private PastAnswer answer(PastReading past, Asked asked) throws SQLException {
        if (subject.card != null) {
            return past.card(subject.card, asked);
        }
        return subject.resident != null
                ? past.resident(subject.resident, asked)
                : past.certificate(Objects.requireNonNull(subject.certificate), asked);
    }
}
