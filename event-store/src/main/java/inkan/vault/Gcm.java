package inkan.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM, each time with a random nonce of 96 bits before the ciphertext and a tag of 128 bits at its end. */
final class Gcm {
    /** Bytes of a key. */
    static final int KEY_LENGTH = 32;

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static byte[] newKey() {
        return random(KEY_LENGTH);
    }

    /** @param bound what the result is bound to: it opens together with the same bytes only */
    static byte[] seal(byte[] key, byte[] bound, byte[] plaintext) {
        byte[] nonce = random(NONCE_LENGTH);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, bound);
            var sealed = new byte[NONCE_LENGTH + cipher.getOutputSize(plaintext.length)];
            ByteBuffer.wrap(sealed).put(nonce);
            cipher.doFinal(plaintext, 0, plaintext.length, sealed, NONCE_LENGTH);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    /** @throws IllegalStateException for what was not sealed under this key and bound to these bytes */
    static byte[] open(byte[] key, byte[] bound, byte[] sealed) {
        if (sealed.length < NONCE_LENGTH + TAG_BITS / Byte.SIZE) {
            throw new IllegalStateException("Too short to have been sealed");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed, 0, bound)
                    .doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
        } catch (AEADBadTagException changed) {
            throw new IllegalStateException("Not sealed under this key for this use, or changed since");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, int offset, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_LENGTH));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
