package inkan.merkle;

import com.google.errorprone.annotations.CheckReturnValue;
import java.security.MessageDigest;
import java.util.List;

/**
 * That leaves which stand side by side are in a tree: the roots of the subtrees beside them, those on the left and then
 * those on the right, each from left to right. Those on the left are the frontier of the tree that ends before the first of
 * the leaves. For one leaf these are the hashes of its inclusion proof in another order.
 *
 * @param from index of the first leaf, from 0
 * @param to index behind the last
 * @param size of the tree
 * @param path hashes of 32 bytes each
 */
@CheckReturnValue
public record RangeProof(long from, long to, long size, List<byte[]> path) {

    /**
     * The hashes; a copy that nobody changes.
     *
     * @throws IllegalArgumentException when one of them has not 32 bytes
     */
    public RangeProof {
        path = Nodes.path(path);
    }

    /** Whether the tree of this root has these leaves at this place. */
    public boolean proves(List<byte[]> leafHashes, byte[] root) {
        if (from < 0 || from >= to || to > size || leafHashes.size() != to - from) {
            return false;
        }
        var working = new Working(leafHashes);
        byte[] found = working.root(0, size);
        return working.used == path.size() && MessageDigest.isEqual(found, root);
    }

    private final class Working {
        private final List<byte[]> leaves;
        private final Nodes nodes = new Nodes();
        private int used;

        Working(List<byte[]> leaves) {
            this.leaves = leaves;
        }

        private byte[] root(long begin, long end) {
            if (end <= from || begin >= to) {
                // One too few makes another root, and another number of hashes used.
                return used++ < path.size() ? path.get(used - 1) : new byte[EntryHash.LENGTH];
            }
            if (end - begin == 1) {
                return leaves.get((int) (begin - from));
            }
            long split = begin + Long.highestOneBit(end - begin - 1);
            byte[] left = root(begin, split);
            return nodes.join(left, root(split, end));
        }
    }
}
