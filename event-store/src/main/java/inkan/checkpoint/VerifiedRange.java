package inkan.checkpoint;

import inkan.merkle.EntryHash;
import inkan.merkle.GrowingTree;
import inkan.merkle.Tile;
import inkan.merkle.TileTree;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree over some rows on top of the stored hashes of what lies before them. As in {@link VerifiedTree} there are
 * two trees from the first row on that differs from its stored leaf, and the signed root tells which of them is as it was.
 */
final class VerifiedRange implements LogScan.Leaf {

    private static final int HASH = EntryHash.LENGTH;

    private final StoredHashes stored;
    private final Findings findings;
    private final Findings pending = new Findings();
    private final GrowingTree rows;
    private final long first;
    private final long last;
    private @Nullable GrowingTree leaves;
    private long read;
    private boolean lost;

    /**
     * @param begun the tree of what lies before
     * @param last position to verify
     */
    VerifiedRange(GrowingTree begun, StoredHashes stored, Findings findings, long last) {
        this.rows = begun;
        this.read = begun.size();
        this.first = begun.size() + 1;
        this.stored = stored;
        this.findings = findings;
        this.last = last;
    }

    @Override
    public void at(long position, byte[] hash) {
        if (position <= read) {
            findings.add(Finding.Kind.EVENT_TOO_MANY, position, position, "there is more than one event");
            return;
        }
        if (position > read + 1) {
            missing(position - 1);
        }
        grow(hash, true);
    }

    private void missing(long upTo) {
        pending.add(Finding.Kind.EVENT_MISSING, read + 1, upTo, "there is no event");
        while (read < upTo && stored.has(read)) {
            grow(leaf(), false);
        }
        lost |= read < upTo;
        read = upTo;
    }

    private byte[] leaf() {
        int at = (int) (read % Tile.WIDTH) * HASH;
        return Arrays.copyOfRange(stored.leavesAround(read), at, at + HASH);
    }

    private void grow(byte[] hash, boolean isRow) {
        boolean known = stored.has(read);
        byte[] leaf = known ? leaf() : hash;
        if (!known) {
            findings.add(Finding.Kind.TILE_MISSING, read + 1, read + 1, "the tile of level 0 is missing");
        }
        boolean differs = isRow && !Arrays.equals(hash, 0, HASH, leaf, 0, HASH);
        if (differs) {
            pending.add(Finding.Kind.EVENT_CHANGED, read + 1, read + 1, "the event is not what was signed");
        }
        read++;
        if (!lost) {
            if (differs && leaves == null) {
                leaves = rows.copy(tile -> {});
            }
            rows.append(hash, 0);
            if (leaves != null) {
                leaves.append(leaf, 0);
            }
        }
    }

    /** Holds what was read against a checkpoint, over the stored hashes of what lies behind. */
    void end(TileTree tiles, Checkpoint signed) {
        if (read < last) {
            missing(last);
        }
        if (lost) {
            pending.moveTo(findings);
            return;
        }
        if (leaves != null && makesUp(signed, leaves, tiles)) {
            pending.moveTo(findings);
        } else if (makesUp(signed, rows, tiles)) {
            tellThatTilesWereChanged();
        } else {
            pending.moveTo(findings);
            findings.add(
                    Finding.Kind.CHECKPOINT_DIFFERS,
                    first,
                    last,
                    "these events, or the stored hashes beside them, are not those that were signed");
        }
    }

    private boolean makesUp(Checkpoint signed, GrowingTree tree, TileTree tiles) {
        List<byte[]> behind = tiles.range(0, last, signed.size()).path();
        return Arrays.equals(signed.root(), tree.frontier().rootOfLarger(signed.size(), behind));
    }

    private void tellThatTilesWereChanged() {
        List<Finding> judged = pending.list();
        judged.forEach(finding -> findings.add(
                finding.kind() == Finding.Kind.EVENT_CHANGED
                        ? new Finding(
                                Finding.Kind.TILE_CHANGED,
                                finding.where(),
                                "a hash in the tile of level 0, or beside a checkpoint, is not the one of the event")
                        : finding));
    }
}
