package inkan.verifier;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands before the events: the manifest, the keys and the checkpoints. */
final class Head {

    private static final int MOST_CHECKPOINTS = 1_000;

    private final Findings findings;
    private final MessageDigest checkpointsDigest = Hashing.sha256();
    private final List<Optional<Note>> checkpoints = new ArrayList<>();
    private Optional<Manifest> manifest = Optional.empty();
    private byte[] manifestDigest = new byte[0];
    private byte[] keysDigest = new byte[0];
    private List<Key> keys = List.of();

    Head(Findings findings) {
        this.findings = findings;
    }

    void add(Frame frame) {
        byte[] body = frame.body();
        switch (frame.kind()) {
            case MANIFEST -> {
                require(
                        frame.intact() && manifestDigest.length == 0,
                        Finding.Kind.MANIFEST_CHANGED,
                        "the manifest's frame");
                manifestDigest = Hashing.of(body);
                manifest = Text.of(body).flatMap(Manifest::parse);
                require(manifest.isPresent(), Finding.Kind.MANIFEST_CHANGED, "the manifest cannot be read");
            }
            case KEYS -> {
                require(frame.intact() && keysDigest.length == 0, Finding.Kind.KEY_CHANGED, "the frame of the keys");
                keysDigest = Hashing.of(body);
                Optional<List<Key>> listed = Text.of(body).flatMap(Trust::list);
                require(listed.isPresent(), Finding.Kind.KEY_CHANGED, "the keys cannot be read");
                keys = listed.orElse(List.of());
            }
            case CHECKPOINT -> {
                require(frame.intact(), Finding.Kind.CHECKPOINT_CHANGED, "a checkpoint's frame");
                checkpointsDigest.update(body);
                Optional<Note> note = Note.parse(body);
                require(note.isPresent(), Finding.Kind.CHECKPOINT_CHANGED, "a checkpoint cannot be read");
                require(checkpoints.size() < MOST_CHECKPOINTS, Finding.Kind.CHECKPOINT_CHANGED, "too many checkpoints");
                if (checkpoints.size() < MOST_CHECKPOINTS) {
                    checkpoints.add(note);
                }
            }
            default -> findings.add(Finding.of(Finding.Kind.INSERTED, "something stands before the first block"));
        }
    }

    private void require(boolean kept, Finding.Kind otherwise, String what) {
        if (!kept) {
            findings.add(Finding.of(otherwise, what));
        }
    }

    /** Whether a manifest, keys and a checkpoint have been there. */
    void end() {
        require(manifestDigest.length > 0, Finding.Kind.MANIFEST_CHANGED, "there is no manifest");
        require(keysDigest.length > 0, Finding.Kind.KEY_CHANGED, "there are no keys");
        require(!checkpoints.isEmpty(), Finding.Kind.CHECKPOINT_CHANGED, "there is no checkpoint");
    }

    /**
     * Judges the checkpoints in their order.
     *
     * @return the last one, where it is believed
     */
    Optional<Checkpoint> checkpoint(Trust trust) {
        Optional<Checkpoint> last = Optional.empty();
        for (Optional<Note> note : checkpoints) {
            Optional<Checkpoint> checkpoint = note.flatMap(Checkpoint::of);
            Trust.Standing standing = note.map(trust::of).orElse(Trust.Standing.NOT_SIGNED);
            last = standing == Trust.Standing.BELIEVED ? checkpoint : Optional.empty();
            if (standing == Trust.Standing.SIGNED_BY_ANOTHER) {
                findings.add(Finding.of(
                        Finding.Kind.NOT_TRUSTED,
                        "a checkpoint is signed by no key that is trusted, nor by one that such a key has"
                                + " vouched for"));
            } else if (note.isPresent()
                    && (checkpoint.isEmpty() || (standing == Trust.Standing.NOT_SIGNED && trust.knowsAnyKey()))) {
                findings.add(Finding.of(Finding.Kind.CHECKPOINT_CHANGED, "a checkpoint is not what was signed"));
            }
        }
        return last;
    }

    /** The roots to hold proofs against: the signed one; where there is none, those that the file tells of. */
    List<Anchor> anchors(Optional<Checkpoint> believed) {
        if (believed.isPresent()) {
            return List.of(believed.get().anchor());
        }
        var anchors = new ArrayList<Anchor>();
        manifest.map(Manifest::anchor).ifPresent(anchors::add);
        if (!checkpoints.isEmpty()) {
            checkpoints
                    .getLast()
                    .flatMap(Checkpoint::of)
                    .map(Checkpoint::anchor)
                    .ifPresent(anchors::add);
        }
        return anchors;
    }

    Optional<Manifest> manifest() {
        return manifest;
    }

    List<Key> keys() {
        return keys;
    }

    byte[] manifestDigest() {
        return manifestDigest;
    }

    byte[] keysDigest() {
        return keysDigest;
    }

    private byte[] digestOfCheckpoints = new byte[0];

    /** The SHA-256 of all checkpoints, one behind the other. */
    byte[] checkpointsDigest() {
        if (digestOfCheckpoints.length == 0) {
            digestOfCheckpoints = checkpointsDigest.digest();
        }
        return digestOfCheckpoints;
    }
}
