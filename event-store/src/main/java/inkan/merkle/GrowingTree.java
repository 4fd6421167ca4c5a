package inkan.merkle;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A tree that grows leaf by leaf and gives out each tile as it becomes full. It keeps one open tile for each level,
 * whatever its size. Not for several threads at once.
 */
@CheckReturnValue
public final class GrowingTree {

    private static final int HASH = EntryHash.LENGTH;

    private final Nodes nodes = new Nodes();
    private final byte[][] open;
    private final Consumer<Tile> full;
    private long size;

    private GrowingTree(long size, byte[][] open, Consumer<Tile> full) {
        this.size = size;
        this.open = open;
        this.full = full;
    }

    /** The tree without leaves. */
    public static GrowingTree empty(Consumer<Tile> full) {
        return new GrowingTree(0, new byte[Tile.MOST_LEVELS][Tile.BYTES], full);
    }

    /** A tree of a size, whose open tiles are read from stored ones. */
    public static GrowingTree resumed(TileTree stored, long size, Consumer<Tile> full) {
        GrowingTree tree = empty(full);
        tree.size = size;
        for (int level = 0; level < Tile.MOST_LEVELS; level++) {
            long hashes = size >>> (Tile.HEIGHT * level);
            byte[] begun = stored.hashes(level, hashes / Tile.WIDTH, 0, (int) (hashes % Tile.WIDTH));
            System.arraycopy(begun, 0, tree.open[level], 0, begun.length);
        }
        return tree;
    }

    /** A tree of its own with the same leaves, which gives out its tiles elsewhere. */
    public GrowingTree copy(Consumer<Tile> full) {
        var copied = new byte[Tile.MOST_LEVELS][];
        Arrays.setAll(copied, level -> open[level].clone());
        return new GrowingTree(size, copied, full);
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** Adds the leaf hash that stands at a place. */
    public void append(byte[] hashes, int offset) {
        System.arraycopy(hashes, offset, open[0], begun(0) * HASH, HASH);
        size++;
        for (int level = 0; level < Tile.MOST_LEVELS - 1 && begun(level) == 0; level++) {
            long index = (size >>> (Tile.HEIGHT * (level + 1))) - 1;
            byte[] root = nodes.perfect(open[level], 0, Tile.WIDTH);
            full.accept(new Tile(level, index, open[level]));
            open[level] = new byte[Tile.BYTES];
            System.arraycopy(root, 0, open[level + 1], (int) (index % Tile.WIDTH) * HASH, HASH);
        }
    }

    private int begun(int level) {
        return (int) (size >>> (Tile.HEIGHT * level)) & (Tile.WIDTH - 1);
    }

    /** The leaf hashes that are in no full tile yet. */
    public byte[] openLeaves() {
        return Arrays.copyOf(open[0], begun(0) * HASH);
    }

    /** The frontier of the tree as it is now. */
    public Frontier frontier() {
        var roots = new byte[Long.bitCount(size) * HASH];
        int at = 0;
        for (int level = Tile.MOST_LEVELS - 1; level >= 0; level--) {
            int from = 0;
            for (int rest = begun(level); rest > 0; rest -= Integer.highestOneBit(rest)) {
                int count = Integer.highestOneBit(rest);
                System.arraycopy(nodes.perfect(open[level], from, count), 0, roots, at, HASH);
                at += HASH;
                from += count;
            }
        }
        return Frontier.of(size, roots);
    }

    /** The root hash of the tree as it is now. */
    public byte[] root() {
        return frontier().root();
    }
}
