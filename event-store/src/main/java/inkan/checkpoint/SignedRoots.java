package inkan.checkpoint;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Goes through the stored checkpoints in the order of their sizes and checks what can be checked without the log. */
final class SignedRoots {

    private static final int AT_ONCE = 500;

    /**
     * A checkpoint as it is stored, and what its note signs.
     *
     * @param before the size of the checkpoint before it
     * @param signed null where the note is not to be believed
     */
    record Next(
            StoredCheckpoint stored, long before, @Nullable Checkpoint signed) {}

    private final CheckpointTables tables;
    private final String origin;
    private final TrustedKeys keys;
    private final Findings findings;
    private final long last;
    private final Deque<StoredCheckpoint> ahead = new ArrayDeque<>();
    private long read;
    private @Nullable Next next;
    private long count;

    /**
     * @param from the size behind which checkpoints are gone through
     * @param last the size of the last one; those that are made meanwhile are left out
     */
    SignedRoots(CheckpointTables tables, TrustedKeys keys, Findings findings, long from, long last)
            throws SQLException {
        this.tables = tables;
        this.origin = tables.origin();
        this.keys = keys;
        this.findings = findings;
        this.read = from;
        this.last = last;
        advance();
    }

    /** The next checkpoint; null at the end. */
    @Nullable
    Next next() {
        return next;
    }

    /** How many were gone through. */
    long count() {
        return count;
    }

    void advance() {
        long before = next == null ? read : next.stored().size();
        if (ahead.isEmpty()) {
            try {
                ahead.addAll(tables.after(before, AT_ONCE));
            } catch (SQLException e) {
                throw new LogNotReadableException(e);
            }
        }
        StoredCheckpoint stored = ahead.pollFirst();
        next = stored == null || stored.size() > last ? null : new Next(stored, before, believed(stored, before));
        if (next != null) {
            count++;
        }
    }

    private @Nullable Checkpoint believed(StoredCheckpoint stored, long before) {
        try {
            SignedNote note = SignedNote.parse(stored.note());
            Checkpoint checkpoint = Checkpoint.of(note);
            if (!keys.believes(note)) {
                findings.add(
                        Finding.Kind.CHECKPOINT_NOT_SIGNED,
                        before + 1,
                        stored.size(),
                        "the checkpoint is signed by no key that is trusted from the log's first one on");
                return null;
            }
            if (checkpoint.size() == stored.size() && checkpoint.origin().equals(origin)) {
                return checkpoint;
            }
        } catch (MalformedNoteException | BadSignatureException e) {
            // Told below: a note that was changed, whatever was changed about it.
        }
        changed(stored, before, "the note of the checkpoint was changed");
        return null;
    }

    void changed(StoredCheckpoint stored, long before, String what) {
        findings.add(Finding.Kind.CHECKPOINT_CHANGED, before + 1, stored.size(), what);
    }
}
