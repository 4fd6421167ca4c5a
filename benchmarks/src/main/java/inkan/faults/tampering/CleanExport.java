package inkan.faults.tampering;

import inkan.verifier.Outside;
import inkan.verifier.Verdict;
import inkan.verifier.Verification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * An export in memory that nobody has touched, taken apart.
 *
 * @param kind all, range, card or resident
 * @param outside what whoever verifies has beside it
 * @param pieces its frames in their order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CleanExport(String kind, byte[] bytes, Outside outside, List<Piece> pieces) {

    private static final int MAGIC = 8;

    /** Takes an export apart. */
    public static CleanExport of(byte[] bytes, Outside outside) {
        var pieces = new ArrayList<Piece>();
        ByteBuffer file = ByteBuffer.wrap(bytes);
        for (int from = MAGIC; from < bytes.length; ) {
            char type = (char) file.get(from + 4);
            int end = from + Piece.HEADER + file.getInt(from + 5);
            long first = type == 'E' || type == 'B' ? file.getLong(from + Piece.HEADER) : 0;
            long last = type == 'B' ? first + file.getShort(from + Piece.HEADER + Piece.POSITION) - 1 : first;
            pieces.add(new Piece(type, from, end, first, last));
            from = end;
        }
        Verdict verdict = verdict(bytes, outside);
        if (!verdict.clean() || !verdict.signed()) {
            throw new IllegalStateException("a clean export was found not to be: " + verdict.findings());
        }
        return new CleanExport(verdict.manifest().orElseThrow().kind(), bytes, outside, List.copyOf(pieces));
    }

    /** What the verifier says of it, changed or not. */
    static Verdict verdict(byte[] bytes, Outside outside) {
        try {
            return Verification.of(() -> new ByteArrayInputStream(bytes), outside, read -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its events, or its blocks, in their order. */
    List<Piece> all(char type) {
        return pieces.stream().filter(piece -> piece.type() == type).toList();
    }

    /** The positions that it holds follow one another. */
    boolean isOfPositions() {
        return kind.equals("all") || kind.equals("range");
    }

    long lastPosition() {
        return all('E').getLast().first();
    }
}
