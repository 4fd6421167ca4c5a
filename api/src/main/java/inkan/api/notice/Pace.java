package inkan.api.notice;

import java.time.Duration;

/**
 * How much a run does at a time.
 *
 * @param rows claimed together
 * @param callers commands under way at the same time, over all workers: the log commits together what waits
 * @param lease of what was claimed; renewed while a worker is at it
 * @param patience how long the run waits for what others have claimed while nothing changes there, and for views that stand
 *     still
 */
record Pace(int rows, int callers, Duration lease, Duration patience) {
    static final Pace USUAL = new Pace(2_000, 128, Duration.ofMinutes(2), Duration.ofMinutes(3));
}
