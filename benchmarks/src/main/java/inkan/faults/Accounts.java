package inkan.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/** Holds what the nodes' callers were answered against what is in the log. */
final class Accounts {

    /** How many answered requests of a killed node are asked again, about. */
    private static final int ASKED_AGAIN = 20;

    private final Server server;
    private final Random random;
    private final Figures figures;
    private final LogAudit audit = new LogAudit();
    private final Map<String, Diary.Entry> open = new LinkedHashMap<>();

    Accounts(Server server, Random random, Figures figures) {
        this.server = server;
        this.random = random;
        this.figures = figures;
    }

    LogAudit audit() {
        return audit;
    }

    /**
     * Takes in what callers of a node that is gone have noted.
     *
     * @return what is to be asked again: all that was not answered, and some of what was
     */
    List<Diary.Request> close(Iterable<Diary.Entry> noted) throws SQLException {
        readLog();
        var again = new ArrayList<Diary.Request>();
        var answered = new ArrayList<Diary.Request>();
        for (Diary.Entry entry : noted) {
            if (!entry.isAnswered()) {
                again.add(entry.request());
                figures.unanswered(audit.effect(entry.request().key()).isPresent());
                continue;
            }
            open.put(entry.request().key(), entry);
            if (entry.outcomes().getFirst() instanceof Diary.Outcome.Done done
                    && done.position().isPresent()) {
                answered.add(entry.request());
            }
        }
        for (int i = 0; i < ASKED_AGAIN && !answered.isEmpty(); i++) {
            again.add(answered.remove(random.nextInt(answered.size())));
            figures.askedAgain();
        }
        return again;
    }

    /** Takes in further answers. */
    void takeIn(Iterable<Diary.Entry> noted) {
        for (Diary.Entry entry : noted) {
            Violation.unless(entry.isAnswered(), "%s was never answered", entry.request());
            open.merge(entry.request().key(), entry, Diary.Entry::and);
        }
    }

    /**
     * Reads the log as it is, and compares all that was taken in.
     *
     * @throws Violation where something does not hold
     */
    void settle() throws SQLException {
        readLog();
        for (Diary.Entry entry : open.values()) {
            entry.outcomes().forEach(outcome -> settle(entry.request(), outcome));
        }
        figures.acknowledged(open.size());
        open.clear();
    }

    private void settle(Diary.Request request, Diary.Outcome outcome) {
        OptionalLong recorded = audit.effect(request.key())
                .map(effect -> OptionalLong.of(effect.last()))
                .orElse(OptionalLong.empty());
        OptionalLong answered = switch (outcome) {
            case Diary.Outcome.Done done -> done.position();
            case Diary.Outcome.Refused refused -> OptionalLong.empty();
        };
        Violation.unless(
                answered.equals(recorded),
                "%s was answered by %s, and the log has it at %s",
                request,
                outcome,
                recorded);
    }

    private void readLog() throws SQLException {
        try (Connection connection = server.dataSource().getConnection()) {
            audit.readOn(connection);
        }
    }
}
