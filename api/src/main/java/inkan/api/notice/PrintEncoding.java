package inkan.api.notice;

/** How a print file is written. */
public enum PrintEncoding {
    /** UTF-8. */
    UTF_8,
    /** UTF-8 that begins with a byte order mark. */
    UTF_8_BOM,
    /** Code page 932, Shift_JIS as Windows has it (windows-31j). What it lacks is rejected, never replaced. */
    CP932
}
