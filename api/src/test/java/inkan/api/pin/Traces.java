package inkan.api.pin;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Texts in all the forms in which they may lie in bytes: UTF-8, UTF-16, Shift_JIS, hexadecimal digits, base64 wherever it
 * begins, escapes of JSON, addresses and the database, and each of them normalised too.
 */
public final class Traces {
    private static final int PAIRS = 1 << 16;
    private static final Charset CP932 = Charset.forName("windows-31j");

    private final List<byte[]> forms;
    private final BitSet begins = new BitSet(PAIRS);

    private Traces(List<byte[]> forms) {
        this.forms = forms;
        forms.forEach(form -> begins.set(pair(form, 0)));
    }

    /** @param texts each of at least six bytes in each form, so that none is there by chance */
    public static Traces of(String... texts) {
        List<byte[]> forms = new ArrayList<>();
        for (String text : texts) {
            Set<String> same = new LinkedHashSet<>();
            same.add(text);
            for (Normalizer.Form form : Normalizer.Form.values()) {
                same.add(Normalizer.normalize(text, form));
            }
            same.forEach(each -> forms(each).forEach(forms::add));
        }
        return new Traces(forms);
    }

    private static Stream<byte[]> forms(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(utf8);
        Stream<String> ascii = Stream.of(
                hex,
                hex.toUpperCase(Locale.ROOT),
                jsonEscapes(text),
                jsonEscapes(text).toLowerCase(Locale.ROOT),
                "%" + HexFormat.ofDelimiter("%").withUpperCase().formatHex(utf8),
                "%" + HexFormat.ofDelimiter("%").formatHex(utf8));
        return Stream.of(
                        Stream.of(
                                utf8,
                                text.getBytes(StandardCharsets.UTF_16BE),
                                text.getBytes(StandardCharsets.UTF_16LE)),
                        CP932.newEncoder().canEncode(text) ? Stream.of(text.getBytes(CP932)) : Stream.<byte[]>of(),
                        Stream.concat(ascii, base64(utf8)).map(form -> form.getBytes(StandardCharsets.US_ASCII)))
                .flatMap(several -> several);
    }

    private static String jsonEscapes(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append("\\u%04X".formatted(c)));
        return escaped.toString();
    }

    /** What of its base64 does not depend on what stands before and behind it. */
    private static Stream<String> base64(byte[] bytes) {
        List<String> all = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] within = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, within, before, bytes.length);
            int from = (before * Byte.SIZE + 5) / 6;
            int to = within.length * Byte.SIZE / 6;
            all.add(Base64.getEncoder().encodeToString(within).substring(from, to));
            all.add(Base64.getUrlEncoder().encodeToString(within).substring(from, to));
        }
        return all.stream();
    }

    /** Whether any of them is in a text. */
    public boolean areIn(String text) {
        return areIn(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether any of them is in these bytes. */
    public boolean areIn(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (begins.get(pair(bytes, i)) && beginsAt(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(byte[] bytes, int at) {
        for (byte[] form : forms) {
            if (at + form.length <= bytes.length && Arrays.equals(form, 0, form.length, bytes, at, at + form.length)) {
                return true;
            }
        }
        return false;
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << Byte.SIZE | (bytes[at + 1] & 0xFF);
    }
}
