package inkan.verifier;

import java.util.Base64;
import java.util.Optional;

/** Standard base 64 with padding (RFC 4648, section 4), in its one canonical form. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes; empty for anything that is not the canonical form of some. */
    static Optional<byte[]> decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return of(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A hash of 32 bytes; empty for anything else. */
    static Optional<byte[]> hash(String text) {
        return decoded(text).filter(bytes -> bytes.length == Format.HASH);
    }
}
