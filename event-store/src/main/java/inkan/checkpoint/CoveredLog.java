package inkan.checkpoint;

import inkan.merkle.RangeProof;
import inkan.merkle.TileTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The log as far as a signed checkpoint reaches, for whoever hands parts of it out with their proofs. What is appended later
 * is not in it. Holds one connection, and no snapshot. Not for several threads at once.
 */
public final class CoveredLog implements AutoCloseable {

    private static final int POSITIONS_PER_STATEMENT = 4_096;
    private static final long PAUSE_MILLIS = 20;

    private final DataSource dataSource;
    private final Connection connection;
    private final CheckpointTables tables;
    private final Checkpoint checkpoint;
    private final List<String> notes;
    private final SigningKey signer;
    private final TileTree tree;

    private CoveredLog(
            DataSource dataSource, Connection connection, Checkpoint checkpoint, SignedNote note, SigningKey signer)
            throws SQLException {
        this.dataSource = dataSource;
        this.connection = connection;
        this.tables = new CheckpointTables(connection);
        this.checkpoint = checkpoint;
        this.signer = signer;
        this.notes = notes(note);
        this.tree = new TileTree(new RecentTiles(tables));
    }

    /** Takes an event as it is stored. */
    public interface Entries {

        /**
         * @param hash its leaf hash; only good until this returns, as is the entry
         * @param entry its bytes after the first, the format
         * @param length how many of them there are
         */
        void at(long position, byte[] hash, byte[] entry, int length);
    }

    /**
     * Takes the log with all events that are in it now, which waits for a checkpoint that covers them, or makes one.
     *
     * @param dataSource of connections that take part in no transaction
     * @throws BeyondTheLastCheckpointException when there is none in time, or the log is empty
     * @throws SigningKeyMissingException when this node has not the key that signs
     * @throws DamagedLogException when the log is not what was appended
     * @throws LogNotReadableException when the database fails
     */
    public static CoveredLog open(DataSource dataSource, Checkpointer checkpointer, Duration patience) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                return open(dataSource, connection, checkpointer, patience);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
    }

    private static CoveredLog open(
            DataSource dataSource, Connection connection, Checkpointer checkpointer, Duration patience)
            throws SQLException {
        var tables = new CheckpointTables(connection);
        long head = tables.reach().head();
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            if (checkpointer.run() instanceof CheckpointOutcome.Mismatch mismatch) {
                throw new DamagedLogException(mismatch.where() + " are not what was appended");
            }
            Optional<StoredCheckpoint> latest = tables.latest();
            if (latest.isPresent() && latest.get().size() >= head) {
                SignedNote note = parsed(latest.get());
                SigningKey signer = checkpointer.signerOf(note).orElseThrow(SigningKeyMissingException::new);
                return new CoveredLog(dataSource, connection, Checkpoint.of(note), note, signer);
            }
            if (head == 0 || System.nanoTime() > deadline) {
                throw new BeyondTheLastCheckpointException(
                        latest.map(StoredCheckpoint::size).orElse(0L));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a checkpoint", e);
        }
    }

    private static SignedNote parsed(StoredCheckpoint stored) {
        try {
            return SignedNote.parse(stored.note());
        } catch (MalformedNoteException e) {
            throw new DamagedLogException("the checkpoint of size " + stored.size() + " is not what was signed");
        }
    }

    /** Of each key but the first the first checkpoint that it has signed, which the one before it has signed as well. */
    private List<String> notes(SignedNote last) throws SQLException {
        List<VerifierKey> keys = tables.keys();
        var all = new ArrayList<String>();
        for (int number = 1; number < keys.size(); number++) {
            List<VerifierKey> since = keys.subList(number, keys.size());
            long low = 0;
            for (long high = checkpoint.size(); low < high; ) {
                long middle = (low + high) / 2;
                List<StoredCheckpoint> next = tables.after(middle, 1);
                if (next.isEmpty() || !parsed(next.getFirst()).signedBy(since).isEmpty()) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            tables.after(low, 1).stream()
                    .filter(stored -> stored.size() < checkpoint.size())
                    .map(StoredCheckpoint::note)
                    .forEach(all::add);
        }
        all.add(last.toString());
        return List.copyOf(all);
    }

    /** Origin, size and root. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The public keys in the order in which they came into use. */
    public List<VerifierKey> keys() {
        try {
            return tables.keys();
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
    }

    /** The checkpoint's note, the last one; before it those by which keys handed over to their successors, oldest first. */
    public List<String> notes() {
        return notes;
    }

    /** Signs a text with the key of the checkpoint. */
    public SignedNote sign(String text) {
        return SignedNote.sign(text, List.of(signer));
    }

    /** Proves that the events at these positions, both inclusive, are what the checkpoint covers. */
    public RangeProof proof(long first, long last) {
        return tree.range(first - 1, last, checkpoint.size());
    }

    /** Hands out the events from one position to another, both inclusive, in their order. */
    public void read(long first, long last, Entries entries) {
        LogScan.rows(dataSource, first - 1, last, handing(entries));
    }

    /** Hands out the events at these positions, which ascend. */
    public void read(List<Long> positions, Entries entries) {
        for (int i = 0; i < positions.size(); i += POSITIONS_PER_STATEMENT) {
            LogScan.rows(
                    dataSource,
                    positions.subList(i, Math.min(i + POSITIONS_PER_STATEMENT, positions.size())),
                    handing(entries));
        }
    }

    private static LogScan.LeafOfRow handing(Entries entries) {
        return (row, hash) -> entries.at(row.position(), hash, row.entry(), row.length());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
    }
}
