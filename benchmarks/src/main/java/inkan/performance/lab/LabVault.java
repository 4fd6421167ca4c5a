package inkan.performance.lab;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.vault.KeyedVault;
import inkan.personal.Vault;
import inkan.time.Moment;
import inkan.vault.KeyEncryptionKey;
import inkan.vault.KeyRing;
import inkan.vault.PersonalKeys;
import java.time.Clock;
import java.util.List;

/** The vault of one of the lab's databases, as the program has it there. */
public final class LabVault implements AutoCloseable {
    /** One key-encryption key for all programs on all of the lab's databases. */
    public static final KeyRing RING = new KeyRing(new KeyEncryptionKey(new byte[KeyEncryptionKey.LENGTH]), List.of());

    /** The same as a setting of the program. */
    static final String SETTING = "inkan.personal-key=" + "0".repeat(2 * KeyEncryptionKey.LENGTH);

    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;
    private final PersonalKeys keys;

    public LabVault(Database database) {
        pool = database.programsPool(CONNECTIONS);
        keys = new PersonalKeys(pool, RING, Clock.system(Moment.JAPAN));
    }

    /** To seal and open with. */
    public Vault vault() {
        return new KeyedVault(keys);
    }

    @Override
    public void close() {
        keys.close();
        pool.close();
    }
}
