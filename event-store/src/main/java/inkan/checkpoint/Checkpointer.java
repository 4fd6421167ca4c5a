package inkan.checkpoint;

import inkan.merkle.EntryHash;
import inkan.merkle.Frontier;
import inkan.merkle.GrowingTree;
import inkan.merkle.Tile;
import inkan.merkle.TileTree;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes checkpoints. Each time it reads again what was stored since the last one, hashes the bytes that are there, and
 * compares the root with the one that the appends have left in {@code log_head} for the same position. Only when they are
 * the same does it sign; tiles and checkpoint are stored in one transaction.
 *
 * <p>Where more has come together than {@code step} positions, a first reading compares, and remembers the frontier
 * after each step; a second one signs step by step. So memory and transactions stay small however much there is, and
 * whenever the program is killed it goes on from the last checkpoint.
 */
public final class Checkpointer {

    /** Positions whose tiles are held in memory and stored in one transaction: 33 MB of tiles. */
    private static final long STEP = 1 << 20;

    private final DataSource dataSource;
    private final CheckpointKeys keys;
    private final Clock clock;
    private final long step;

    private final List<Tile> full = new ArrayList<>();
    private @Nullable GrowingTree tree;

    /**
     * @param dataSource of connections that take part in no transaction
     * @param keyFile secrets, outside of the database; the first is made on the first checkpoint
     */
    public Checkpointer(DataSource dataSource, CheckpointKeyFile keyFile, Clock clock) {
        this(dataSource, keyFile, clock, STEP);
    }

    Checkpointer(DataSource dataSource, CheckpointKeyFile keyFile, Clock clock, long step) {
        this.dataSource = dataSource;
        this.keys = new CheckpointKeys(keyFile, clock);
        this.clock = clock;
        this.step = step;
    }

