package inkan.checkpoint;

import inkan.merkle.EntryHash;
import inkan.merkle.Tile;
import inkan.merkle.TileTree;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tiles beneath the checkpoints for whoever goes through them in their order: of each level the last one is kept. */
final class RecentTiles implements TileTree.Source {

    private static final int LEVELS = 8;

    private final LogTiles tiles;
    private final @Nullable Tile[] last = new Tile[LEVELS];

    RecentTiles(CheckpointTables tables) {
        this.tiles = new LogTiles(tables, new KnownRoots());
    }

    @Override
    public byte @Nullable [] tile(int level, long index) {
        Tile known = last[level];
        if (known != null && known.index() == index) {
            return known.hashes();
        }
        byte[] hashes = tiles.tile(level, index);
        if (hashes != null) {
            last[level] = new Tile(level, index, hashes);
        }
        return hashes;
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
