package inkan.api.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Notices that were claimed together.
 *
 * @param until when they come back to the queue, by the clock of the database, unless the lease is renewed
 * @param notices in the order of municipality, due day and notice
 */
public record Lease(UUID lease, Instant until, List<ClaimedNotice> notices) {
    public Lease {
        notices = List.copyOf(notices);
    }
}
