package inkan.api.view;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What is costly to read, and is read again only when it is older than it may be. That it could not be read is remembered as
 * long: whoever asks while the database is away does not wait each time.
 */
final class Remembered<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final Supplier<T> read;
    private final long oldest;
    private Optional<T> value = Optional.empty();
    private long readAt;
    private boolean known;

    /** @param oldest how old it may be */
    Remembered(Supplier<T> read, Duration oldest) {
        this.read = read;
        this.oldest = oldest.toNanos();
    }

    /** It, or nothing where it could not be read. Who asks meanwhile waits for the one who reads. */
    synchronized Optional<T> get() {
        if (!known || System.nanoTime() - readAt >= oldest) {
            value = read();
            readAt = System.nanoTime();
            known = true;
        }
        return value;
    }

    private Optional<T> read() {
        try {
            return Optional.of(read.get());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Gauges cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
