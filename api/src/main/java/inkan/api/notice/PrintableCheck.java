package inkan.api.notice;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether texts can be written in an encoding so that they can be read again as they were: code page 932 has a place for the
 * yen sign ¥, but what is read from there is a backslash. For one thread.
 */
final class PrintableCheck {
    private final CharsetEncoder encoder;
    private final CharsetDecoder decoder;

    PrintableCheck(PrintEncoding encoding) {
        encoder = encoding.charset().newEncoder(); // both report, and replace nothing
        decoder = encoding.charset().newDecoder();
    }

    /**
     * A character that the encoding lacks.
     *
     * @param field of the addressee file
     * @param position of the code point in the field, from 1
     */
    record Lacking(String field, int position, int codePoint) {
        /** The character itself. */
        String character() {
            return Character.toString(codePoint);
        }

        /** Such as U+2000B. */
        String name() {
            return "U+%04X".formatted(codePoint);
        }
    }

    /** What the encoding lacks of an addressee; empty where it can be printed. */
    List<Lacking> lacking(Addressee addressee) {
        if (has(addressee.name()) && has(addressee.postalCode()) && has(addressee.address())) {
            return List.of();
        }
        List<Lacking> lacking = new ArrayList<>();
        lacking("name", addressee.name(), lacking);
        lacking("postal_code", addressee.postalCode(), lacking);
        lacking("address", addressee.address(), lacking);
        return lacking;
    }

    private void lacking(String field, String text, List<Lacking> found) {
        int position = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            position++;
            int codePoint = text.codePointAt(i);
            if (!has(Character.toString(codePoint))) {
                found.add(new Lacking(field, position, codePoint));
            }
        }
    }

    private boolean has(String text) {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
            return decoder.decode(bytes).toString().equals(text);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
