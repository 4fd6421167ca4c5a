package inkan.view.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds entries of the log into the tables of one generation of the views. Each batch is one transaction with the position
 * that it reaches, so an event is in all rows that it concerns or in none, once, whoever folds. For one thread.
 */
final class Folder {
    /** How a batch went. */
    enum Outcome {
        TAKEN,
        /** Somebody else holds the views, or has moved them on. */
        ELSEWHERE
    }

    private final Sessions sessions;
    private final Fold fold;
    private long generation = -1;
    private long position = -1;
    private Parking parking = new Parking(List.of());

    Folder(Sessions sessions, Views views, int mostRows) {
        this.sessions = sessions;
        this.fold = new Fold(views, mostRows);
    }

    /** The position where the views stand, whoever has moved them there. */
    long position() throws SQLException {
        return sessions.simply(Progress::read).position();
    }

    /**
     * Folds entries that follow the position where the views stand.
     *
     * @throws SQLException when the database could not be reached or was not fit; nothing is wrong with the events then
     */
    Outcome take(List<LogEntry> entries) throws SQLException {
        try {
            return take(entries, Map.of());
        } catch (Refused refused) {
            return entries.size() == 1 ? park(entries, refused) : takeHalves(entries);
        }
    }

    /** Somewhere among them is what the database refuses. */
    private Outcome takeHalves(List<LogEntry> entries) throws SQLException {
        int half = entries.size() / 2;
        Outcome first = take(entries.subList(0, half));
        return first == Outcome.TAKEN ? take(entries.subList(half, entries.size())) : first;
    }

    /** One view after the other may have to do without the event. */
    private Outcome park(List<LogEntry> entry, Refused refused) throws SQLException {
        var poison = new HashMap<String, String>();
        for (Refused next = refused; ; ) {
            if (poison.put(next.view(), next.reason()) != null) {
                throw new SQLException("refused without the row that was refused: " + next.reason(), next);
            }
            try {
                return take(entry, poison);
            } catch (Refused another) {
                next = another;
            }
        }
    }

    private Outcome take(List<LogEntry> entries, Map<String, String> poison) throws SQLException, Refused {
        boolean done = false;
        try {
            Outcome outcome = sessions.inTransaction(connection -> takeOn(connection, entries, poison));
            done = outcome == Outcome.TAKEN;
            if (done) {
                fold.written();
                position = entries.getLast().position();
            }
            return outcome;
        } finally {
            if (!done) {
                forget();
            }
        }
    }

    private Outcome takeOn(Connection connection, List<LogEntry> entries, Map<String, String> poison)
            throws SQLException, Refused {
        Optional<Progress> claimed = Progress.claim(connection);
        if (claimed.isEmpty() || claimed.get().position() != entries.getFirst().position() - 1) {
            return Outcome.ELSEWHERE;
        }
        foldOn(connection, entries, poison, claimed.get());
        return Outcome.TAKEN;
    }

    /** Folds under the lock of the progress. */
    void foldOn(Connection connection, List<LogEntry> entries, Map<String, String> poison, Progress from)
            throws SQLException, Refused {
        if (from.position() != position || from.generation() != generation) {
            forget();
            if (from.position() == 0) {
                fold.beginAtNothing();
            }
            parking = new Parking(DeadLetters.stuck(connection));
            generation = from.generation();
        }
        poison.forEach(parking::condemn);
        fold.load(connection, entries);
        fold.take(entries, parking);
        fold.write(connection, entries, parking);
        DeadLetters.add(connection, parking.takeFresh());
        new Progress(entries.getLast().position(), generation).write(connection);
        parking.pardon();
    }

    /** Forgets what is in memory: it may not be what is in the tables. */
    void forget() {
        fold.forget();
        position = -1;
    }
}
