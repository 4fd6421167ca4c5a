package inkan.log.append;

import inkan.log.Intercepted;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A line to the database on which the third append gets stuck while its connection is lost, and arrives when the next
 * transaction has been rolled back. For one appender.
 */
final class LateLine {

    private static final int STUCK = 3;

    private final DataSource real;
    private final Runnable arrival;
    private int appends;
    private boolean stuck;
    private volatile boolean arrived;

    /** @param arrival does what the append that was stuck would have done */
    LateLine(DataSource real, Runnable arrival) {
        this.real = real;
        this.arrival = arrival;
    }

    DataSource source() {
        return Intercepted.source(real, (sql, connection, call) -> execute(sql, call));
    }

    /** Whether the append that was stuck has arrived. */
    boolean arrived() {
        return arrived;
    }

    private Object execute(String sql, Intercepted.Call call) throws Throwable {
        if (sql.contains("insert into log_event") && ++appends == STUCK) {
            stuck = true;
            throw new SQLException("lost", "08006");
        }
        Object result = call.call();
        if (stuck && sql.equals("rollback")) {
            stuck = false;
            arrival.run();
            arrived = true;
        }
        return result;
    }
}
