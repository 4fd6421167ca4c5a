package inkan.verifier;

import java.util.Arrays;
import java.util.List;

/**
 * Works out the root of a tree from leaves that stand side by side and the roots of the subtrees beside them. For a single
 * leaf these are the hashes of the RFC's inclusion proof, in the order in which they stand in the tree.
 */
final class RangeRoot {

    private static final byte[] NONE = new byte[0];

    private final Hashing hashing;
    private final long from;
    private final List<byte[]> leaves;
    private final List<byte[]> path;
    private int used;
    private boolean tooShort;

    private RangeRoot(Hashing hashing, long from, List<byte[]> leaves, List<byte[]> path) {
        this.hashing = hashing;
        this.from = from;
        this.leaves = leaves;
        this.path = path;
    }

    /**
     * Whether leaves and path lead to a root.
     *
     * @param from index of the first leaf, from 0
     */
    static boolean leads(Hashing hashing, long from, List<byte[]> leaves, List<byte[]> path, Anchor to) {
        if (leaves.isEmpty() || from < 0 || from > to.size() - leaves.size()) {
            return false;
        }
        var root = new RangeRoot(hashing, from, leaves, path);
        byte[] found = root.of(0, to.size());
        return !root.tooShort && root.used == path.size() && Arrays.equals(found, to.root());
    }

    private byte[] of(long begin, long end) {
        if (end <= from || begin >= from + leaves.size()) {
            return beside();
        }
        if (end - begin == 1) {
            return leaves.get((int) (begin - from));
        }
        long split = begin + Long.highestOneBit(end - begin - 1);
        byte[] left = of(begin, split);
        return hashing.node(left, of(split, end));
    }

    private byte[] beside() {
        if (used == path.size()) {
            tooShort = true;
            return NONE;
        }
        return path.get(used++);
    }
}
