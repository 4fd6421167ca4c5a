package inkan.api.notice;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a print file is written. */
public enum PrintEncoding {
    /** UTF-8. */
    UTF_8(StandardCharsets.UTF_8),
    /** UTF-8 that begins with a byte order mark. */
    UTF_8_BOM(StandardCharsets.UTF_8),
    /** Code page 932, Shift_JIS as Windows has it (windows-31j). What it lacks is rejected, never replaced. */
    CP932(Charset.forName("windows-31j"));

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Charset charset;

    PrintEncoding(Charset charset) {
        this.charset = charset;
    }

    /** What characters are written with. */
    Charset charset() {
        return charset;
    }

    /** What the file begins with. */
    byte[] mark() {
        return this == UTF_8_BOM ? MARK.clone() : new byte[0];
    }
}
