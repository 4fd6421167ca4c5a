package inkan.api.query;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the views have read the log, as the database says, whichever node folds them. */
public record ViewProgress(JdbcClient sql) {

    /**
     * Keeps a rebuild from putting other tables in place until the transaction ends. To be called before the transaction
     * reads anything: what it sees is settled by its first read.
     */
    void hold() {
        sql.sql("lock table view_progress in access share mode").update();
    }

    /** The position of the last event that is in the views, 0 when none is. */
    public long position() {
        return sql.sql("select position from view_progress").query(Long.class).single();
    }
}
