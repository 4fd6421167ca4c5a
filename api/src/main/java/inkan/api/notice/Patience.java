package inkan.api.notice;

import java.time.Duration;

/** How long one waits for a number that does not change. */
final class Patience {
    private final Duration longest;
    private long last = Long.MIN_VALUE;
    private long since;

    Patience(Duration longest) {
        this.longest = longest;
    }

    /** Whether the number has been the same for too long. */
    boolean isOver(long now) {
        long nanos = System.nanoTime();
        if (now != last) {
            last = now;
            since = nanos;
        }
        return nanos - since > longest.toNanos();
    }
}
