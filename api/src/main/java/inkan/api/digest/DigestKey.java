package inkan.api.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret key of all digests: HMAC-SHA-256, for each purpose another digest. Never printed, never in the database. */
public final class DigestKey {

    /** Bytes of a key. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException for a key that has not {@value #LENGTH} bytes */
    public DigestKey(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("A digest key has " + LENGTH + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The digest of some bytes.
     *
     * @param purpose keeps digests of different things apart, even of the same bytes
     * @return 64 hexadecimal digits in lower case
     */
    public String digest(String purpose, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** The digest of a text in UTF-8. */
    public String digest(String purpose, String text) {
        return digest(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells two keys apart without telling anything of them. */
    public String fingerprint() {
        return digest("fingerprint", "");
    }
}
