package inkan.api.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lets one check a paper against the log.
 *
 * @param origin names the log
 * @param position the last event that the paper takes into account
 * @param recordedAt when that event was recorded
 * @param checkpoint the first checkpoint that covers the position; absent until there is one
 */
record Evidence(
        String origin,
        long position,
        Instant recordedAt,
        @Nullable Signed checkpoint) {

    /**
     * A signed checkpoint.
     *
     * @param size it covers positions 1 to here
     * @param root of the Merkle tree, in base 64
     */
    record Signed(long size, String root) {}
}
