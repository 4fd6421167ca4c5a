package inkan.checkpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A checkpoint as it is stored.
 *
 * @param size it covers positions 1 to here
 * @param note a signed note
 * @param tail hashes of the last leaves, those that are in no full tile and in no earlier checkpoint's tail
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredCheckpoint(long size, String note, byte[] tail, Instant madeAt) {

    static final String SELECT = "select size, note, tail, made_at from log_checkpoint";

    static StoredCheckpoint read(ResultSet row) throws SQLException {
        return new StoredCheckpoint(
                row.getLong(1),
                row.getString(2),
                row.getBytes(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}
