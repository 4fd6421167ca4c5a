package inkan.verifier;

import java.util.List;
import java.util.Optional;

/**
 * What came out.
 *
 * @param manifest what the file says of itself; empty where that cannot be read
 * @param events how many were proved to be in the tree of the signed root
 * @param findings none where all is as it was; the first thousand
 * @param count how many there were
 * @param signed whether a trusted key has signed the file, byte for byte, as it is
 * @param keys that are trusted, and from where
 * @param notChecked what could not be, or was not, checked
 * @param sha256 of everything before the note
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Verdict(
        Optional<Manifest> manifest,
        long events,
        List<Finding> findings,
        long count,
        boolean signed,
        List<Key> keys,
        List<String> notChecked,
        byte[] sha256) {

    /** Whether all is as it was. */
    public boolean clean() {
        return count == 0;
    }
}
