package inkan.checkpoint;

import java.nio.ByteBuffer;

/**
 * A signature line of a note: {@code — name base64(key id ‖ signature)}.
 *
 * @param keyId four bytes, big-endian
 * @param signature its bytes after the key id, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NoteSignature(String name, int keyId, byte[] signature) {

    private static final String DASH = "— ";

    /** @throws MalformedNoteException where the line is no signature */
    static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new MalformedNoteException("a signature line is an em dash, a name and a signature");
        }
        String name = KeyName.required(line.substring(DASH.length(), space));
        byte[] bytes = Base64Text.decoded(line.substring(space + 1));
        if (bytes.length <= Integer.BYTES) {
            throw new MalformedNoteException("a signature line has a key id of four bytes and a signature");
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        int keyId = parts.getInt();
        var signature = new byte[parts.remaining()];
        parts.get(signature);
        return new NoteSignature(name, keyId, signature);
    }

    /** The line, without its end. */
    String line() {
        return DASH
                + name
                + " "
                + Base64Text.of(ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(keyId)
                        .put(signature)
                        .array());
    }
}
