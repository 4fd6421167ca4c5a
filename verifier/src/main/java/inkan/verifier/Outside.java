package inkan.verifier;

import java.util.List;
import java.util.Optional;

/**
 * What somebody has who verifies, and did not get with the file.
 *
 * @param keys that they trust; none where they have none
 * @param kept a checkpoint of this log that they kept
 * @param signatures that were verified for them before
 */
public record Outside(List<Key> keys, Optional<Note> kept, Signatures signatures) {

    Outside(List<Key> keys, Optional<Note> kept) {
        this(keys, kept, new Signatures());
    }

    /** Nothing but the file. */
    public static final Outside NOTHING = new Outside(List.of(), Optional.empty());

    /** One key. */
    public static Outside key(String key) {
        return new Outside(List.of(Key.parse(key).orElseThrow()), Optional.empty());
    }

    /** The same with a checkpoint. */
    public Outside and(String note) {
        return new Outside(
                keys,
                Optional.of(Note.parse(note.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .orElseThrow()));
    }
}
