package inkan.checkpoint;

import inkan.merkle.ConsistencyProof;
import inkan.merkle.InclusionProof;
import inkan.merkle.TileTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Checkpoints, keys, and the proofs from the tiles beneath them. Every proof is verified before it is given out: against
 * the signed root where there is a checkpoint of its size, and with the leaf hash of the event as it is stored now.
 */
public final class LogProofs {

    private final DataSource dataSource;
    private final KnownRoots known = new KnownRoots();

    /** @param dataSource of connections that take part in no transaction */
    public LogProofs(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * An event that is in the log.
     *
     * @param leafHash 32 bytes, of the event as it is stored
     * @param root 32 bytes, of the tree of the proof's size
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record ProvedEvent(InclusionProof proof, byte[] leafHash, byte[] root) {}

    /** A log that continues an earlier one; roots of 32 bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record ProvedGrowth(ConsistencyProof proof, byte[] fromRoot, byte[] toRoot) {}

    private interface Question<T> {
        T ask(CheckpointTables tables) throws SQLException;
    }

    /** The last checkpoint, empty before the first. */
    public Optional<StoredCheckpoint> latest() {
        return ask(CheckpointTables::latest);
    }

    /** The next checkpoints of a larger size, at most so many, in the order of sizes. */
    public List<StoredCheckpoint> after(long size, int limit) {
        return ask(tables -> tables.after(size, limit));
    }

    /** Names the log in its checkpoints and keys. */
    public String origin() {
        return ask(CheckpointTables::origin);
    }

    /** The public keys in the order in which they came into use. */
    public List<VerifierKey> keys() {
        return ask(CheckpointTables::keys);
    }

    /**
     * Proves that an event is in the log.
     *
     * @param position from 1 to the size
     * @param size at most the last checkpoint's
     * @throws BeyondTheLastCheckpointException when there is no checkpoint of this size or a larger one
     * @throws DamagedLogException when it cannot be proved, because something is not as it was
     */
    public ProvedEvent inclusion(long position, long size) {
        byte[] leaf = leafHash(position);
        return ask(tables -> {
            requireSigned(tables, size);
            TileTree tree = tree(tables);
            byte[] root = root(tables, tree, size);
            InclusionProof proof = tree.inclusion(position - 1, size);
            if (!proof.proves(leaf, root)) {
                throw new DamagedLogException("the event at position " + position + " is not what was signed");
            }
            return new ProvedEvent(proof, leaf, root);
        });
    }

    /**
     * Proves that the log of one size begins with the log of a smaller one.
     *
     * @param from at least 1, at most {@code to}
     * @param to at most the last checkpoint's
     * @throws BeyondTheLastCheckpointException when there is no checkpoint of this size or a larger one
     * @throws DamagedLogException when it cannot be proved, because something is not as it was
     */
    public ProvedGrowth consistency(long from, long to) {
        return ask(tables -> {
            requireSigned(tables, to);
            TileTree tree = tree(tables);
            byte[] earlier = root(tables, tree, from);
            byte[] later = root(tables, tree, to);
            ConsistencyProof proof = tree.consistency(from, to);
            if (!proof.proves(earlier, later)) {
                throw new DamagedLogException("the tiles are not what was signed");
            }
            return new ProvedGrowth(proof, earlier, later);
        });
    }

    private byte[] leafHash(long position) {
        var hashes = new ArrayList<byte[]>();
        LogScan.run(dataSource, position - 1, position, (at, hash) -> hashes.add(hash.clone()));
        if (hashes.size() != 1) {
            throw new DamagedLogException("there is not one event at position " + position);
        }
        return hashes.getFirst();
    }

    private static void requireSigned(CheckpointTables tables, long size) throws SQLException {
        long last = tables.reach().lastCheckpoint();
        if (size > last) {
            throw new BeyondTheLastCheckpointException(last);
        }
    }

    /** The root that was signed, where one was, or else the one that the tiles make up. */
    private static byte[] root(CheckpointTables tables, TileTree tree, long size) throws SQLException {
        for (StoredCheckpoint stored : tables.after(size - 1, 1)) {
            if (stored.size() == size) {
                return signed(tables, stored);
            }
        }
        return tree.root(size);
    }

    private static byte[] signed(CheckpointTables tables, StoredCheckpoint stored) throws SQLException {
        try {
            SignedNote note = SignedNote.parse(stored.note());
            Checkpoint checkpoint = Checkpoint.of(note);
            if (checkpoint.size() == stored.size()
                    && checkpoint.origin().equals(tables.origin())
                    && !note.signedBy(tables.keys()).isEmpty()) {
                return checkpoint.root();
            }
        } catch (MalformedNoteException | BadSignatureException e) {
            // Told below.
        }
        throw new DamagedLogException("the checkpoint of size " + stored.size() + " is not what was signed");
    }

    private TileTree tree(CheckpointTables tables) {
        return new TileTree(new LogTiles(tables, known));
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return question.ask(new CheckpointTables(connection));
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
    }
}
