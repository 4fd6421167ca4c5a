package inkan.merkle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Tiles in memory, as the database would hold them. */
final class StoredTiles implements TileTree.Source {

    private final List<byte[]> leaves;
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final Map<String, byte[]> roots = new HashMap<>();
    final GrowingTree tree = GrowingTree.empty(tile -> tiles.put(tile.level() + "/" + tile.index(), tile.hashes()));

    private StoredTiles(List<byte[]> leaves) {
        this.leaves = leaves;
        leaves.forEach(leaf -> tree.append(leaf, 0));
    }

    static StoredTiles of(List<byte[]> leaves) {
        return new StoredTiles(leaves);
    }

    static StoredTiles random(int size, long seed) {
        return of(NaiveTree.randomLeaves(size, new SplittableRandom(seed)));
    }

    int count() {
        return tiles.size();
    }

    byte[] root(int size) {
        return NaiveTree.root(leaves.subList(0, size));
    }

    byte[] leaf(int index) {
        return leaves.get(index);
    }

    @Override
    public byte @Nullable [] tile(int level, long index) {
        return tiles.get(level + "/" + index);
    }

    @Override
    public byte[] leaves(long first, int count) {
        byte[] full = tile(0, first / Tile.WIDTH);
        if (full != null) {
            int at = (int) (first % Tile.WIDTH) * 32;
            return Arrays.copyOfRange(full, at, at + count * 32);
        }
        var hashes = new byte[count * 32];
        for (int i = 0; i < count; i++) {
            System.arraycopy(leaves.get((int) first + i), 0, hashes, i * 32, 32);
        }
        return hashes;
    }

    @Override
    public byte @Nullable [] knownRoot(int level, long index) {
        return roots.get(level + "/" + index);
    }

    @Override
    public void know(int level, long index, byte[] root) {
        roots.put(level + "/" + index, root);
    }
}
