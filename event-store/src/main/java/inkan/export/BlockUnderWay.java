package inkan.export;

import inkan.checkpoint.CoveredLog;
import inkan.checkpoint.DamagedLogException;
import inkan.merkle.RangeProof;
import inkan.merkle.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Gathers events that follow one another until their block is full: their hashes go before them into the file. A block ends
 * where positions are left out, and where a tile of the tree ends. None is written that is not what the checkpoint covers.
 */
final class BlockUnderWay implements CoveredLog.Entries {

    private final CoveredLog log;
    private final ExportFile file;
    private final LongConsumer progress;
    private final List<byte[]> leaves = new ArrayList<>(Tile.WIDTH);
    private final int[] ends = new int[Tile.WIDTH];
    private byte[] entries = new byte[1 << 18];
    private int filled;
    private long first;
    private long blocks;
    private long events;

    /** @param progress is told how many events have been written */
    BlockUnderWay(CoveredLog log, ExportFile file, LongConsumer progress) {
        this.log = log;
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void at(long position, byte[] hash, byte[] entry, int length) {
        if (!leaves.isEmpty() && position != first + leaves.size()) {
            end();
        }
        if (leaves.isEmpty()) {
            first = position;
        }
        if (entries.length - filled < length) {
            entries = Arrays.copyOf(entries, Math.max(filled + length, 2 * entries.length));
        }
        System.arraycopy(entry, 0, entries, filled, length);
        filled += length;
        ends[leaves.size()] = filled;
        leaves.add(hash.clone());
        if (position % Tile.WIDTH == 0) {
            end();
        }
    }

    /** Writes what was gathered. */
    void end() {
        if (leaves.isEmpty()) {
            return;
        }
        long last = first + leaves.size() - 1;
        RangeProof proof = log.proof(first, last);
        if (!proof.proves(leaves, log.checkpoint().root())) {
            throw new DamagedLogException("positions " + first + " to " + last + " are not what was signed");
        }
        file.block(first, leaves, proof.path());
        int from = 0;
        for (int i = 0; i < leaves.size(); i++) {
            file.event(first + i, entries, from, ends[i] - from);
            from = ends[i];
        }
        blocks++;
        events += leaves.size();
        leaves.clear();
        filled = 0;
        progress.accept(events);
    }

    long blocks() {
        return blocks;
    }

    long events() {
        return events;
    }
}
