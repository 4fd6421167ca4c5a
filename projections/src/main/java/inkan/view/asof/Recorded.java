package inkan.view.asof;

import inkan.event.Provenance;
import inkan.view.fold.LogEntry;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log, and when it was recorded.
 *
 * @param entry with all its metadata
 * @param recordedAt to the microsecond
 */
public record Recorded(LogEntry entry, Instant recordedAt) {

    /** The command that caused it; absent where the log does not say. */
    @Nullable
    String command() {
        return entry.metadata().get(Provenance.CAUSATION_ID);
    }

    /** Whether it took effect on or before a day. One that does not say so has, for nobody can tell when. */
    boolean hasTakenEffectBy(LocalDate day) {
        return !entry.metadata().containsKey(Provenance.EFFECTIVE_ON)
                || !entry.effectiveOn().isAfter(day);
    }
}
