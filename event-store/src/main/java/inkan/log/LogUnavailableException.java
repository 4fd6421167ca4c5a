package inkan.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The database stayed away, or the log is closed. Whether the events are stored is not known: the connection may have been
 * lost between the commit and its acknowledgement. A request that is sent again under the same idempotency key is done
 * once.
 */
public final class LogUnavailableException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    LogUnavailableException(@Nullable Throwable cause) {
        super("The log cannot be reached", cause);
    }
}
