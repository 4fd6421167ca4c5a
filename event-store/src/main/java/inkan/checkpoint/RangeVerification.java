package inkan.checkpoint;

import inkan.merkle.GrowingTree;
import inkan.merkle.TileTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Verifies some positions of the log without reading the others: their rows are hashed, what lies before and behind them is
 * taken from the stored tiles, and both together have to make up the root of a signed checkpoint that covers them. Whatever
 * is changed in the rows is found, and so is a change of the tiles beside them that this needs. What is not covered by a
 * checkpoint yet cannot be verified so, and is told.
 *
 * @param dataSource of connections that take part in no transaction
 */
public record RangeVerification(DataSource dataSource) {

    private static final int PROGRESS_EVERY = 16_384;

    /**
     * What was found.
     *
     * @param from first position that was asked for
     * @param to last position that was asked for, inclusive
     * @param verifiedTo last position that a checkpoint covers, inclusive; below {@code from} where none does
     * @param checkpoint size of the checkpoint that was verified against; 0 where there is none
     * @param findings none where all is as it was; the first thousand
     * @param count how many there were
     */
    public record Verdict(long from, long to, long verifiedTo, long checkpoint, List<Finding> findings, long count) {

        /** The findings; a copy that nobody changes. */
        public Verdict {
            findings = List.copyOf(findings);
        }

        /** Whether all that is covered is as it was. */
        public boolean clean() {
            return count == 0;
        }

        /** The positions at the end that no checkpoint covers. */
        public Optional<Stretch> notCovered() {
            return verifiedTo < to ? Optional.of(new Stretch(Math.max(from, verifiedTo + 1), to)) : Optional.empty();
        }
    }

    /**
     * Verifies positions.
     *
     * @param from first one, from 1
     * @param to last one, inclusive, at most the head
     * @throws IllegalArgumentException where these are no positions of the log
     * @throws LogNotReadableException when the database fails
     */
    public Verdict run(long from, long to, LogVerification.Progress progress) {
        try (Connection connection = dataSource.getConnection()) {
            var tables = new CheckpointTables(connection);
            CheckpointTables.Reach reach = tables.reach();
            if (from < 1 || to < from || to > reach.head()) {
                throw new IllegalArgumentException("no positions from " + from + " to " + to);
            }
            var findings = new Findings();
            Checkpoint signed = covering(tables, reach, to, findings);
            if (signed == null || signed.size() < from) {
                return new Verdict(from, to, from - 1, 0, findings.list(), findings.count());
            }
            long last = Math.min(to, signed.size());
            verify(tables, signed, from, last, findings, progress);
            return new Verdict(from, to, last, signed.size(), findings.list(), findings.count());
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
    }

    /** The first checkpoint that covers a position and is to be believed, else the last one; null where there is none. */
    private static @Nullable Checkpoint covering(
            CheckpointTables tables, CheckpointTables.Reach reach, long to, Findings findings) throws SQLException {
        var keys = new TrustedKeys(tables.keys());
        var roots = new SignedRoots(tables, keys, findings, 0, reach.lastCheckpoint());
        Checkpoint last = null;
        for (SignedRoots.Next next = roots.next(); next != null; next = roots.next()) {
            last = next.signed() == null ? last : next.signed();
            if (last != null && last.size() >= to) {
                return last;
            }
            roots.advance();
        }
        return last;
    }

    private void verify(
            CheckpointTables tables,
            Checkpoint signed,
            long from,
            long last,
            Findings findings,
            LogVerification.Progress progress) {
        var tiles = new TileTree(new LogTiles(tables, null));
        try {
            var range = new VerifiedRange(
                    GrowingTree.resumed(tiles, from - 1, tile -> {}), new StoredHashes(tables), findings, last);
            LogScan.run(dataSource, from - 1, last, (position, hash) -> {
                range.at(position, hash);
                if (position % PROGRESS_EVERY == 0) {
                    progress.at(position, last);
                }
            });
            range.end(tiles, signed);
        } catch (DamagedLogException e) {
            findings.add(
                    Finding.Kind.TILE_MISSING,
                    from,
                    last,
                    "hashes beside these positions are missing, so they cannot be held against the checkpoint");
        }
    }
}
