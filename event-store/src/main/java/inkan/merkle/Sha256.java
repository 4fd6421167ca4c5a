package inkan.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash function of the tree. */
final class Sha256 {

    private Sha256() {}

    /** A digest of its own for one thread. Every JDK has SHA-256. */
    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
