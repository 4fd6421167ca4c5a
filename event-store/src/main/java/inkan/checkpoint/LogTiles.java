package inkan.checkpoint;

import inkan.merkle.EntryHash;
import inkan.merkle.Tile;
import inkan.merkle.TileTree;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hashes beneath the checkpoints: full tiles, and for the last tile, which is not full, the tails of checkpoints.
 *
 * @param known spares working the roots of tiles out again; null where nothing from before is to be trusted
 */
record LogTiles(CheckpointTables tables, @Nullable KnownRoots known) implements TileTree.Source {

    private static final int HASH = EntryHash.LENGTH;

    @Override
    public byte @Nullable [] tile(int level, long index) {
        try {
            List<Tile> tiles = tables.tilesFrom(level, index, 1);
            return tiles.isEmpty() || tiles.getFirst().index() != index
                    ? null
                    : tiles.getFirst().hashes();
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
    }

    @Override
    public byte[] leaves(long first, int count) {
        long index = first / Tile.WIDTH;
        byte[] tile = tile(0, index);
        byte[] hashes = tile == null ? openTile(index) : tile;
        int from = (int) (first % Tile.WIDTH) * HASH;
        if (hashes.length < from + count * HASH) {
            throw new DamagedLogException("the tile of positions " + (index * Tile.WIDTH + 1) + " to "
                    + (index + 1) * Tile.WIDTH + " is missing, or a checkpoint within it");
        }
        return Arrays.copyOfRange(hashes, from, from + count * HASH);
    }

    /** The leaves of a tile that is not full, as far as the checkpoints' tails hold them without a gap. */
    byte[] openTile(long index) {
        long from = index * Tile.WIDTH;
        var leaves = new byte[Tile.BYTES];
        int there = 0;
        try {
            for (StoredCheckpoint checkpoint : tables.after(from, Tile.WIDTH)) {
                int tail = checkpoint.tail().length / HASH;
                long begins = checkpoint.size() - tail - from;
                if (begins > there || begins < 0 || begins + tail > Tile.WIDTH) {
                    break;
                }
                System.arraycopy(checkpoint.tail(), 0, leaves, (int) begins * HASH, tail * HASH);
                there = Math.max(there, (int) begins + tail);
            }
        } catch (SQLException e) {
            throw new LogNotReadableException(e);
        }
        return Arrays.copyOf(leaves, there * HASH);
    }

    @Override
    public byte @Nullable [] knownRoot(int level, long index) {
        return known == null ? null : known.of(level, index);
    }

    @Override
    public void know(int level, long index, byte[] root) {
        if (known != null) {
            known.know(level, index, root);
        }
    }
}
