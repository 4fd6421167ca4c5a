package inkan.log;

import java.time.Instant;

/**
 * An {@link IdempotencyRecord} as the log holds it.
 *
 * @param position of the last event of the command that was answered
 * @param recordedAt when that event was recorded, in microseconds
 */
public record StoredAnswer(IdempotencyRecord record, long position, Instant recordedAt) {}
