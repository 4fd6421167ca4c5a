package inkan.log.append;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What is to be appended as a whole or not at all: the events of one unit of work, and what must still hold then. */
public final class Unit {

    final List<NewEvent> events;
    final Collection<SeenStream> seen;
    final @Nullable Answer answer;
    final int size;

    /** A position: the database was asked, and none of the streams seen had gone on up to there. */
    long askedAsOf;

    /** It was sent, and the answer was lost: it may be in the log, or get there late. */
    boolean inDoubt;

    // Volatile both: whoever writes second sees what the other has written.
    private volatile @Nullable Thread caller;
    private volatile @Nullable Outcome outcome;

    /**
     * @param events at least one
     * @param seen streams that must not have gone on
     */
    public Unit(List<NewEvent> events, Collection<SeenStream> seen, @Nullable Answer answer) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A unit has events");
        }
        this.events = events;
        this.seen = seen;
        this.answer = answer;
        this.size = events.stream().mapToInt(NewEvent::size).sum();
    }

    /** Waits for the outcome, in one thread. Interrupting does not end it, since the outcome has to be known. */
    Outcome await() {
        caller = Thread.currentThread();
        boolean interrupted = false;
        Outcome known = outcome;
        while (known == null) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
            known = outcome;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return known;
    }

    void settle(Outcome settled) {
        if (outcome == null) {
            outcome = settled;
            LockSupport.unpark(caller);
        }
    }

    boolean isSettled() {
        return outcome != null;
    }
}
