package inkan.api.cli;

import inkan.api.audit.trail.TrailAnswer;
import inkan.api.audit.trail.TrailAsked;
import inkan.api.audit.trail.TrailParameter;
import inkan.api.audit.trail.TrailReading;
import inkan.api.json.DomainJson;
import inkan.log.PostgresLog;
import inkan.time.Moment;
import inkan.view.trail.Change;
import inkan.view.trail.TrailPage;
import inkan.view.trail.TrailPage.Order;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code audit history}: the whole history of something, each event with who, on whose authority and why. */
@Command(
        name = "history",
        sortOptions = false,
        description = {
            "Tells every event of what is named, the oldest first: who, on whose authority, why.",
            "Several options together ask for what all of them hold of; none asks for the whole log."
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class AuditHistory implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int AT_A_TIME = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Supplier<Node> nodes;
    private final Map<TrailParameter, String> asked = new HashMap<>();
    private final JsonMapper mapper = DomainJson.ofAnswers();

    @Spec
    private CommandSpec spec;

    @Option(names = "--changes", description = "Tells what each event changed in the state of its stream.")
    private boolean changes;

    @Option(names = "--json", description = "Writes JSON, one event a line.")
    private boolean json;

    @Mixin
    private ProgressOption progress;

    AuditHistory(Supplier<Node> nodes) {
        this.nodes = nodes;
    }

    @Option(names = "--card", paramLabel = "ID", description = "Of a card, its certificates and inquiries about it.")
    void card(String text) {
        asked.put(TrailParameter.CARD, text);
    }

    @Option(names = "--certificate", paramLabel = "SERIAL", description = "Of a certificate.")
    void certificate(String text) {
        asked.put(TrailParameter.CERTIFICATE, text);
    }

    @Option(names = "--resident", paramLabel = "ID", description = "Of a resident and all that is the resident's.")
    void resident(String text) {
        asked.put(TrailParameter.RESIDENT, text);
    }

    @Option(names = "--inquiry", paramLabel = "ID", description = "Of an inquiry.")
    void inquiry(String text) {
        asked.put(TrailParameter.INQUIRY, text);
    }

    @Option(names = "--actor", paramLabel = "NAME", description = "Of a person or system that acted.")
    void actor(String text) {
        asked.put(TrailParameter.ACTOR, text);
    }

    @Option(names = "--counter", paramLabel = "NAME", description = "Of a counter.")
    void counter(String text) {
        asked.put(TrailParameter.COUNTER, text);
    }

    @Option(names = "--municipality", paramLabel = "CODE", description = "Of a municipality, by its six-digit code.")
    void municipality(String text) {
        asked.put(TrailParameter.MUNICIPALITY, text);
    }

    @Option(names = "--rule", paramLabel = "ID", description = "Resting on a rule, such as C-1.")
    void rule(String text) {
        asked.put(TrailParameter.RULE, text);
    }

    @Option(names = "--since", paramLabel = "TIME", description = "Recorded then or later: an instant, or a day.")
    void since(String text) {
        asked.put(TrailParameter.SINCE, text);
    }

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Recorded before then: an instant, or a day, to its end.")
    void until(String text) {
        asked.put(TrailParameter.UNTIL, text);
    }

    @Override
    public Integer call() throws SQLException {
        return tell(TrailAsked.of(parameter -> Optional.ofNullable(asked.get(parameter))));
    }

    private int tell(TrailAsked what) throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        long told = 0;
        try (Node node = nodes.get();
                ProgressDisplay display = progress.display(spec.commandLine().getErr())) {
            TrailReading trail = node.get(TrailReading.class);
            long head = node.get(PostgresLog.class).head();
            while (!trail.reaches(head, PATIENCE)) {
                display.show("index", trail.position(), head);
            }
            TrailPage page = TrailPage.first(Order.OLDEST_FIRST, AT_A_TIME);
            TrailAnswer answer = trail.read(what, page, changes);
            while (true) {
                answer.entries().forEach(entry -> tell(out, entry));
                told += answer.entries().size();
                Long next = answer.next();
                if (next == null) {
                    break;
                }
                display.show("history", next, answer.position());
                answer = trail.read(what, page.after(next), changes);
            }
        }
        spec.commandLine().getErr().printf("%,d events%n", told);
        return ExitCode.DONE.number();
    }

    private void tell(PrintWriter out, TrailAnswer.Entry entry) {
        if (json) {
            out.println(mapper.writeValueAsString(entry));
            return;
        }
        out.printf(
                "%d  %s  effective %s  %s  %s%n",
                entry.position(),
                TIME.format(entry.recordedAt().atZone(Moment.JAPAN)),
                words(entry.effectiveOn()),
                entry.event(),
                entry.stream());
        out.printf(
                "    by %s, %s, of %s, %s%s; %s%n",
                words(entry.actor()),
                words(entry.role()),
                words(entry.municipality()),
                words(entry.channel()),
                entry.counter() == null ? "" : " " + entry.counter(),
                words(entry.command()));
        out.printf("    %s  %s%n", String.join(" ", entry.rules()), words(entry.en()));
        out.printf("    %s%n", words(entry.ja()));
        List<Change> changed = entry.changes() == null ? List.of() : entry.changes();
        changed.forEach(change ->
                out.printf("      %s: %s -> %s%n", change.what(), words(change.before()), words(change.after())));
    }

    private static String words(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
