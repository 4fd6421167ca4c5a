package inkan.faults.tampering;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that somebody works out who makes a changed event fit. */
final class Leaf {

    private Leaf() {}

    static byte[] of(byte[] bytes, int from, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            digest.update(bytes, from, end - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
