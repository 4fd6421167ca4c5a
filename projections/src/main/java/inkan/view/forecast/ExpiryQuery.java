package inkan.view.forecast;

import inkan.forecast.Days;
import inkan.forecast.Expiring;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what expires. Everything stands here that does not end before its expiry, whatever has become of its notice, also
 * where there is to be none because a period of stay binds: all rows of the queue but those withdrawn and done, and those of
 * second notices, which are about the same expiry again. It is counted where the holder lives; who has moved after the notice
 * was sent is counted where it was sent.
 */
public class ExpiryQuery {
    /** A resident has of each day and kind one notice, so a row is a holder. */
    private static final String COUNT = """
            select expires_on, count(*) filter (where certificates) as certificates, count(*) filter (where card) as cards,
                   count(*) filter (where certificates and card) as together
              from (select expires_on, resident, bool_or(kind = 'CERTIFICATES') as certificates, bool_or(kind = 'CARD') as card
                      from view_notice_queue
                     where %s expires_on between ? and ? and not second and state not in ('WITHDRAWN', 'DONE')
                     group by expires_on, resident) holder
             group by expires_on
             order by expires_on""";

    private static final String EVERYWHERE = COUNT.formatted("");
    private static final String THERE = COUNT.formatted("municipality = ? and");

    private final JdbcClient sql;

    public ExpiryQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /** The statement for one municipality, whose plan a test looks at. */
    static String there() {
        return THERE;
    }

    /**
     * Counts day by day, in the order of days; those with nothing are left out.
     *
     * @param municipality where the holders live; all of them where it is empty, which reads the whole table
     */
    public List<Expiring> on(Days days, Optional<MunicipalityCode> municipality) {
        JdbcClient.StatementSpec statement =
                municipality.map(code -> sql.sql(THERE).param(code.value())).orElseGet(() -> sql.sql(EVERYWHERE));
        return statement
                .param(days.first())
                .param(days.last())
                .query((row, number) -> new Expiring(
                        row.getObject("expires_on", LocalDate.class),
                        row.getLong("certificates"),
                        row.getLong("cards"),
                        row.getLong("together")))
                .list();
    }
}
