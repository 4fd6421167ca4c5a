package inkan.checkpoint;

import inkan.merkle.EntryHash;
import inkan.merkle.Tile;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Hands out the stored hashes in their order, for a reading from the front to the end. */
final class StoredHashes {

    private static final int TILES_AT_ONCE = 64;
    private static final int LEVELS = 8;

    /** The tiles of a level that were read ahead. */
    private static final class Ahead {
        private final Deque<Tile> tiles = new ArrayDeque<>();
        private boolean ended;
    }

    private final CheckpointTables tables;
    private final Ahead[] levels = new Ahead[LEVELS];
    private long leafTile = -1;
    private byte[] leaves = new byte[0];

    StoredHashes(CheckpointTables tables) {
        this.tables = tables;
        Arrays.setAll(levels, level -> new Ahead());
    }

    /** A full tile; null where it is not stored. Asked for with growing indexes on each level. */
    byte @Nullable [] tile(int level, long index) {
        Ahead ahead = levels[level];
        while (!ahead.tiles.isEmpty() && ahead.tiles.getFirst().index() < index) {
            ahead.tiles.removeFirst();
        }
        if (ahead.tiles.isEmpty() && !ahead.ended) {
            try {
                ahead.tiles.addAll(tables.tilesFrom(level, index, TILES_AT_ONCE));
                ahead.ended = ahead.tiles.size() < TILES_AT_ONCE;
            } catch (SQLException e) {
                throw new LogNotReadableException(e);
            }
        }
        return ahead.tiles.isEmpty() || ahead.tiles.getFirst().index() != index
                ? null
                : ahead.tiles.getFirst().hashes();
    }

    /** The stored leaf hashes of the tile with this leaf; they may end before it. */
    byte[] leavesAround(long leaf) {
        long index = leaf / Tile.WIDTH;
        if (index != leafTile) {
            byte[] full = tile(0, index);
            leaves = full == null ? new LogTiles(tables, null).openTile(index) : full;
            leafTile = index;
        }
        return leaves;
    }

    /** Whether there is a stored hash of a leaf; {@link #leavesAround} has it then. */
    boolean has(long leaf) {
        return leavesAround(leaf).length > (int) (leaf % Tile.WIDTH) * EntryHash.LENGTH;
    }
}
