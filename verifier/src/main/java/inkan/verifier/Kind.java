package inkan.verifier;

import java.nio.charset.StandardCharsets;

/** What a frame is, by its type, or by what stands in it where the type was changed. */
enum Kind {
    MANIFEST('M', Format.LARGEST_MANIFEST),
    KEYS('K', Format.LARGEST_NOTE),
    CHECKPOINT('C', Format.LARGEST_NOTE),
    BLOCK('B', Format.BLOCK_BEGIN + Format.HASH * (Format.MOST_EVENTS_OF_A_BLOCK + Format.MOST_HASHES_OF_A_PATH)),
    EVENT('E', Format.LARGEST_EVENT),
    NOTE('N', Format.LARGEST_NOTE),
    /** Bytes that are nothing of an export. */
    JUNK(0, 0);

    private static final String MANIFEST_BEGINS = "inkan-export 1\n";
    private static final String NOTE_BEGINS = "inkan-export/1\n";
    private static final int LARGEST_TEXT = Format.LARGEST_MANIFEST;
    private static final String SIGNATURES_BEGIN = "\n\n— ";

    private final int type;

    /** The longest body, in bytes. */
    final int most;

    Kind(int type, int most) {
        this.type = type;
        this.most = most;
    }

    /** The kind of a frame's type; JUNK where there is no such type. */
    static Kind ofType(byte type) {
        return switch (type) {
            case 'M' -> MANIFEST;
            case 'K' -> KEYS;
            case 'C' -> CHECKPOINT;
            case 'B' -> BLOCK;
            case 'E' -> EVENT;
            case 'N' -> NOTE;
            default -> JUNK;
        };
    }

    /** The byte by which frames of this kind are known. */
    int type() {
        return type;
    }

    /** What a body is by its own form, whatever its header says; JUNK where it is nothing that is known. */
    static Kind ofBody(byte[] bytes, int from, int length) {
        if (EntryParts.fits(bytes, from, length)) {
            return EVENT;
        }
        if (BlockFrame.fits(bytes, from, length)) {
            return BLOCK;
        }
        if (length == 0 || length > LARGEST_TEXT || bytes[from + length - 1] != '\n') {
            return JUNK;
        }
        if (begins(MANIFEST_BEGINS, bytes, from, length)) {
            return MANIFEST;
        }
        if (begins(NOTE_BEGINS, bytes, from, length)) {
            return NOTE;
        }
        return length > Format.LARGEST_NOTE
                ? JUNK
                : noteOrKeys(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    private static Kind noteOrKeys(String text) {
        if (text.startsWith("inkan/") && text.contains(SIGNATURES_BEGIN)) {
            return CHECKPOINT;
        }
        return Key.parse(text.substring(0, text.indexOf('\n'))).isPresent() ? KEYS : JUNK;
    }

    private static boolean begins(String text, byte[] bytes, int from, int length) {
        if (length < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
