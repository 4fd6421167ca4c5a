package inkan.checkpoint;

import inkan.merkle.EntryHash;
import inkan.merkle.Tile;
import inkan.merkle.TileTree;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tiles beneath the checkpoints for whoever goes through them in their order: of each level the last one is kept, or
 * that there is none.
 */
final class RecentTiles implements TileTree.Source {

    private static final int LEVELS = 8;

    private final LogTiles tiles;
    private final long[] lastIndex = new long[LEVELS];
    private final byte[] @Nullable [] last = new byte[LEVELS][];

    RecentTiles(CheckpointTables tables) {
        this.tiles = new LogTiles(tables, new KnownRoots());
        Arrays.fill(lastIndex, -1);
    }

    @Override
    public byte @Nullable [] tile(int level, long index) {
        if (lastIndex[level] != index) {
            last[level] = tiles.tile(level, index);
            lastIndex[level] = index;
        }
        return last[level];
    }

    @Override
    public byte[] leaves(long first, int count) {
        byte[] full = tile(0, first / Tile.WIDTH);
        if (full == null) {
            return tiles.leaves(first, count);
        }
        int from = (int) (first % Tile.WIDTH) * EntryHash.LENGTH;
        return Arrays.copyOfRange(full, from, from + count * EntryHash.LENGTH);
    }

    @Override
    public byte @Nullable [] knownRoot(int level, long index) {
        return tiles.knownRoot(level, index);
    }

    @Override
    public void know(int level, long index, byte[] root) {
        tiles.know(level, index, root);
    }
}
