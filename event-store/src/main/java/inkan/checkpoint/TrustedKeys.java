package inkan.checkpoint;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys whose checkpoints are believed: the first one of the log, and each that has signed a checkpoint together with
 * one that was believed before.
 */
final class TrustedKeys {

    private final List<VerifierKey> known;
    private final List<VerifierKey> trusted = new ArrayList<>();

    TrustedKeys(List<VerifierKey> known) {
        this.known = known;
        known.stream().findFirst().ifPresent(trusted::add);
    }

    /** Begins with the keys of a checkpoint that is trusted. */
    void trust(SignedNote note) {
        trusted.addAll(note.signedBy(known));
    }

    /** Whether a note is signed by one of the log's keys, whichever. */
    boolean knows(SignedNote note) {
        try {
            return !note.signedBy(known).isEmpty();
        } catch (BadSignatureException forged) {
            return false;
        }
    }

    /**
     * Takes the next checkpoint.
     *
     * @return whether it is to be believed
     * @throws BadSignatureException when it names a key that has not signed it
     */
    boolean believes(SignedNote note) {
        List<VerifierKey> signers = note.signedBy(known);
        if (signers.stream().noneMatch(trusted::contains)) {
            return false;
        }
        signers.stream().filter(key -> !trusted.contains(key)).forEach(trusted::add);
        return true;
    }
}
