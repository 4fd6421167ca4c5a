package inkan.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts of a file, which may hold anything. */
final class Text {

    private static final int LONGEST_SHOWN = 200;

    private Text() {}

    /** The text of bytes that are UTF-8 without control characters but line feeds; empty for others. */
    static Optional<String> of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().anyMatch(c -> c < ' ' && c != '\n') ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A text for a terminal: short, and without what a terminal would obey. */
    static String visible(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST_SHOWN).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029) {
                shown.append('?');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** A number as this format writes it, without sign or leading zeros; empty for anything else. */
    static Optional<Long> number(String text) {
        return text.matches("0|[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
