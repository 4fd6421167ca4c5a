package inkan.view.fold;

import inkan.event.Event;
import inkan.event.Provenance;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log, as the views take it.
 *
 * @param position from 1, without a gap
 * @param stream the identifier of the resident, card, certificate or inquiry that it happened to
 * @param type what kind of event it is; absent where its stored name is not known
 * @param event absent where it cannot be read
 * @param metadata empty unless a view {@linkplain View#wantsMetadata wants} it of this type
 * @param defect why it cannot be read, without anything that stands in it
 */
public record LogEntry(
        long position,
        String stream,
        @Nullable Class<? extends Event> type,
        @Nullable Event event,
        Map<String, String> metadata,
        @Nullable String defect) {

    /** An event that was read. */
    public static LogEntry of(long position, String stream, Event event, Map<String, String> metadata) {
        return new LogEntry(position, stream, event.getClass(), event, metadata, null);
    }

    /** An event that cannot be read. */
    public static LogEntry unreadable(
            long position, String stream, @Nullable Class<? extends Event> type, String defect) {
        return new LogEntry(position, stream, type, null, Map.of(), defect);
    }

    /**
     * The day on which it took effect.
     *
     * @throws NullPointerException where no view wants the metadata of its type
     */
    public LocalDate effectiveOn() {
        return LocalDate.parse(
                Objects.requireNonNull(metadata.get(Provenance.EFFECTIVE_ON), "every event has an effective day"));
    }
}
