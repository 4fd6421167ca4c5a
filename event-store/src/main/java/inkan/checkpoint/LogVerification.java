package inkan.checkpoint;

import inkan.merkle.GrowingTree;
import inkan.merkle.TileTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the whole log: every row is read, hashed and held against the tiles, the signed checkpoints and the head. Any
 * change, removal, insertion or swap is found and told with its position; a cut at the end against the checkpoints, or
 * against one that somebody outside has kept. Memory does not grow with the log, and appends go on meanwhile: what is
 * appended after the start is left out.
 *
 * @param dataSource of connections that take part in no transaction
 */
public record LogVerification(DataSource dataSource) {

    private static final int PROGRESS_EVERY = 16_384;

    /** Is told how far it has come. What it throws ends the verification. */
    public interface Progress {

        /**
         * @param position that was verified last
         * @param upTo the last one to verify
         */
        void at(long position, long upTo);
    }

    /**
     * What was found.
     *
     * @param from the position behind which it began, 0 for the whole log
     * @param position the last one that was verified
     * @param checkpoints how many stored ones were verified
     * @param findings none where all is as it was; the first thousand
     * @param count how many there were
     */
    public record Verdict(long from, long position, long checkpoints, List<Finding> findings, long count) {

        /** The findings; a copy that nobody changes. */
        public Verdict {
            findings = List.copyOf(findings);
        }

        /** Whether all is as it was. */
        public boolean clean() {
            return count == 0;
        }
    }

    /**
     * Verifies the log.
     *
     * @param kept an earlier checkpoint from outside, which the log has to continue
     * @param trusted size of a stored checkpoint behind which to begin, 0 for the whole log; where the stored tiles do not
     *     make up its root, that is a finding, and the whole log is verified
     * @throws MalformedNoteException where the note is no checkpoint
     * @throws LogNotReadableException when the database fails
     */
    public Verdict run(Optional<SignedNote> kept, long trusted, Progress progress) {
        @Nullable Checkpoint outside = kept.map(Checkpoint::of).orElse(null);
        try (Connection connection = dataSource.getConnection()) {
            var tables = new CheckpointTables(connection);
            var findings = new Findings();
            CheckpointTables.Reach reach = tables.reach();
            var keys = new TrustedKeys(keys(tables, findings));
            if (outside != null && !isOurs(outside, kept.orElseThrow(), tables, keys, findings)) {
                outside = null;
            }
            GrowingTree begun = begun(tables, trusted, keys, findings);
            var roots = new SignedRoots(tables, keys, findings, begun.size(), reach.lastCheckpoint());
            var tree =
                    new VerifiedTree(begun, new StoredHashes(tables), roots, findings, outside, reach.lastCheckpoint());
            LogScan.run(dataSource, begun.size(), reach.head(), (position, hash) -> {
                tree.at(position, hash);
                if (position % PROGRESS_EVERY == 0) {
                    progress.at(position, reach.head());
                }
            });
            tree.end(reach);
            if (reach.lastEvent() > reach.head()) {
                findings.add(
                        Finding.Kind.EVENT_TOO_MANY,
                        reach.head() + 1,
                        reach.lastEvent(),
                        "there are events behind the head of the log");
            }
            return new Verdict(begun.size(), tree.read(), roots.count(), findings.list(), findings.count());
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
    }

    private static List<VerifierKey> keys(CheckpointTables tables, Findings findings) throws SQLException {
        try {
            return tables.keys();
        } catch (MalformedNoteException e) {
            findings.add(Finding.Kind.KEY_CHANGED, 1, 1, "a stored verifier key is none");
            return List.of();
        }
    }

    private static boolean isOurs(
            Checkpoint outside, SignedNote note, CheckpointTables tables, TrustedKeys keys, Findings findings)
            throws SQLException {
        if (outside.origin().equals(tables.origin()) && keys.knows(note)) {
            return true;
        }
        findings.add(
                Finding.Kind.CHECKPOINT_NOT_SIGNED,
                1,
                Math.max(1, outside.size()),
                "the checkpoint that was kept is of another log, or signed by a key that this log does not know");
        return false;
    }

    private static GrowingTree begun(CheckpointTables tables, long trusted, TrustedKeys keys, Findings findings)
            throws SQLException {
        GrowingTree empty = GrowingTree.empty(tile -> {});
        if (trusted == 0) {
            return empty;
        }
        Optional<StoredCheckpoint> stored = tables.after(trusted - 1, 1).stream()
                .filter(c -> c.size() == trusted)
                .findFirst();
        if (stored.isPresent()) {
            try {
                GrowingTree resumed =
                        GrowingTree.resumed(new TileTree(new LogTiles(tables, null)), trusted, tile -> {});
                SignedNote note = SignedNote.parse(stored.get().note());
                if (Arrays.equals(Checkpoint.of(note).root(), resumed.root())) {
                    keys.trust(note);
                    return resumed;
                }
            } catch (DamagedLogException | MalformedNoteException | BadSignatureException e) {
                // Told below.
            }
        }
        findings.add(
                Finding.Kind.CHECKPOINT_DIFFERS,
                1,
                trusted,
                "there is no such checkpoint, or its tiles have another root");
        return empty;
    }
}
