package inkan.performance.town;

import java.util.UUID;

/**
 * An event as the log stores it, before it has a position.
 *
 * @param recordedAt microseconds since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Row(
        String stream,
        long sequence,
        String streamType,
        UUID eventId,
        long recordedAt,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata) {}
