package inkan.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The tree as RFC 6962, section 2.1 defines it: recursive, and slow. What is quick is tested against it. */
final class NaiveTree {

    private NaiveTree() {}

    static byte[] leafHash(byte[] entry) {
        var digest = Sha256.newDigest();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.newDigest().digest();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        var digest = Sha256.newDigest();
        digest.update((byte) 1);
        digest.update(root(leaves.subList(0, split)));
        return digest.digest(root(leaves.subList(split, leaves.size())));
    }

    static List<byte[]> randomLeaves(int count, SplittableRandom random) {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            var leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        return leaves;
    }
}
