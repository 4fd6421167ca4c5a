package inkan.vault;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Seals and opens bytes under keys of the key store, by AES-256-GCM with a random nonce of 96 bits, and destroys keys.
 * Keys in clear stay in memory a minute at most. Safe for use by many threads, and by several nodes on one database.
 */
public final class PersonalKeys implements AutoCloseable {
    private static final int MOST_OPEN = 50_000;
    private static final Duration SWEPT_EVERY = Duration.ofSeconds(5);

    /** With the sweep that comes after it no more than a minute. */
    private static final Duration OPEN_FOR = Duration.ofSeconds(55);

    private final KeyTable table;
    private final FreshKeys fresh;
    private final OpenKeys open = new OpenKeys(MOST_OPEN, OPEN_FOR, System::nanoTime);
    private final Thread sweeper;

    /**
     * The keys of a store.
     *
     * @param clock tells when keys are made
     * @throws WrongKeyEncryptionException where the ring is not of this store, see {@link StoreRing#settle}
     */
    public PersonalKeys(DataSource database, KeyRing ring, Clock clock) {
        new StoreRing(database).settle(ring, clock);
        this.table = new KeyTable(database, ring, clock);
        this.fresh = new FreshKeys(table::make);
        this.sweeper = Thread.ofPlatform().daemon().name("open keys").start(this::sweep);
    }

    /**
     * A key that nobody uses yet; it is in the table, committed.
     *
     * @throws KeysUnavailableException where the database is away
     */
    public UUID fresh() {
        long before = open.destroyals();
        DataKey key = fresh.take();
        open.put(key, before);
        return key.name();
    }

    /**
     * Seals bytes.
     *
     * @param bound what they are bound to: they are opened together with the same bytes only
     * @return nonce and ciphertext; empty where the key is destroyed
     * @throws KeysUnavailableException where the database is away
     * @throws WrongKeyEncryptionException where the key is wrapped under a key-encryption key that is not at hand
     */
    public Optional<byte[]> seal(UUID key, byte[] bound, byte[] plaintext) {
        return find(key).map(found -> Gcm.seal(found.secret(), bound, plaintext));
    }

    /**
     * Opens what {@link #seal} gave.
     *
     * @return empty where the key is destroyed
     * @throws IllegalStateException where it was not sealed under this key and bound to these bytes
     * @throws KeysUnavailableException where the database is away
     * @throws WrongKeyEncryptionException where the key is wrapped under a key-encryption key that is not at hand
     */
    public Optional<byte[]> open(UUID key, byte[] bound, byte[] sealed) {
        return find(key).map(found -> Gcm.open(found.secret(), bound, sealed));
    }

    private Optional<DataKey> find(UUID name) {
        Optional<DataKey> here = open.get(name);
        if (here.isPresent()) {
            return here;
        }
        long before = open.destroyals();
        Optional<DataKey> read = table.read(name);
        read.ifPresent(key -> open.put(key, before));
        return read;
    }

    /**
     * Destroys a key for good: deletes its row and forgets it here. Other nodes forget it within a minute. Again it does
     * nothing.
     *
     * @return whether it was there
     * @throws KeysUnavailableException where the database is away, and it is not known whether it is deleted
     */
    public boolean destroy(UUID key) {
        try {
            return table.delete(key);
        } finally {
            open.destroyed(key);
        }
    }

    private void sweep() {
        try {
            while (true) {
                Thread.sleep(SWEPT_EVERY);
                open.sweep();
            }
        } catch (InterruptedException closed) {
            // nothing is left to do
        }
    }

    @Override
    public void close() {
        sweeper.interrupt();
    }
}
