package inkan.checkpoint;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log's size and root hash (C2SP tlog-checkpoint). Extension lines are read over.
 *
 * @param origin names the log
 * @param size how many events it has
 * @param root hash of its Merkle tree, 32 bytes
 */
@CheckReturnValue
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode are our own
public record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern TEXT =
            Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([^\\n]+)\\n(?:[^\\n]+\\n)*");

    /** @throws MalformedNoteException for a negative size or a root that has not 32 bytes */
    public Checkpoint {
        if (size < 0 || root.length != 32 || origin.isEmpty() || origin.indexOf('\n') >= 0) {
            throw new MalformedNoteException("a checkpoint has an origin, a size and a root hash of 32 bytes");
        }
        root = root.clone();
    }

    /** @throws MalformedNoteException where the text of a note is no checkpoint */
    public static Checkpoint parse(String text) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new MalformedNoteException("a checkpoint is an origin, a size and a root hash, each on a line");
        }
        return new Checkpoint(lines.group(1), Long.parseLong(lines.group(2)), Base64Text.decoded(lines.group(3)));
    }

    /** The checkpoint that a note signs. */
    public static Checkpoint of(SignedNote note) {
        return parse(note.text());
    }

    /** 32 bytes; a copy. */
    @Override
    public byte[] root() {
        return root.clone();
    }

    /** The text to sign. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64Text.of(root) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint checkpoint
                && checkpoint.origin.equals(origin)
                && checkpoint.size == size
                && Arrays.equals(checkpoint.root, root);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return text();
    }
}
