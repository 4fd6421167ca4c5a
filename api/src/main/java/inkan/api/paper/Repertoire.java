package inkan.api.paper;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import inkan.api.paper.VariationSequences.Sequence;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * The characters that a font has a glyph for, as one document uses them. It takes the place of the font's own table while
 * that document is made: variation sequences get code points out of a private plane, because the PDF library asks for
 * glyphs by single code points.
 */
final class Repertoire extends CmapSubtable {

    private static final int FIRST_PRINTABLE = ' ';
    private static final int LAST_PRINTABLE = '~';

    private final CmapLookup own;
    private final VariationSequences sequences;
    private final Map<Sequence, Integer> privates = new HashMap<>();
    private final Map<Integer, Integer> glyphsOfPrivates = new HashMap<>();
    private final Map<Integer, String> texts = new TreeMap<>();

    private final int firstPrivate;

    private Repertoire(CmapLookup own, VariationSequences sequences, int firstPrivate) {
        this.own = own;
        this.sequences = sequences;
        this.firstPrivate = firstPrivate;
        setPlatformId(CmapTable.PLATFORM_UNICODE);
        setPlatformEncodingId(CmapTable.ENCODING_UNICODE_2_0_FULL);
    }

    /**
     * Puts one in the place of a font's table.
     *
     * @param firstPrivate the first code point for sequences, of a private plane
     */
    static Repertoire of(TrueTypeFont font, int firstPrivate) throws IOException {
        TTFTable table = font.getTableMap().get(CmapTable.TAG);
        var repertoire = new Repertoire(
                font.getUnicodeCmapLookup(), VariationSequences.of(font.getTableBytes(table)), firstPrivate);
        for (int character = FIRST_PRINTABLE; character <= LAST_PRINTABLE; character++) {
            repertoire.use(character); // page numbers come from the style sheet
        }
        font.getCmap().setCmaps(new CmapSubtable[] {repertoire});
        return repertoire;
    }

    /** The code point by which a character is drawn; empty where the font lacks it. */
    @CanIgnoreReturnValue
    OptionalInt use(int character) {
        int glyph = own.getGlyphId(character);
        if (glyph == 0) {
            return OptionalInt.empty();
        }
        texts.put(glyph, Character.toString(character));
        return OptionalInt.of(character);
    }

    /** The code point by which a character is drawn in the form that a selector picks; empty where the font lacks it. */
    OptionalInt use(Sequence sequence) {
        Integer listed = sequences.glyphs().get(sequence);
        int usual = own.getGlyphId(sequence.character());
        if (listed == null || usual == 0) {
            return OptionalInt.empty();
        }
        int glyph = listed == VariationSequences.USUAL ? usual : listed;
        int codePoint = privates.computeIfAbsent(sequence, s -> firstPrivate + privates.size());
        glyphsOfPrivates.put(codePoint, glyph);
        texts.putIfAbsent(glyph, Character.toString(sequence.character()) + Character.toString(sequence.selector()));
        return OptionalInt.of(codePoint);
    }

    /** The text that each glyph used stands for. */
    Map<Integer, String> texts() {
        return texts;
    }

    @Override
    public int getGlyphId(int codePoint) {
        return glyphsOfPrivates.getOrDefault(codePoint, own.getGlyphId(codePoint));
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
        return own.getCharCodes(glyph);
    }
}
