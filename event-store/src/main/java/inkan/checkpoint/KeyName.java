package inkan.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What a signature names its key by: a name, and four bytes of a hash over name and key. */
final class KeyName {

    /** Ed25519, as C2SP signed-note numbers it. */
    static final byte ED25519 = 1;

    private KeyName() {}

    /** @throws MalformedNoteException for an empty name, or one with white space, plus or control characters */
    static String required(String name) {
        if (name.isEmpty()
                || name.codePoints()
                        .anyMatch(c -> c == '+'
                                || Character.isSpaceChar(c)
                                || Character.isWhitespace(c)
                                || Character.isISOControl(c))) {
            throw new MalformedNoteException("the name of a key is not empty and has neither white space nor plus");
        }
        return name;
    }

    /** The key id of C2SP signed-note: the first four bytes of SHA-256(name ‖ "\n" ‖ 0x01 ‖ public key). */
    static int id(String name, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    /** The 32 bytes of an encoded key after the byte that says Ed25519. */
    static byte[] ed25519(String base64) {
        byte[] bytes = Base64Text.decoded(base64);
        if (bytes.length != 33 || bytes[0] != ED25519) {
            throw new MalformedNoteException("not an Ed25519 key of 32 bytes");
        }
        return Arrays.copyOfRange(bytes, 1, 33);
    }

    static String encoded(byte[] key) {
        return Base64Text.of(
                ByteBuffer.allocate(1 + key.length).put(ED25519).put(key).array());
    }
}
