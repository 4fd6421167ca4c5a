package inkan.verifier;

import java.util.Optional;

/**
 * A C2SP tlog-checkpoint: a log's size and root.
 *
 * @param origin names the log
 */
public record Checkpoint(String origin, Anchor anchor) {

    /** The checkpoint that a note signs; empty where it signs something else. */
    public static Optional<Checkpoint> of(Note note) {
        String[] lines = note.text().split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty()) {
            return Optional.empty();
        }
        return Text.number(lines[1])
                .flatMap(size ->
                        Base64Text.hash(lines[2]).map(root -> new Checkpoint(lines[0], new Anchor(size, root))));
    }

    /** How many events it covers. */
    public long size() {
        return anchor.size();
    }
}
