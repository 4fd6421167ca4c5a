package inkan.checkpoint;

import inkan.merkle.EntryHash;
import inkan.merkle.Frontier;
import inkan.merkle.GrowingTree;
import inkan.merkle.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of the rows as they are read, and holds it against the stored hashes and the signed roots.
 *
 * <p>From the first row that differs from its stored leaf on there are two trees: of the rows, and of the stored leaves.
 * The next signed root tells which of the two is as it was, so whether the event or the tile was changed; and from there
 * on there is one tree again, the one that was signed. One change is therefore told once, and hides no other.
 */
final class VerifiedTree implements LogScan.Leaf {

    private static final int HASH = EntryHash.LENGTH;

    private final StoredHashes stored;
    private final SignedRoots roots;
    private final Findings findings;
    private final @Nullable Checkpoint outside;
    private final long lastCheckpoint;

    /** Differences that no signed root has judged yet. */
    private final Findings pending = new Findings();

    private final List<Tile> tilesOfRows = new ArrayList<>();
    private final List<Tile> tilesOfLeaves = new ArrayList<>();
    private GrowingTree rows;
    private @Nullable GrowingTree leaves;

    /** Leaf hashes of the rows of the tile under way. */
    private final byte[] rowHashes = new byte[Tile.BYTES];

    private long read;
    private long proved;
    private boolean lost;

    /**
     * @param begun the tree to go on from
     * @param outside a checkpoint that somebody has kept; null where there is none
     * @param lastCheckpoint size of the last stored one
     */
    VerifiedTree(
            GrowingTree begun,
            StoredHashes stored,
            SignedRoots roots,
            Findings findings,
            @Nullable Checkpoint outside,
            long lastCheckpoint) {
        this.rows = begun.copy(tilesOfRows::add);
        this.read = begun.size();
        this.proved = begun.size();
        this.stored = stored;
        this.roots = roots;
        this.findings = findings;
        this.outside = outside;
        this.lastCheckpoint = lastCheckpoint;
        byte[] open = begun.openLeaves();
        System.arraycopy(open, 0, rowHashes, 0, open.length);
    }

    /** The last position that was gone through. */
    long read() {
        return read;
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
        grow(position - 1, hash, true);
    }

    /** Goes on with the stored leaves where there is no row, as far as there are any. */
    void missing(long last) {
        pending.add(Finding.Kind.EVENT_MISSING, read + 1, last, "there is no event");
        while (read < last && stored.has(read)) {
            int at = (int) (read % Tile.WIDTH) * HASH;
            grow(read, Arrays.copyOfRange(stored.leavesAround(read), at, at + HASH), false);
        }
        if (read < last) {
            lost = true;
            read = last;
            pending.moveTo(findings);
        }
    }

    private void grow(long leaf, byte[] hash, boolean isRow) {
        int at = (int) (leaf % Tile.WIDTH) * HASH;
        boolean known = stored.has(leaf);
        byte[] around = stored.leavesAround(leaf);
        if (at == 0 && around.length < Tile.BYTES && leaf + Tile.WIDTH <= lastCheckpoint) {
            findings.add(Finding.Kind.TILE_MISSING, leaf + 1, leaf + Tile.WIDTH, "the tile of level 0 is missing");
        }
        boolean differs = isRow && known && !Arrays.equals(hash, 0, HASH, around, at, at + HASH);
        if (differs) {
            pending.add(Finding.Kind.EVENT_CHANGED, leaf + 1, leaf + 1, "the event is not what was signed");
        }
        read = leaf + 1;
        System.arraycopy(hash, 0, rowHashes, at, HASH);
        if (!lost) {
            if (differs && leaves == null) {
                leaves = rows.copy(tilesOfLeaves::add);
            }
            rows.append(hash, 0);
            if (leaves != null) {
                leaves.append(known ? around : hash, known ? at : 0);
            }
            checkTiles();
        }
        checkRoots();
    }

    /** Level 0 is compared leaf by leaf; a tile above it has to have the roots of either tree. */
    private void checkTiles() {
        if (tilesOfRows.isEmpty()) {
            return;
        }
        for (int i = 0; i < tilesOfRows.size(); i++) {
            Tile ofRows = tilesOfRows.get(i);
            if (ofRows.level() > 0) {
                checkTile(ofRows, i < tilesOfLeaves.size() ? tilesOfLeaves.get(i) : ofRows);
            }
        }
        tilesOfRows.clear();
        tilesOfLeaves.clear();
    }

