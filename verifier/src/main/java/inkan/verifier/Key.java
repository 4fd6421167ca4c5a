package inkan.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A C2SP verifier key: {@code name+id+base64(01 ‖ public key)}, Ed25519.
 *
 * @param text as it is written
 */
public record Key(String name, int id, String text) {

    private static final byte ED25519 = 1;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The key of a text; empty where it is none, or its id is not the one of its name and key. */
    public static Optional<Key> parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || text.length() > 1_000) {
            return Optional.empty();
        }
        return Base64Text.decoded(parts[2])
                .filter(bytes -> bytes.length == 33 && bytes[0] == ED25519)
                .map(bytes -> new Key(parts[0], id(parts[0], bytes), text))
                .filter(key -> HexFormat.of().toHexDigits(key.id()).equals(parts[1]));
    }

    private static int id(String name, byte[] encoded) {
        MessageDigest digest = Hashing.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest(encoded)).getInt();
    }

    /** Whether it has signed a text. */
    boolean verifies(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Base64Text.decoded(text().split("\\+", 3)[2]).orElseThrow();
            byte[] key = Arrays.copyOf(X509, X509.length + encoded.length - 1);
            System.arraycopy(encoded, 1, key, X509.length, encoded.length - 1);
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException notOfThisKey) {
            return false;
        }
    }
}
