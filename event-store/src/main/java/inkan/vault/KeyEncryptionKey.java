package inkan.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key encryption by a key in the program's memory: AES-256-GCM with a random nonce of 96 bits. Its id is a fingerprint,
 * which tells nothing of it. Good for 2^32 wrappings, by NIST SP 800-38D, section 8.3.
 */
public final class KeyEncryptionKey implements KeyEncryption {
    /** Bytes of a key. */
    public static final int LENGTH = Gcm.KEY_LENGTH;

    private static final String FINGERPRINT = "HmacSHA256";
    private static final int FINGERPRINT_LENGTH = 8;
    private static final byte[] USE = "inkan personal key".getBytes(StandardCharsets.UTF_8);

    private final byte[] key;
    private final String id;

    /** @throws IllegalArgumentException for a key that has not {@value #LENGTH} bytes */
    public KeyEncryptionKey(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("A key-encryption key has " + LENGTH + " bytes");
        }
        this.key = key.clone();
        this.id = fingerprint(key);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] wrap(UUID name, byte[] personalKey) {
        return Gcm.seal(key, use(name), personalKey);
    }

    @Override
    public byte[] unwrap(UUID name, byte[] wrapped) {
        return Gcm.open(key, use(name), wrapped);
    }

    /** The fingerprint only. */
    @Override
    public String toString() {
        return id;
    }

    private static byte[] use(UUID name) {
        return ByteBuffer.allocate(USE.length + 2 * Long.BYTES)
                .put(USE)
                .putLong(name.getMostSignificantBits())
                .putLong(name.getLeastSignificantBits())
                .array();
    }

    private static String fingerprint(byte[] key) {
        try {
            Mac mac = Mac.getInstance(FINGERPRINT);
            mac.init(new SecretKeySpec(key, FINGERPRINT));
            return HexFormat.of()
                    .formatHex(mac.doFinal("fingerprint".getBytes(StandardCharsets.UTF_8)), 0, FINGERPRINT_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + FINGERPRINT, e);
        }
    }
}
