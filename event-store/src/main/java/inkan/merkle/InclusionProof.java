package inkan.merkle;

import com.google.errorprone.annotations.CheckReturnValue;
import java.security.MessageDigest;
import java.util.List;

/**
 * That a leaf is in a tree (RFC 9162, section 2.1.3).
 *
 * @param index of the leaf, from 0
 * @param size of the tree
 * @param path the hashes beside the way from the leaf up to the root, 32 bytes each
 */
@CheckReturnValue
public record InclusionProof(long index, long size, List<byte[]> path) {

    /**
     * The way up; a copy that nobody changes.
     *
     * @throws IllegalArgumentException when one of its hashes has not 32 bytes
     */
    public InclusionProof {
        path = Nodes.path(path);
    }

    /** Whether the tree of this root has this leaf at this place. */
    public boolean proves(byte[] leafHash, byte[] root) {
        if (index < 0 || index >= size || leafHash.length != EntryHash.LENGTH) {
            return false;
        }
        var nodes = new Nodes();
        byte[] hash = leafHash;
        long place = index;
        long last = size - 1;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                hash = nodes.join(beside, hash);
                // On the right edge, levels on which the node stands alone are climbed without a hash.
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                hash = nodes.join(hash, beside);
            }
            place /= 2;
            last /= 2;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }
}
