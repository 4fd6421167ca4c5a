package inkan.checkpoint;

import java.util.Base64;

/** Standard base 64 with padding (RFC 4648, section 4), in its one canonical form. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws MalformedNoteException for anything that is not the canonical form of some bytes */
    static byte[] decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (of(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, without the text.
        }
        throw new MalformedNoteException("not base 64 in its canonical form");
    }
}
