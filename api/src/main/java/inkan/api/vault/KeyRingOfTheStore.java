package inkan.api.vault;

import inkan.vault.KeyEncryption;
import inkan.vault.KeyEncryptionKey;
import inkan.vault.KeyRing;
import inkan.vault.SecretFile;
import inkan.vault.StoreRing;
import inkan.vault.WrongKeyEncryptionException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the key-encryption keys of a store: in files, or the current one in the environment.
 *
 * @param store knows whether it has one already
 */
public record KeyRingOfTheStore(StoreRing store) {
    /** What such a key is called where one is wrong. */
    private static final String WHAT = "key-encryption key";

    /**
     * The keys at hand. On a store that has none yet the file is made, unless it is there.
     *
     * @param given the current key in hexadecimal digits, where it does not come from a file
     * @param file of the current key
     * @param former files of keys that were the current one
     * @throws WrongKeyEncryptionException where the store has a key already, and the file is missing
     */
    public KeyRing open(Optional<String> given, Path file, List<Path> former) {
        return new KeyRing(
                given.<KeyEncryption>map(digits -> new KeyEncryptionKey(
                                SecretFile.parse(WHAT, "inkan.personal-key in the environment", digits)))
                        .orElseGet(() -> current(new SecretFile(WHAT, file))),
                former.stream()
                        .<KeyEncryption>map(path -> new KeyEncryptionKey(new SecretFile(WHAT, path).read()))
                        .toList());
    }

    private KeyEncryption current(SecretFile file) {
        if (!file.exists() && store.isSettled()) {
            throw new WrongKeyEncryptionException(
                    "The key-encryption key of this store's personal data is missing: put it"
                            + " back at " + file.path().toAbsolutePath()
                            + ", or name its file with inkan.personal-key-file");
        }
        return new KeyEncryptionKey(file.exists() ? file.read() : file.create());
    }
}
