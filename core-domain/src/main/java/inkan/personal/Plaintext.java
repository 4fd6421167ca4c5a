package inkan.personal;

import inkan.value.Personalia;
import inkan.value.Sealed;
import inkan.value.Sex;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Personal data as the bytes that are sealed: the format's number 1, the day of birth as the number of days since
 * 1970-01-01 (4 bytes), then sex, name and address, each in UTF-8 with its length before it (2 bytes; −1 where it is
 * absent). Zeros fill up to a multiple of {@value #STEP} bytes, so that the length of a name is not to be seen from
 * outside.
 */
public final class Plaintext {
    private static final byte FORMAT = 1;
    private static final short ABSENT = -1;
    private static final int STEP = 64;

    private Plaintext() {}

    /** The bytes of personal data. */
    public static byte[] of(Personalia personal) {
        byte[] sex = personal.sex().name().getBytes(StandardCharsets.UTF_8);
        byte[] name = utf8(personal.name());
        byte[] address = utf8(personal.address());
        int length = 1 + Integer.BYTES + 3 * Short.BYTES + sex.length + length(name) + length(address);
        ByteBuffer bytes = ByteBuffer.allocate((length + STEP - 1) / STEP * STEP);
        bytes.put(FORMAT).putInt(Math.toIntExact(personal.dateOfBirth().toEpochDay()));
        put(bytes, sex);
        put(bytes, name);
        put(bytes, address);
        return bytes.array();
    }

    /**
     * The personal data of bytes.
     *
     * @throws IllegalStateException for bytes of another format
     */
    public static Personalia read(byte[] plaintext) {
        ByteBuffer bytes = ByteBuffer.wrap(plaintext);
        if (bytes.get() != FORMAT) {
            throw new IllegalStateException("Personal data of another format");
        }
        LocalDate born = LocalDate.ofEpochDay(bytes.getInt());
        String sex = text(bytes);
        if (sex == null) {
            throw new IllegalStateException("Personal data without a sex");
        }
        return new Personalia(text(bytes), text(bytes), born, Sex.valueOf(sex));
    }

    /** What is not sealed, in the form of what is: for events of before there was sealing. */
    public static Sealed unsealed(Personalia personal) {
        return new Sealed(
                Sealed.CLEAR + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(of(personal)));
    }

    /** Reads {@link #unsealed}. */
    public static Personalia ofUnsealed(Sealed clear) {
        return read(Base64.getUrlDecoder().decode(clear.data()));
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static void put(ByteBuffer bytes, byte @Nullable [] text) {
        if (text == null) {
            bytes.putShort(ABSENT);
        } else {
            bytes.putShort((short) text.length).put(text);
        }
    }

    private static @Nullable String text(ByteBuffer bytes) {
        short length = bytes.getShort();
        if (length == ABSENT) {
            return null;
        }
        var text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
