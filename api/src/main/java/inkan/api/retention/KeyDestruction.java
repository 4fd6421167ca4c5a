package inkan.api.retention;

import inkan.vault.PersonalKeys;
import inkan.view.retention.DestroyedKey;
import inkan.view.retention.RetentionQuery;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Deletes the keys of personal data whose destruction is recorded, and forgets them on this node. The event is what counts,
 * and a key is deleted after it: whoever is killed in between leaves a key that is looked for again, all of them at every
 * start, new ones every second, and a part of all every minute, should one have come back from a backup. Every node does
 * so, and finds nothing where another one was first.
 */
public final class KeyDestruction implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeyDestruction.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final int ROUNDS_OF_A_MINUTE = 60;
    private static final int AT_A_TIME = 1_000;
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private final RetentionQuery destroyed;
    private final PersonalKeys keys;
    private long newest;
    private long again;
    private volatile @Nullable Thread thread;

    public KeyDestruction(RetentionQuery destroyed, PersonalKeys keys) {
        this.destroyed = destroyed;
        this.keys = keys;
    }

    /**
     * Deletes the keys of what was destroyed since the last time; the first time, of all that ever was.
     *
     * @return how many were still there
     */
    public synchronized int carryOut() {
        int deleted = 0;
        List<DestroyedKey> page;
        do {
            page = destroyed.destroyed(newest, AT_A_TIME);
            deleted += delete(page);
            newest = page.isEmpty() ? newest : page.getLast().position();
        } while (page.size() == AT_A_TIME);
        return deleted;
    }

    /**
     * Looks again for keys that were deleted before, a part of them at a time, round and round.
     *
     * @return how many were there again
     */
    public synchronized int lookAgain() {
        List<DestroyedKey> page = destroyed.destroyed(again, AT_A_TIME);
        again = page.size() < AT_A_TIME ? 0 : page.getLast().position();
        return delete(page);
    }

    private int delete(List<DestroyedKey> page) {
        int deleted = 0;
        for (DestroyedKey key : page) {
            if (keys.destroy(UUID.fromString(key.key()))) {
                deleted++;
            }
        }
        return deleted;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("key destruction").daemon().start(this::run);
    }

    private void run() {
        try {
            for (long round = 1; isRunning(); round++) {
                attempt(round % ROUNDS_OF_A_MINUTE == 0);
                Thread.sleep(LOOKS_EVERY);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(boolean alsoAgain) {
        try {
            int deleted = carryOut();
            if (deleted > 0) {
                LOG.info("{} keys of personal data are destroyed", deleted);
            }
            if (alsoAgain && lookAgain() > 0) {
                LOG.warn("Keys of destroyed personal data had come back, and are destroyed again");
            }
        } catch (RuntimeException e) {
            if (isRunning()) {
                // A database that is away says so in many places; the next attempt goes on.
                LOG.warn("Keys could not be destroyed this time: {}", e.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(PATIENCE_AT_THE_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
