package inkan.api.rehearsal;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What a store is used for, settled for good at its first start. */
public enum StoreUse {
    LIVE,
    REHEARSAL;

    /**
     * Settles the use of a store that has none yet.
     *
     * @throws WrongStoreUse where it was settled otherwise before
     */
    public void settle(JdbcClient sql) {
        sql.sql("insert into store_use (used_for) values (:use) on conflict do nothing")
                .param("use", name())
                .update();
        StoreUse settled = StoreUse.valueOf(
                sql.sql("select used_for from store_use").query(String.class).single());
        if (settled != this) {
            throw new WrongStoreUse(settled);
        }
    }
}
