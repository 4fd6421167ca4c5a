package inkan.api.paper;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import inkan.api.paper.VariationSequences.Sequence;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Finds the glyphs for the text of one document. No character vanishes and none is exchanged for one that looks like it:
 * what no font can draw is drawn as 〓 (or, where only its form is missing, in the usual form) with a number behind it, and
 * {@link #notes} tell its code points.
 */
final class Lettering implements Closeable {

    private static final int GETA = 0x3013;

    /** A font opened for the document. */
    record Opened(TrueTypeFont font, Repertoire repertoire) {}

    /** What could not be drawn as it stands. */
    record Note(int number, String codePoints, boolean formOnly) {}

    private final Map<Face, Opened> opened = new EnumMap<>(Face.class);
    private final Map<String, Note> notes = new LinkedHashMap<>();

    /** The text in the code points by which the document's fonts draw it. */
    String of(String text) {
        var drawn = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (i + 1 < characters.length && VariationSequences.isSelector(characters[i + 1])) {
                draw(new Sequence(characters[i], characters[++i]), drawn);
            } else if (!draw(characters[i], drawn)) {
                draw(GETA, drawn);
                drawn.append(mark(false, characters[i]));
            }
        }
        return drawn.toString();
    }

    private void draw(Sequence sequence, StringBuilder drawn) {
        if (drawByFirst(repertoire -> repertoire.use(sequence), drawn)) {
            return;
        }
        boolean formOnly = draw(sequence.character(), drawn);
        if (!formOnly) {
            draw(GETA, drawn);
        }
        drawn.append(mark(formOnly, sequence.character(), sequence.selector()));
    }

    @CanIgnoreReturnValue
    private boolean draw(int character, StringBuilder drawn) {
        int seen = Character.isWhitespace(character) ? ' ' : character;
        return isVisible(seen) && drawByFirst(repertoire -> repertoire.use(seen), drawn);
    }

    /** By the first font that has it. */
    private boolean drawByFirst(Function<Repertoire, OptionalInt> use, StringBuilder drawn) {
        for (Face face : Face.values()) {
            OptionalInt codePoint =
                    use.apply(opened.computeIfAbsent(face, Lettering::open).repertoire());
            if (codePoint.isPresent()) {
                drawn.appendCodePoint(codePoint.getAsInt());
                return true;
            }
        }
        return false;
    }

    /** Not what the PDF library would leave out, nor what means one thing in one office and another in the next. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> character != 0xFFFC;
        };
    }

    private String mark(boolean formOnly, int... characters) {
        String codePoints =
                Arrays.stream(characters).mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
        int next = notes.size() + 1;
        return "※"
                + notes.computeIfAbsent(codePoints, text -> new Note(next, text, formOnly))
                        .number();
    }

    /** What could not be drawn so far, by the numbers. */
    List<Note> notes() {
        return List.copyOf(notes.values());
    }

    /** The fonts that were needed so far. */
    Map<Face, Opened> opened() {
        return opened;
    }

    private static Opened open(Face face) {
        try {
            TrueTypeFont font = face.open();
            return new Opened(font, Repertoire.of(font, face.firstPrivate()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Opened font : opened.values()) {
            font.font().close();
        }
    }
}