    /**
     * Makes a checkpoint of all that is in the log, if it has grown.
     *
     * @throws LogNotReadableException when the database fails; the next attempt goes on from the last checkpoint
     */
    public synchronized CheckpointOutcome run() {
        try (CheckpointTurn turn = CheckpointTurn.take(dataSource).orElse(null)) {
            if (turn == null) {
                return new CheckpointOutcome.AnotherNodesTurn();
            }
            return run(turn.tables());
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
    }

    /**
     * Makes a new key that signs from the next checkpoint on. That one is signed by the old key as well, so that whoever
     * trusts the old one can trust the new one; then the old secret is forgotten.
     *
     * @return the new key's public half; empty when this node cannot: it has not the newest key, or another one is at it
     * @throws RotationPendingException when the last new key has signed nothing yet
     */
    public synchronized Optional<VerifierKey> rotateKey() {
        try (CheckpointTurn turn = CheckpointTurn.take(dataSource).orElse(null)) {
            return turn == null ? Optional.empty() : keys.rotate(turn.tables());
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
    }

    /** The key in this node's file that has signed a note; empty where it is not there. */
    Optional<SigningKey> signerOf(SignedNote note) {
        List<SigningKey> here = keys.file().read();
        return here.reversed().stream()
                .filter(key -> !note.signedBy(List.of(key.verifier())).isEmpty())
                .findFirst();
    }

    private CheckpointOutcome run(CheckpointTables tables) throws SQLException {
        CheckpointTables.Reach reach = tables.reach();
        if (reach.head() == reach.lastCheckpoint()) {
            return new CheckpointOutcome.NothingNew();
        }
        Optional<List<SigningKey>> signers = keys.signers(tables);
        if (signers.isEmpty()) {
            return new CheckpointOutcome.KeyMissing();
        }
        GrowingTree growing = null;
        try {
            growing = begun(tables, reach);
            tree = null;
            CheckpointOutcome outcome = sign(tables, signers.get(), growing, goals(growing, goal(reach)));
            tree = outcome instanceof CheckpointOutcome.Made ? growing : null;
            return outcome;
        } catch (NotAsAppended mismatch) {
            return new CheckpointOutcome.Mismatch(mismatch.where);
        } finally {
            full.clear();
        }
    }

    private static Frontier goal(CheckpointTables.Reach reach) {
        long from = reach.lastCheckpoint();
        Optional<Frontier> head = reach.headFrontier();
        if (reach.head() < from || head.isEmpty()) {
            throw new NotAsAppended(Math.min(reach.head(), from) + 1, Math.max(reach.head(), from));
        }
        return head.get();
    }

    /** The tree at the last checkpoint: the one of the last time, or else the one that the tiles make up. */
    private GrowingTree begun(CheckpointTables tables, CheckpointTables.Reach reach) throws SQLException {
        if (tree != null && tree.size() == reach.lastCheckpoint()) {
            return tree;
        }
        Optional<StoredCheckpoint> last = tables.latest();
        if (last.isEmpty()) {
            return GrowingTree.empty(full::add);
        }
        try {
            Checkpoint checkpoint = Checkpoint.of(SignedNote.parse(last.get().note()));
            GrowingTree resumed = GrowingTree.resumed(
                    new TileTree(new LogTiles(tables, null)), last.get().size(), full::add);
            if (checkpoint.size() == resumed.size() && Arrays.equals(checkpoint.root(), resumed.root())) {
                return resumed;
            }
        } catch (DamagedLogException | MalformedNoteException e) {
            // The same as tiles that do not make up the checkpoint's root.
        }
        throw new NotAsAppended(1, last.get().size());
    }

    /** What is to be signed one after the other: the head, or steps towards it that a first reading has compared. */
    private List<Frontier> goals(GrowingTree begun, Frontier head) {
        if (head.size() - begun.size() <= step) {
            return List.of(head);
        }
        var goals = new ArrayList<Frontier>();
        GrowingTree survey = begun.copy(tile -> {});
        for (long size = begun.size() + step; size < head.size(); size += step) {
            grow(survey, size);
            goals.add(survey.frontier());
        }
        grow(survey, head.size());
        requireTheSame(survey, head, begun.size());
        goals.add(head);
        return goals;
    }

    private CheckpointOutcome sign(
            CheckpointTables tables, List<SigningKey> signers, GrowingTree growing, List<Frontier> goals)
            throws SQLException {
        List<SigningKey> remaining = signers;
        CheckpointOutcome outcome = new CheckpointOutcome.NothingNew();
        for (Frontier goal : goals) {
            long from = growing.size();
            grow(growing, goal.size());
            requireTheSame(growing, goal, from);
            Checkpoint checkpoint = new Checkpoint(tables.origin(), goal.size(), goal.root());
            String note = SignedNote.sign(checkpoint.text(), remaining).toString();
            if (!tables.store(
                    List.copyOf(full), new StoredCheckpoint(goal.size(), note, tail(growing, from), clock.instant()))) {
                return new CheckpointOutcome.AnotherNodesTurn();
            }
            full.clear();
            keys.signed(remaining);
            remaining = List.of(remaining.getLast());
            outcome = new CheckpointOutcome.Made(checkpoint);
        }
        return outcome;
    }

    /** The open tile's leaves, without those that the last checkpoint's tail has. */
    private static byte[] tail(GrowingTree growing, long from) {
        byte[] open = growing.openLeaves();
        long begins = growing.size() - open.length / EntryHash.LENGTH;
        int known = (int) Math.max(0, from - begins);
        return Arrays.copyOfRange(open, known * EntryHash.LENGTH, open.length);
    }

    private void grow(GrowingTree growing, long to) {
        LogScan.run(dataSource, growing.size(), to, (position, hash) -> {
            if (position != growing.size() + 1) {
                throw new NotAsAppended(growing.size() + 1, growing.size() + 1);
            }
            growing.append(hash, 0);
        });
        if (growing.size() != to) {
            throw new NotAsAppended(growing.size() + 1, to);
        }
    }

    private static void requireTheSame(GrowingTree growing, Frontier goal, long from) {
        growing.frontier().difference(goal).ifPresent(leaves -> {
            // What the last checkpoint covers was right; a difference there is one of the head itself.
            throw new NotAsAppended(Math.max(leaves.from(), from) + 1, leaves.to() > from ? leaves.to() : goal.size());
        });
    }

    /** What is stored at some positions is not what was appended. */
    private static final class NotAsAppended extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Stretch where;

        NotAsAppended(long first, long last) {
            super(null, null, false, false);
            this.where = new Stretch(first, last);
        }
    }
}
