package inkan.merkle;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree whose hashes lie in stored tiles, and the proofs that are made from them (RFC 6962, sections 2.1.1 and 2.1.2).
 * Trees of every size up to that of the stored one can be asked for. Not for several threads at once.
 */
@CheckReturnValue
public final class TileTree {

    private static final int HASH = EntryHash.LENGTH;

    /** Where the hashes are. */
    public interface Source {

        /** The hashes of a full tile above level 0; null where the tile is not full. */
        byte @Nullable [] tile(int level, long index);

        /**
         * Leaf hashes of one tile, one behind the other.
         *
         * @param first index of the first leaf, from 0
         * @param count so many that all lie in one tile
         */
        byte[] leaves(long first, int count);

        /** The root of a full tile that was worked out before; null where it was not, or was forgotten. */
        default byte @Nullable [] knownRoot(int level, long index) {
            return null;
        }

        /** Keeps the root of a full tile for the next time, or not. */
        default void know(int level, long index, byte[] root) {}
    }

    private static final int MOST_REMEMBERED = 1_024;

    private record Place(long from, long to) {}

    private final Source source;
    private final Nodes nodes = new Nodes();
    private final Map<Place, byte[]> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public TileTree(Source source) {
        this.source = source;
    }

    /** The root hash of the tree of the first so many leaves. */
    public byte[] root(long size) {
        return size == 0 ? nodes.nothing() : root(0, size);
    }

    /**
     * The proof that a leaf is in the tree of a size.
     *
     * @param index of the leaf, from 0, below the size
     */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + split(to - from);
            if (index < split) {
                path.addFirst(root(split, to));
                to = split;
            } else {
                path.addFirst(root(from, split));
                from = split;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /**
     * The proof that the tree of one size begins with the tree of a smaller one.
     *
     * @param from at least 1, at most {@code to}
     */
    public ConsistencyProof consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("No tree of " + to + " can begin with one of " + from);
        }
        var path = new ArrayList<byte[]>();
        prove(from, 0, to, true, path);
        return new ConsistencyProof(from, to, path);
    }

    /**
     * The proof that leaves which stand side by side are in the tree of a size.
     *
     * @param from index of the first, from 0
     * @param to index behind the last, above {@code from}, at most the size
     */
    public RangeProof range(long from, long to, long size) {
        if (from < 0 || from >= to || to > size) {
            throw new IllegalArgumentException("No leaves " + from + " to " + to + " in a tree of " + size);
        }
        var path = new ArrayList<byte[]>();
        beside(from, to, 0, size, path);
        return new RangeProof(from, to, size, path);
    }

    private void beside(long from, long to, long begin, long end, List<byte[]> path) {
        if (end <= from || begin >= to) {
            path.add(remembered(begin, end));
        } else if (from > begin || end > to) {
            long split = begin + split(end - begin);
            beside(from, to, begin, split, path);
            beside(from, to, split, end, path);
        }
    }

    /** Ranges that follow one another have nearly all of these in common. */
    private byte[] remembered(long from, long to) {
        var place = new Place(from, to);
        byte[] known = remembered.get(place);
        if (known == null) {
            known = root(from, to);
            remembered.put(place, known);
        }
        return known;
    }

    /** SUBPROOF of the RFC: of the leaves from a place up to another, how the first so many lie in them. */
    private void prove(long count, long from, long to, boolean known, List<byte[]> path) {
        if (count == to - from) {
            if (!known) {
                path.add(root(from, to));
            }
            return;
        }
        long split = split(to - from);
        if (count <= split) {
            prove(count, from, from + split, known, path);
            path.add(root(from + split, to));
        } else {
            prove(count - split, from + split, to, false, path);
            path.add(root(from, from + split));
        }
    }

    /** The largest power of two below a number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /** The root over the leaves from a place up to another; the place is one where such a subtree begins. */
    private byte[] root(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return perfect(from, Long.numberOfTrailingZeros(leaves));
        }
        long split = from + split(leaves);
        byte[] left = root(from, split);
        return nodes.join(left, root(split, to));
    }

    private byte[] perfect(long from, int height) {
        int level = height / Tile.HEIGHT;
        long first = from >>> (Tile.HEIGHT * level);
        int count = 1 << (height % Tile.HEIGHT);
        return nodes.perfect(hashes(level, first / Tile.WIDTH, (int) (first % Tile.WIDTH), count), 0, count);
    }

    /**
     * Hashes of a tile, full or not.
     *
     * @param from of the first, from 0
     */
    byte[] hashes(int level, long index, int from, int count) {
        if (count == 0) {
            return new byte[0];
        }
        if (level == 0) {
            return source.leaves(index * Tile.WIDTH + from, count);
        }
        byte[] known = count == 1 ? source.knownRoot(level - 1, index * Tile.WIDTH + from) : null;
        if (known != null) {
            return known;
        }
        byte[] tile = source.tile(level, index);
        if (tile != null) {
            return Arrays.copyOfRange(tile, from * HASH, (from + count) * HASH);
        }
        var hashes = new byte[count * HASH];
        for (int i = 0; i < count; i++) {
            System.arraycopy(tileRoot(level - 1, index * Tile.WIDTH + from + i), 0, hashes, i * HASH, HASH);
        }
        return hashes;
    }

    private byte[] tileRoot(int level, long index) {
        byte[] known = source.knownRoot(level, index);
        if (known != null) {
            return known;
        }
        byte[] root = nodes.perfect(hashes(level, index, 0, Tile.WIDTH), 0, Tile.WIDTH);
        source.know(level, index, root);
        return root;
    }
}
