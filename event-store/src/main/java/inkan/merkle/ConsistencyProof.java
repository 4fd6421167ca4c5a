package inkan.merkle;

import com.google.errorprone.annotations.CheckReturnValue;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * That a tree begins with all leaves of an earlier one, unchanged and in the same order (RFC 9162, section 2.1.4).
 *
 * @param from size of the earlier tree, at least 1
 * @param to size of the later tree
 * @param path hashes of 32 bytes each
 */
@CheckReturnValue
public record ConsistencyProof(long from, long to, List<byte[]> path) {

    /**
     * The hashes; a copy that nobody changes.
     *
     * @throws IllegalArgumentException when one of them has not 32 bytes
     */
    public ConsistencyProof {
        path = Nodes.path(path);
    }

    /** Whether the tree of the later root begins with the tree of the earlier one. */
    public boolean proves(byte[] fromRoot, byte[] toRoot) {
        if (from < 1 || from > to || fromRoot.length != EntryHash.LENGTH) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && MessageDigest.isEqual(fromRoot, toRoot);
        }
        List<byte[]> hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.addFirst(fromRoot);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        long place = from - 1;
        long last = to - 1;
        while (place % 2 == 1) {
            place /= 2;
            last /= 2;
        }
        var nodes = new Nodes();
        byte[] earlier = hashes.getFirst();
        byte[] later = hashes.getFirst();
        for (byte[] hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                earlier = nodes.join(hash, earlier);
                later = nodes.join(hash, later);
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                later = nodes.join(later, hash);
            }
            place /= 2;
            last /= 2;
        }
        return last == 0 && MessageDigest.isEqual(earlier, fromRoot) && MessageDigest.isEqual(later, toRoot);
    }
}
