package inkan.api.wiring;

import inkan.api.InkanSettings;
import inkan.api.vault.KeyRingOfTheStore;
import inkan.api.vault.KeyedVault;
import inkan.personal.Vault;
import inkan.vault.KeyRing;
import inkan.vault.PersonalKeys;
import inkan.vault.Rewrapping;
import inkan.vault.StoreRing;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.env.Environment;

/** Personal data sealed under keys of the key store, and these wrapped under a key that is not in the database. */
@Configuration(proxyBeanMethods = false)
public class VaultWiring {
    /** Not among {@link InkanSettings}: it is a secret, and is to be in no object that somebody prints. */
    private static final String CURRENT_KEY = "inkan.personal-key";

    /** Keys in files or the environment. Who has a key management service declares a ring of it, and this stands back. */
    @Bean
    @Fallback
    @DependsOn("logIsProtected")
    KeyRing keyRing(DataSource database, InkanSettings settings, Environment environment) {
        return new KeyRingOfTheStore(new StoreRing(database))
                .open(
                        Optional.ofNullable(environment.getProperty(CURRENT_KEY)),
                        settings.keyEncryptionFile(),
                        settings.formerPersonalKeyFiles());
    }

    @Bean(destroyMethod = "close")
    @DependsOn("logIsProtected")
    PersonalKeys personalKeys(DataSource database, KeyRing ring, Clock clock) {
        return new PersonalKeys(database, ring, clock);
    }

    @Bean
    Vault vault(PersonalKeys keys) {
        return new KeyedVault(keys);
    }

    @Bean
    Rewrapping rewrapping(DataSource database, KeyRing ring) {
        return new Rewrapping(database, ring);
    }
}
