package inkan.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A C2SP signed note.
 *
 * @param text what is signed, with its last line feed
 * @param signatures one to a hundred
 */
public record Note(String text, List<NamedSignature> signatures) {

    private static final String DASH = "— ";
    private static final int MOST_SIGNATURES = 100;

    /** A line of a note: who has signed, by name and id, and the signature. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record NamedSignature(String name, int keyId, byte[] signature) {}

    /** The note of some bytes; empty where they are none. */
    public static Optional<Note> parse(byte[] bytes) {
        return bytes.length > Format.LARGEST_NOTE
                ? Optional.empty()
                : Text.of(bytes).flatMap(Note::parse);
    }

    private static Optional<Note> parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 1 || !note.endsWith("\n") || split + 2 >= note.length()) {
            return Optional.empty();
        }
        var signatures = new ArrayList<NamedSignature>();
        for (String line : note.substring(split + 2, note.length() - 1).split("\n", -1)) {
            Optional<NamedSignature> signature = signature(line);
            if (signature.isEmpty() || signatures.size() == MOST_SIGNATURES) {
                return Optional.empty();
            }
            signatures.add(signature.get());
        }
        return Optional.of(new Note(note.substring(0, split + 1), List.copyOf(signatures)));
    }

    private static Optional<NamedSignature> signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            return Optional.empty();
        }
        String name = line.substring(DASH.length(), space);
        if (name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return Optional.empty();
        }
        return Base64Text.decoded(line.substring(space + 1))
                .filter(bytes -> bytes.length > Integer.BYTES)
                .map(bytes -> new NamedSignature(
                        name, ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
    }

    /** The keys of these that have signed it. */
    List<Key> signedBy(Collection<Key> keys, Signatures verifying) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .filter(key -> signatures.stream()
                        .anyMatch(signature -> signature.keyId() == key.id()
                                && signature.name().equals(key.name())
                                && verifying.verify(key, signed, signature.signature())))
                .toList();
    }
}
