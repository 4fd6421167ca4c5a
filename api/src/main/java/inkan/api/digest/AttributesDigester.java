package inkan.api.digest;

import inkan.value.AttributesDigest;
import inkan.value.BasicFour;
import inkan.value.Personalia;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Makes the keyed digest by which two states of the basic four attributes 基本4情報 are compared without opening either: over
 * the four texts, each with its length before it, byte for byte as they came. Nothing is normalised, since variant
 * characters 異体字 are different names.
 *
 * @param key of the digest
 */
public record AttributesDigester(DigestKey key) {

    /** The personal data with its digest. */
    public BasicFour digest(Personalia personal) {
        var encoded = new ByteArrayOutputStream();
        append(encoded, Objects.requireNonNull(personal.name(), "name"));
        append(encoded, Objects.requireNonNull(personal.address(), "address"));
        append(encoded, personal.dateOfBirth().toString());
        append(encoded, personal.sex().name());
        return new BasicFour(
                personal, new AttributesDigest(key.digest("basic four attributes", encoded.toByteArray())));
    }

    private static void append(ByteArrayOutputStream encoded, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        encoded.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        encoded.writeBytes(bytes);
    }
}
