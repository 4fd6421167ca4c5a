package inkan.vault;

import java.util.UUID;

/**
 * Wraps keys of personal data, so that the database alone opens nothing. A key management service or a hardware module
 * takes this place; the program comes with a {@link KeyEncryptionKey} of its own. Safe for use by many threads.
 */
public interface KeyEncryption {

    /** Names it for good among all that this store was ever used with: 1 to 100 of {@code 0-9 A-Z a-z : / _ . -}. */
    String id();

    /**
     * Encrypts a key.
     *
     * @param name which key it is; what is wrapped under one name cannot be unwrapped under another
     * @param key 32 bytes
     * @return 32 to 4096 bytes
     */
    byte[] wrap(UUID name, byte[] key);

    /**
     * Decrypts a key.
     *
     * @throws IllegalStateException for bytes that this has not wrapped under this name
     */
    byte[] unwrap(UUID name, byte[] wrapped);
}
