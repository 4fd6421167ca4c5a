package inkan.log;

import org.axonframework.common.AxonNonTransientException;

/**
 * A request with this idempotency key is in the log already. Nothing was appended; the answer is there to be looked up
 * with {@link PostgresLog#findAnswer}.
 */
public final class AlreadyAnsweredException extends AxonNonTransientException {

    private static final long serialVersionUID = 1L;

    private final String key;

    AlreadyAnsweredException(String key) {
        super("A request with this idempotency key was answered before");
        this.key = key;
    }

    /** The idempotency key, for the lookup. */
    public String key() {
        return key;
    }
}
