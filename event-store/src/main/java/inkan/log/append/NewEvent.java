package inkan.log.append;

import inkan.merkle.EntryHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An event that has all but its position: the bytes that will be stored, and the hash of its leaf. Made in the thread of
 * the caller, so that the appender has little left to do.
 */
public final class NewEvent {

    /** Hashes are lent out: a virtual thread lives for one command, too short for a digest of its own. */
    private static final ConcurrentLinkedQueue<EntryHash> IDLE_HASHES = new ConcurrentLinkedQueue<>();

    final String stream;
    final byte[] streamText;
    final long sequence;
    final byte[] streamType;
    final UUID eventId;
    final long recordedAt;
    final byte[] name;
    final int revision;
    final byte[] payload;
    final byte[] metadata;
    final byte[] leaf;

    /**
     * @param stream 1 to 200 characters
     * @param sequence place in the stream, from 0
     * @param streamType 1 to 100 characters
     * @param recordedAt cut to the microsecond, not rounded: an event is never recorded in the future
     * @param name lower-case words joined by dots and hyphens, at most 100 characters
     * @param revision from 1
     * @param payload 2 bytes to 1 MiB; must not be changed afterwards
     * @param metadata 2 bytes to 64 KiB; must not be changed afterwards
     */
    public NewEvent(
            String stream,
            long sequence,
            String streamType,
            UUID eventId,
            Instant recordedAt,
            String name,
            int revision,
            byte[] payload,
            byte[] metadata) {
        Instant stored = recordedAt.truncatedTo(ChronoUnit.MICROS);
        this.stream = stream;
        this.streamText = stream.getBytes(StandardCharsets.UTF_8);
        this.sequence = sequence;
        this.streamType = streamType.getBytes(StandardCharsets.UTF_8);
        this.eventId = eventId;
        this.recordedAt = ChronoUnit.MICROS.between(Instant.EPOCH, stored);
        this.name = name.getBytes(StandardCharsets.UTF_8);
        this.revision = revision;
        this.payload = payload;
        this.metadata = metadata;
        EntryHash idle = IDLE_HASHES.poll();
        EntryHash hash = idle == null ? new EntryHash() : idle;
        this.leaf = hash.leaf(stream, sequence, streamType, eventId, stored, name, revision, payload, metadata);
        IDLE_HASHES.add(hash);
    }

    /** Bytes that it takes up in a statement, roughly. */
    int size() {
        return streamText.length + streamType.length + name.length + payload.length + metadata.length + 100;
    }
}
