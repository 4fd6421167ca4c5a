package inkan.api.digest;

import inkan.value.AttributesDigest;
import inkan.value.BasicFour;
import inkan.value.InvalidValue;
import inkan.value.Personalia;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Makes of the basic four attributes 基本4情報 what the core may know of them. Name and address end here: in a keyed
 * digest over the four texts, each with its length before it, byte for byte as they came. Nothing is normalised, since
 * variant characters 異体字 are different names.
 *
 * @param key of the digest
 */
public record AttributesDigester(DigestKey key) {

    /** The most code points of a name or an address. */
    public static final int LONGEST = 300;

    private static final String SHAPE =
            "1 to " + LONGEST + " characters of Unicode text, not blank, without control characters or line breaks";

    /** @throws InvalidValue when name or address is blank, too long, or has control characters or lone surrogates */
    public BasicFour digest(String name, String address, Personalia personal) {
        var encoded = new ByteArrayOutputStream();
        append(encoded, bytes("name", name));
        append(encoded, bytes("address", address));
        append(encoded, bytes("dateOfBirth", personal.dateOfBirth().toString()));
        append(encoded, bytes("sex", personal.sex().name()));
        return new BasicFour(
                personal, new AttributesDigest(key.digest("basic four attributes", encoded.toByteArray())));
    }

    private static void append(ByteArrayOutputStream encoded, byte[] text) {
        encoded.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        encoded.writeBytes(text);
    }

    private static byte[] bytes(String part, String text) {
        if (text.isBlank()
                || text.codePointCount(0, text.length()) > LONGEST
                || text.codePoints().anyMatch(AttributesDigester::isNoText)) {
            throw new InvalidValue(part, SHAPE);
        }
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            var bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return bytes;
        } catch (CharacterCodingException loneSurrogate) {
            throw new InvalidValue(part, SHAPE);
        }
    }

    private static boolean isNoText(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
