package inkan.api.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lets one check a paper against the log.
 *
 * @param origin names the log
 * @param position the last event that the paper takes into account
 * @param recordedAt when that event was recorded
 * @param unread positions of events that the program cannot read, so that they and what follows in their streams are left out
 * @param checkpoint the first checkpoint that covers the position; absent until there is one
 */
record Evidence(
        String origin,
        long position,
        Instant recordedAt,
        List<Long> unread,
        @Nullable Signed checkpoint) {
    Evidence {
        unread = List.copyOf(unread);
    }

    /**
     * A signed checkpoint.
     *
     * @param size it covers positions 1 to here
     * @param root of the Merkle tree, in base 64
     */
    record Signed(long size, String root) {}
}
