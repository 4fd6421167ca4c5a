package inkan.view.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Folds dead letters again, once what was wrong is mended: each stream in its order, as far as it goes. */
public final class Redrive {
    private final Sessions sessions;
    private final EventLog log;
    private final Views views;

    public Redrive(DataSource source, EventLog log, Views views) {
        this.sessions = new Sessions(source, null);
        this.log = log;
        this.views = views;
    }

    /**
     * What came of it.
     *
     * @param folded how many events are in the view now that were not before
     * @param reason why it did not go on; absent where nothing is left
     */
    public record Result(
            String view,
            String stream,
            int folded,
            @Nullable String reason) {}

    /** Folds the dead letters of all views and streams. */
    public List<Result> all() throws SQLException {
        var results = new ArrayList<Result>();
        for (DeadLetter stuck : sessions.simply(DeadLetters::stuck)) {
            results.add(one(stuck.view(), stuck.stream()));
        }
        return results;
    }

    /** Folds the dead letters of one stream in one view, each in a transaction of its own. */
    public Result one(String view, String stream) throws SQLException {
        int folded = 0;
        while (true) {
            Optional<DeadLetter> first =
                    sessions.simply(connection -> DeadLetters.of(connection, view, stream)).stream()
                            .findFirst();
            if (first.isEmpty()) {
                return new Result(view, stream, folded, null);
            }
            String reason = again(first.get());
            if (reason != null) {
                return new Result(view, stream, folded, reason);
            }
            folded++;
        }
    }

    private @Nullable String again(DeadLetter letter) throws SQLException {
        String reason;
        try {
            reason = sessions.inTransaction(
                    connection -> take(connection, letter).orElse(""));
        } catch (Refused refused) {
            reason = refused.reason();
        }
        if (reason.isEmpty()) {
            return null;
        }
        var again = new DeadLetter(letter.view(), letter.stream(), letter.position(), reason);
        sessions.simply(connection -> {
            DeadLetters.add(connection, List.of(again));
            return true;
        });
        return reason;
    }

    /** The reason why it stays where it is, if it does. */
    private Optional<String> take(Connection connection, DeadLetter letter) throws SQLException, Refused {
        Progress progress = Progress.lock(connection);
        var parking = new Parking(DeadLetters.stuck(connection));
        parking.release(letter.view(), letter.stream());
        List<LogEntry> entries = log.at(List.of(letter.position()));
        Views concerned = views.only(letter.view());
        Fold fold = new Fold(concerned, 2);
        fold.load(connection, entries);
        fold.take(entries, parking);
        Optional<String> reason =
                parking.takeFresh().stream().map(DeadLetter::reason).findFirst();
        if (reason.isEmpty()) {
            fold.write(connection, entries, parking);
            DeadLetters.add(connection, parking.takeFresh());
            DeadLetters.remove(connection, letter.view(), letter.stream(), letter.position());
            new Progress(progress.position(), progress.generation() + 1).write(connection);
        }
        return reason;
    }
}
