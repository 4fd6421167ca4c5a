package inkan.api.query;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.view.fold.ViewReader;
import java.time.Duration;

/**
 * Waits for the views where they only say where in the log to look.
 *
 * @param patience how long at most
 */
public record ViewsReached(ViewProgress progress, ViewReader reader, Duration patience) {
    private static final long LOOK_MILLIS = 50;

    /** @throws Rejection where the views are not at the position in time */
    public void await(long position) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (progress.position() < position) {
            if (System.nanoTime() > deadline) {
                throw Rejection.of(Fault.VIEW_BEHIND);
            }
            try {
                reader.await(position, LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Rejection.of(Fault.VIEW_BEHIND);
            }
        }
    }
}
