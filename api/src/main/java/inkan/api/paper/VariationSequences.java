package inkan.api.paper;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The variation sequences 異体字 that a font knows: a character and a selector behind it that picks one of its forms, as
 * subtable 14 of the font's {@code cmap} lists them, which the PDF library does not read.
 *
 * @param glyphs the glyph by sequence, {@link #USUAL} where it is the one that the character has without a selector
 */
record VariationSequences(Map<Sequence, Integer> glyphs) {

    /** Stands for the glyph that the character has by itself. */
    static final int USUAL = 0;

    /** A character and its selector. */
    record Sequence(int character, int selector) {}

    private static final int UNICODE = 0;
    private static final int SEQUENCES = 5;
    private static final int HEADER = 4;
    private static final int SUBTABLE_HEADER = 6;

    /** Whether a code point is a variation selector. */
    static boolean isSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** @param cmap the whole table, of a font that is known to be sound */
    static VariationSequences of(byte[] cmap) {
        ByteBuffer table = ByteBuffer.wrap(cmap);
        var glyphs = new HashMap<Sequence, Integer>();
        int subtables = table.getShort(2);
        for (int i = 0; i < subtables; i++) {
            table.position(HEADER + 8 * i);
            if (table.getShort() == UNICODE && table.getShort() == SEQUENCES) {
                read(table, table.getInt(), glyphs);
            }
        }
        return new VariationSequences(Map.copyOf(glyphs));
    }

    private static void read(ByteBuffer table, int start, Map<Sequence, Integer> glyphs) {
        int selectors = table.getInt(start + SUBTABLE_HEADER);
        for (int i = 0; i < selectors; i++) {
            int record = start + SUBTABLE_HEADER + 4 + 11 * i;
            int selector = three(table, record);
            int usual = table.getInt(record + 3);
            int others = table.getInt(record + 7);
            if (usual != 0) {
                readUsual(table, start + usual, selector, glyphs);
            }
            if (others != 0) {
                readOthers(table, start + others, selector, glyphs);
            }
        }
    }

    private static void readUsual(ByteBuffer table, int start, int selector, Map<Sequence, Integer> glyphs) {
        for (int i = 0; i < table.getInt(start); i++) {
            int range = start + 4 + 4 * i;
            int first = three(table, range);
            int more = Byte.toUnsignedInt(table.get(range + 3));
            for (int character = first; character <= first + more; character++) {
                glyphs.put(new Sequence(character, selector), USUAL);
            }
        }
    }

    private static void readOthers(ByteBuffer table, int start, int selector, Map<Sequence, Integer> glyphs) {
        for (int i = 0; i < table.getInt(start); i++) {
            int mapping = start + 4 + 5 * i;
            glyphs.put(new Sequence(three(table, mapping), selector), Short.toUnsignedInt(table.getShort(mapping + 3)));
        }
    }

    /** An unsigned number of three bytes. */
    private static int three(ByteBuffer table, int at) {
        return Byte.toUnsignedInt(table.get(at)) << 16 | Short.toUnsignedInt(table.getShort(at + 1));
    }
}
