package inkan.merkle;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * All that is needed to let a Merkle tree (RFC 6962, section 2.1) grow: its size, and the roots of the perfect subtrees
 * that it consists of, largest first. There is one for every bit that is set in the size.
 *
 * <p>Changes in place, and is not for several threads at once; {@link #copy} before what may have to be taken back.
 */
@CheckReturnValue
public final class Frontier {

    private static final int HASH = EntryHash.LENGTH;
    private static final int MOST_ROOTS = Long.SIZE;

    private final Nodes nodes = new Nodes();
    private final byte[] roots = new byte[MOST_ROOTS * HASH];
    private long size;

    private Frontier(long size, byte[] roots) {
        this.size = size;
        System.arraycopy(roots, 0, this.roots, 0, Long.bitCount(size) * HASH);
    }

    /** The frontier of the tree without leaves. */
    public static Frontier empty() {
        return new Frontier(0, new byte[0]);
    }

    /**
     * A frontier as {@link #toBytes} wrote it.
     *
     * @throws IllegalArgumentException when the size is negative, or the bytes are not 32 for each bit set in it
     */
    public static Frontier of(long size, byte[] roots) {
        if (size < 0 || roots.length != Long.bitCount(size) * HASH) {
            throw new IllegalArgumentException(
                    "A frontier of " + size + " leaves cannot have " + roots.length + " bytes of roots");
        }
        return new Frontier(size, roots);
    }

    /** A frontier of its own at the same place. */
    public Frontier copy() {
        return new Frontier(size, roots);
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /**
     * Adds a leaf at the end.
     *
     * @param leafHash 32 bytes, as of {@link EntryHash}
     * @return this
     */
    @CanIgnoreReturnValue
    public Frontier append(byte[] leafHash) {
        if (leafHash.length != HASH) {
            throw new IllegalArgumentException("A leaf hash has 32 bytes, not " + leafHash.length);
        }
        int top = Long.bitCount(size);
        System.arraycopy(leafHash, 0, roots, top * HASH, HASH);
        // Every trailing bit that is set is a subtree as large as the one just finished: the two become one.
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            top--;
            nodes.join(roots, top * HASH, roots, top * HASH);
        }
        size++;
        return this;
    }

    /** The root hash of the tree: 32 bytes. */
    public byte[] root() {
        int last = Long.bitCount(size) - 1;
        if (last < 0) {
            return nodes.nothing();
        }
        byte[] root = Arrays.copyOfRange(roots, last * HASH, (last + 1) * HASH);
        for (int i = last - 1; i >= 0; i--) {
            root = nodes.join(Arrays.copyOfRange(roots, i * HASH, (i + 1) * HASH), root);
        }
        return root;
    }

    /**
     * The root hash of a larger tree that begins with this one.
     *
     * @param larger its size, not below that of this one
     * @param behind the roots of its subtrees behind this one, from left to right, as {@link TileTree#range} gives them
     * @throws IllegalArgumentException when these are not as many as there are
     */
    public byte[] rootOfLarger(long larger, List<byte[]> behind) {
        Deque<byte[]> own = new ArrayDeque<>();
        for (int i = 0; i < Long.bitCount(size); i++) {
            own.add(Arrays.copyOfRange(roots, i * HASH, (i + 1) * HASH));
        }
        Deque<byte[]> others = new ArrayDeque<>(behind);
        byte[] root = own.isEmpty() && others.isEmpty() ? nodes.nothing() : larger(0, larger, own, others);
        if (!own.isEmpty() || !others.isEmpty()) {
            throw new IllegalArgumentException("not the subtrees behind " + size + " of " + larger);
        }
        return root;
    }

    private byte[] larger(long from, long to, Deque<byte[]> own, Deque<byte[]> others) {
        boolean isOwn = to <= size && Long.bitCount(to - from) == 1;
        if (isOwn || from >= size) {
            byte[] known = (isOwn ? own : others).poll();
            if (known == null) {
                throw new IllegalArgumentException("a subtree is missing behind " + size);
            }
            return known;
        }
        long split = from + Long.highestOneBit(to - from - 1);
        byte[] left = larger(from, split, own, others);
        return nodes.join(left, larger(split, to, own, others));
    }

    /** The roots of the perfect subtrees, largest first: 32 bytes for each bit set in the size. */
    public byte[] toBytes() {
        return Arrays.copyOf(roots, Long.bitCount(size) * HASH);
    }

    /** Leaves that stand side by side: from the one at an index up to, and without, the one at another. */
    public record Leaves(long from, long to) {}

    /**
     * The leaves of the subtrees that differ between two trees of the same size, from the first of them to the last.
     *
     * @throws IllegalArgumentException when the sizes are not the same
     */
    public Optional<Leaves> difference(Frontier other) {
        if (other.size != size) {
            throw new IllegalArgumentException("Trees of " + size + " and " + other.size + " leaves differ anyway");
        }
        long first = -1;
        long last = -1;
        long from = 0;
        for (int i = 0; i < Long.bitCount(size); i++) {
            long to = from + Long.highestOneBit(size - from);
            if (!Arrays.equals(roots, i * HASH, (i + 1) * HASH, other.roots, i * HASH, (i + 1) * HASH)) {
                first = first < 0 ? from : first;
                last = to;
            }
            from = to;
        }
        return first < 0 ? Optional.empty() : Optional.of(new Leaves(first, last));
    }
}
