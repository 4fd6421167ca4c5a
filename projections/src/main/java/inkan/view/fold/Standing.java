package inkan.view.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tells how the views stand, whichever node folds them. */
public final class Standing {
    private final Sessions sessions;
    private final EventLog log;
    private final Clock clock;

    public Standing(DataSource source, EventLog log, Clock clock) {
        this.sessions = new Sessions(source, null);
        this.log = log;
        this.clock = clock;
    }

    /**
     * How the views stand.
     *
     * @param position of the last event that is in them
     * @param head of the last event in the log
     * @param lagEvents how many events are not in them yet
     * @param lagSeconds how long ago the oldest of these was recorded; 0 where there is none
     * @param deadLetters how many events are in the log and not in a view, each view by itself
     * @param rebuild how far a rebuild is, where one is under way or was cut short
     */
    public record Now(
            long position,
            long head,
            long lagEvents,
            long lagSeconds,
            long deadLetters,
            @Nullable RebuildProgress rebuild) {}

    /** What is known of them in the tables. */
    private record Kept(long position, long deadLetters, Optional<RebuildProgress> rebuild) {
        static Kept read(Connection connection) throws SQLException {
            return new Kept(
                    Progress.read(connection).position(),
                    DeadLetters.count(connection),
                    RebuildProgress.read(connection));
        }
    }

    /** As they stand now. */
    public Now now() throws SQLException {
        Kept kept = sessions.simply(Kept::read);
        long head = Math.max(log.head(), kept.position);
        return new Now(
                kept.position,
                head,
                head - kept.position,
                ageOfEvent(kept.position + 1),
                kept.deadLetters,
                kept.rebuild.orElse(null));
    }

    private long ageOfEvent(long position) throws SQLException {
        return log.recordedAt(position)
                .map(recorded ->
                        Math.max(0, Duration.between(recorded, clock.instant()).toSeconds()))
                .orElse(0L);
    }

    /**
     * A page of the dead letters, in the order of positions, then of views.
     *
     * @param afterView the view of the last one already seen, at that position; empty text for all of the next position
     */
    public List<DeadLetter> deadLetters(long afterPosition, String afterView, int limit) throws SQLException {
        return sessions.simply(connection -> DeadLetters.after(connection, afterPosition, afterView, limit));
    }
}
