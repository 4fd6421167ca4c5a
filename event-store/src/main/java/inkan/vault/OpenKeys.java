package inkan.vault;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Keys in clear that were used lately, so that a command on a resident whom somebody was just busy with asks the database
 * for none. Bounded in number, and each is forgotten a time after it came, however often it is used: what another node
 * has destroyed is then gone here too.
 */
final class OpenKeys {
    private final int capacity;
    private final long keptForNanos;
    private final LongSupplier nanoTime;
    private final Map<UUID, Kept> keys = new LinkedHashMap<>(); // in the order in which they came, and go
    private long destroyals;

    private record Kept(DataKey key, long since) {}

    OpenKeys(int capacity, Duration keptFor, LongSupplier nanoTime) {
        this.capacity = capacity;
        this.keptForNanos = keptFor.toNanos();
        this.nanoTime = nanoTime;
    }

    synchronized Optional<DataKey> get(UUID name) {
        Kept kept = keys.get(name);
        return kept == null || isOver(kept) ? Optional.empty() : Optional.of(kept.key());
    }

    /** How many keys were destroyed so far: to be asked before a key is read that is then put. */
    synchronized long destroyals() {
        return destroyals;
    }

    /**
     * Keeps a key, unless one was destroyed meanwhile: it could be this one, read just before.
     *
     * @param destroyalsBefore what {@link #destroyals} was before it was read
     */
    synchronized void put(DataKey key, long destroyalsBefore) {
        if (destroyals != destroyalsBefore) {
            return;
        }
        keys.putIfAbsent(key.name(), new Kept(key, nanoTime.getAsLong()));
        if (keys.size() > capacity) {
            keys.remove(keys.keySet().iterator().next());
        }
    }

    /** Forgets a key that is deleted from the table. */
    synchronized void destroyed(UUID name) {
        destroyals++;
        keys.remove(name);
    }

    /** Forgets what has been here long enough. */
    synchronized void sweep() {
        Iterator<Kept> oldestFirst = keys.values().iterator();
        while (oldestFirst.hasNext() && isOver(oldestFirst.next())) {
            oldestFirst.remove();
        }
    }

    synchronized int size() {
        return keys.size();
    }

    private boolean isOver(Kept kept) {
        return nanoTime.getAsLong() - kept.since() >= keptForNanos;
    }
}
