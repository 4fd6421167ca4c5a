package inkan.api.query;

import inkan.view.Tables;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the views have read the log, as the database says, whichever node folds them.
 *
 * @param serializer reads Axon's tokens
 */
public record ViewProgress(JdbcClient sql, Serializer serializer) {

    /** The position of the last event that is in the views, 0 when none is. */
    public long position() {
        return sql.sql("select token, token_type from view_token where processor = ? and segment = 0")
                .param(Tables.GROUP)
                .query((row, number) -> {
                    byte[] token = row.getBytes(1);
                    return token == null ? 0L : position(token, row.getString(2));
                })
                .single();
    }

    private long position(byte[] token, String type) {
        TrackingToken read =
                serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, /* revision= */ null));
        return read.position().orElse(0);
    }
}
