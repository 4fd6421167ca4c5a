package inkan.log;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The database stayed away, or the log is closed. Whether the events are stored is not known: the connection may have been
 * lost between the commit and its acknowledgement. A request that is sent again under the same idempotency key is done
 * once.
 */
public final class LogUnavailableException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** Classes of SQLState: no connection, no resources, stopped by an operator, trouble outside of the database. */
    private static final Pattern AWAY = Pattern.compile("(08|53|57|58).*");

    LogUnavailableException(@Nullable Throwable cause) {
        super("The log cannot be reached", cause);
    }

    /** Whether an error is about a database that cannot be reached, and not about what it was asked. */
    public static boolean isAway(SQLException e) {
        return AWAY.matcher(String.valueOf(e.getSQLState())).matches();
    }
}
