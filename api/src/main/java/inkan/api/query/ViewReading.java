package inkan.api.query;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.log.PostgresLog;
import inkan.view.fold.ViewReader;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the views at one position: rows and position are of one snapshot of the database. A query that asks for a
 * position waits until the views are there, so that callers read what they wrote.
 */
public final class ViewReading {

    /** The query parameter that asks for a position. */
    public static final String AT_LEAST = "at-least";

    private static final String FORM = "a position of the log, or head";
    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 50;

    private final TransactionTemplate snapshot;
    private final ViewProgress progress;
    private final PostgresLog log;
    private final ViewReader reader;
    private final Duration patience;

    /** @param patience how long a query waits at most */
    public ViewReading(
            PlatformTransactionManager transactions,
            ViewProgress progress,
            PostgresLog log,
            ViewReader reader,
            Duration patience) {
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.progress = progress;
        this.log = log;
        this.reader = reader;
        this.patience = patience;
    }

    /**
     * Reads the views.
     *
     * @param read gets the position that the views are at, and reads them there
     * @throws Rejection when the views are not at the position asked for in time
     */
    public <T> T read(QueryParameters parameters, LongFunction<T> read) {
        long atLeast = atLeast(parameters);
        long deadline = System.nanoTime() + patience.toNanos();
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            Optional<T> answer = snapshot.execute(transaction -> {
                progress.hold();
                long position = progress.position();
                return position < atLeast ? Optional.empty() : Optional.of(read.apply(position));
            });
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > deadline) {
                throw Rejection.of(Fault.VIEW_BEHIND);
            }
            pause(atLeast, pause);
        }
    }

    private long atLeast(QueryParameters parameters) {
        Optional<String> asked = parameters.text(AT_LEAST, FORM);
        if (asked.isEmpty()) {
            return 0;
        }
        long head = log.head();
        if (asked.get().equals("head")) {
            return head;
        }
        return parameters.number(AT_LEAST, 0, head).orElseThrow();
    }

    /** This node's folding is told at once, another's is looked for after a while. */
    private void pause(long atLeast, long millis) {
        try {
            reader.await(atLeast, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Rejection.of(Fault.VIEW_BEHIND);
        }
    }
}
