package inkan.verifier;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of the Merkle tree of RFC 6962, section 2.1. Not for several threads at once. */
final class Hashing {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static byte[] of(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /** SHA-256(00 ‖ entry). */
    byte[] leaf(byte[] bytes, int from, int length) {
        digest.update(LEAF);
        digest.update(bytes, from, length);
        return digest.digest();
    }

    /** SHA-256(01 ‖ left ‖ right). */
    byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    /** The root of a tree without leaves. */
    byte[] nothing() {
        return digest.digest();
    }

    /** Finishes a digest into an array that is there. */
    static void finish(MessageDigest digest, byte[] into) {
        try {
            digest.digest(into, 0, into.length);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }
}