    private void checkTile(Tile ofRows, Tile ofLeaves) {
        byte[] tile = stored.tile(ofRows.level(), ofRows.index());
        long below = Tile.leavesBelowAHash(ofRows.level());
        long first = ofRows.index() * Tile.WIDTH * below;
        if (tile == null) {
            if (read <= lastCheckpoint) {
                findings.add(
                        Finding.Kind.TILE_MISSING,
                        first + 1,
                        read,
                        "the tile of level " + ofRows.level() + " is missing");
            }
            return;
        }
        for (int i = 0; i < Tile.WIDTH; i++) {
            int at = i * HASH;
            if (!Arrays.equals(tile, at, at + HASH, ofRows.hashes(), at, at + HASH)
                    && !Arrays.equals(tile, at, at + HASH, ofLeaves.hashes(), at, at + HASH)) {
                findings.add(
                        Finding.Kind.TILE_CHANGED,
                        first + i * below + 1,
                        first + (i + 1) * below,
                        "a hash in the tile of level " + ofRows.level() + " is not the one of what lies below it");
            }
        }
    }

    private void checkRoots() {
        if (outside != null && outside.size() == read && !lost) {
            checkOutside(outside);
        }
        SignedRoots.Next next = roots.next();
        while (next != null && next.stored().size() <= read) {
            check(next);
            roots.advance();
            next = roots.next();
        }
    }

    private void checkOutside(Checkpoint kept) {
        if (!Arrays.equals(kept.root(), rows.root())
                && (leaves == null || !Arrays.equals(kept.root(), leaves.root()))) {
            findings.add(
                    Finding.Kind.CHECKPOINT_DIFFERS,
                    1,
                    kept.size(),
                    "the log up to here is another one than the one of the checkpoint that was kept");
        }
    }

    private void check(SignedRoots.Next next) {
        long size = next.stored().size();
        if (next.signed() == null) {
            return;
        }
        if (!tailIsRight(next)) {
            roots.changed(next.stored(), next.before(), "the hashes beside the checkpoint were changed");
        }
        if (lost || size != read) {
            return;
        }
        byte[] root = next.signed().root();
        if (leaves != null && Arrays.equals(root, leaves.root())) {
            rows = leaves.copy(tilesOfRows::add);
        } else if (!Arrays.equals(root, rows.root())) {
            findings.add(
                    Finding.Kind.CHECKPOINT_DIFFERS,
                    proved + 1,
                    size,
                    "the log up to here is another one than the one that was signed");
            lost = true;
        } else if (leaves != null) {
            tilesWereChanged();
        }
        leaves = null;
        proved = size;
        pending.moveTo(findings);
    }

    private void tilesWereChanged() {
        List<Finding> judged = pending.list();
        pending.moveTo(new Findings());
        for (Finding finding : judged) {
            pending.add(
                    finding.kind() == Finding.Kind.EVENT_CHANGED
                            ? new Finding(
                                    Finding.Kind.TILE_CHANGED,
                                    finding.where(),
                                    "a hash in the tile of level 0, or beside a checkpoint, is not the one of the event")
                            : finding);
        }
    }

    /** A checkpoint has beside it the leaves of its open tile, less those beside the one before it. */
    private boolean tailIsRight(SignedRoots.Next next) {
        long size = next.stored().size();
        long tile = size - size % Tile.WIDTH;
        long from = Math.max(next.before(), tile);
        byte[] tail = next.stored().tail();
        if (tail.length != (size - from) * HASH) {
            return false;
        }
        if (size != read || tail.length == 0) {
            return true;
        }
        int at = (int) (from - tile) * HASH;
        byte[] around = stored.leavesAround(size - 1);
        return Arrays.equals(tail, 0, tail.length, rowHashes, at, at + tail.length)
                || (around.length >= at + tail.length
                        && Arrays.equals(tail, 0, tail.length, around, at, at + tail.length));
    }

    /** At the end of the log: the head has to have the root of what was read, and no checkpoint lies behind it. */
    void end(CheckpointTables.Reach reach) {
        if (read < reach.head()) {
            missing(reach.head());
        }
        pending.moveTo(findings);
        if (!lost) {
            checkHead(reach);
        }
        long signed = 0;
        for (SignedRoots.Next next = roots.next(); next != null; next = roots.next()) {
            signed = next.signed() == null ? signed : next.stored().size();
            roots.advance();
        }
        truncated(reach, signed);
        if (outside != null) {
            truncated(reach, outside.size());
        }
    }

    private void truncated(CheckpointTables.Reach reach, long signed) {
        if (signed > reach.head()) {
            findings.add(
                    Finding.Kind.TRUNCATED,
                    reach.head() + 1,
                    signed,
                    "a checkpoint was signed over more events than there are");
        }
    }

    private void checkHead(CheckpointTables.Reach reach) {
        Frontier head = reach.headFrontier().orElse(null);
        if (head == null) {
            findings.add(
                    Finding.Kind.HEAD_CHANGED,
                    reach.head(),
                    reach.head(),
                    "the head's frontier does not fit its position");
            return;
        }
        rows.frontier().difference(head).ifPresent(difference -> {
            if (difference.to() <= proved) {
                findings.add(Finding.Kind.HEAD_CHANGED, reach.head(), reach.head(), "the head's frontier was changed");
            } else {
                findings.add(
                        Finding.Kind.EVENTS_NOT_AS_APPENDED,
                        Math.max(proved, difference.from()) + 1,
                        difference.to(),
                        "the events do not make up the root that the head has");
            }
        });
    }
}
