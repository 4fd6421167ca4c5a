package inkan.checkpoint;

import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that one or more keys have signed (C2SP signed-note).
 *
 * @param text ends with a line feed
 * @param signatures in the order of the note, one to {@value #MOST_SIGNATURES}
 */
@CheckReturnValue
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The largest note that is read, in bytes. */
    public static final int LARGEST = 65_536;

    static final int MOST_SIGNATURES = 100;

    /** @throws MalformedNoteException where there is no text, or no signature, or a control character */
    public SignedNote {
        if (!text.endsWith("\n") || text.length() < 2) {
            throw new MalformedNoteException("the text of a note ends with a line feed");
        }
        if (text.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedNoteException("a note has no control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedNoteException("a note has one to " + MOST_SIGNATURES + " signatures");
        }
        signatures = List.copyOf(signatures);
    }

    /** Signs a text with each of these keys. */
    public static SignedNote sign(String text, List<SigningKey> keys) {
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    /** @throws MalformedNoteException for bytes that are no signed note in UTF-8 */
    public static SignedNote parse(byte[] note) {
        if (note.length > LARGEST) {
            throw new MalformedNoteException("a note has at most " + LARGEST + " bytes");
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedNoteException("a note is UTF-8");
        }
    }

    /** @throws MalformedNoteException for a text that is no signed note */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            throw new MalformedNoteException("a note is a text, an empty line and signatures, each on a line");
        }
        var signatures = new ArrayList<NoteSignature>();
        note.substring(split + 2).lines().forEach(line -> signatures.add(NoteSignature.parse(line)));
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /**
     * The keys of these that have signed the note. Signatures of other keys are left alone, as C2SP asks.
     *
     * @throws BadSignatureException when a signature names one of the keys and is not its own
     */
    public List<VerifierKey> signedBy(List<VerifierKey> keys) {
        var signers = new ArrayList<VerifierKey>();
        for (VerifierKey key : keys) {
            for (NoteSignature signature : signatures) {
                if (key.isOf(signature)) {
                    if (!key.verifies(text, signature)) {
                        throw new BadSignatureException(key);
                    }
                    if (!signers.contains(key)) {
                        signers.add(key);
                    }
                }
            }
        }
        return signers;
    }

    /** The note as it is sent and stored. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
