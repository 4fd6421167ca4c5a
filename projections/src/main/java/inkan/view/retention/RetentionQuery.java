package inkan.view.retention;

import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import inkan.view.Page;
import inkan.view.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers whose personal data is to be destroyed, and which keys were to go. */
public class RetentionQuery {
    private final JdbcClient sql;

    public RetentionQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One page of those whose retention is over and whose destruction nobody has asked for, longest over first.
     *
     * @param today the day on which it has to be over
     */
    public List<Retained> due(MunicipalityCode municipality, Page page, LocalDate today) {
        return page("asked_by is null and over_since <= :today", "over_since", municipality, page)
                .param("today", today)
                .query((columns, number) -> read(new Row(columns)))
                .list();
    }

    /** One page of those whose destruction is to be decided about, longest pending first. */
    public List<Retained> pending(MunicipalityCode municipality, Page page) {
        return page("asked_by is not null", "asked_on", municipality, page)
                .query((columns, number) -> read(new Row(columns)))
                .list();
    }

    private JdbcClient.StatementSpec page(String which, String order, MunicipalityCode municipality, Page page) {
        return sql.sql("""
                        select * from view_retention
                         where municipality = :municipality and %1$s and (%2$s, resident) > (:day, :entry)
                         order by %2$s, resident
                         limit :limit""".formatted(which, order))
                .param("municipality", municipality.value())
                .param("day", page.after().day())
                .param("entry", page.after().entry())
                .param("limit", page.limit());
    }

    /** How many of a municipality are due by a day. */
    public long countDue(MunicipalityCode municipality, LocalDate today) {
        return sql.sql("""
                        select count(*) from view_retention
                         where municipality = :municipality and asked_by is null and over_since <= :today""")
                .param("municipality", municipality.value())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** How many of a municipality are to be decided about. */
    public long countPending(MunicipalityCode municipality) {
        return sql.sql(
                        "select count(*) from view_retention where municipality = :municipality and asked_by is not null")
                .param("municipality", municipality.value())
                .query(Long.class)
                .single();
    }

    /** The keys of what was destroyed, by the event that says so, after a position. */
    public List<DestroyedKey> destroyed(long after, int limit) {
        return sql.sql("""
                        select destroyed_key, destroyed_at from view_resident
                         where destroyed_at > :after order by destroyed_at limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query((columns, number) -> new DestroyedKey(columns.getString(1), columns.getLong(2)))
                .list();
    }

    private static Retained read(Row row) throws SQLException {
        return new Retained(
                row.value("resident", ResidentId::new),
                row.value("municipality", MunicipalityCode::new),
                row.day("over_since"),
                row.columns().getString("asked_by"),
                row.dayIfAny("asked_on"));
    }
}
