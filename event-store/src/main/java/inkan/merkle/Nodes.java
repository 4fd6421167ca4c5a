package inkan.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/** Hashes of inner nodes: SHA-256(0x01 ‖ left ‖ right). Not for several threads at once. */
final class Nodes {

    private static final int HASH = EntryHash.LENGTH;
    private static final byte NODE_PREFIX = 1;

    private final MessageDigest digest = Sha256.newDigest();
    private final byte[] node = new byte[1 + 2 * HASH];
    private byte[] row = new byte[0];

    Nodes() {
        node[0] = NODE_PREFIX;
    }

    /** A path of hashes that nobody changes, each of 32 bytes. */
    static List<byte[]> path(List<byte[]> hashes) {
        if (hashes.stream().anyMatch(hash -> hash.length != HASH)) {
            throw new IllegalArgumentException("A hash of a proof has 32 bytes");
        }
        return List.copyOf(hashes);
    }

    /** Joins two hashes that stand one behind the other; source and target may be the same array. */
    void join(byte[] hashes, int at, byte[] into, int offset) {
        System.arraycopy(hashes, at, node, 1, 2 * HASH);
        hash(into, offset);
    }

    /** The node above two hashes. */
    byte[] join(byte[] left, byte[] right) {
        System.arraycopy(left, 0, node, 1, HASH);
        System.arraycopy(right, 0, node, 1 + HASH, HASH);
        var above = new byte[HASH];
        hash(above, 0);
        return above;
    }

    /** The root of the perfect tree over so many hashes, a power of two, from a place on. */
    byte[] perfect(byte[] hashes, int from, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(hashes, from * HASH, (from + 1) * HASH);
        }
        if (row.length < count / 2 * HASH) {
            row = new byte[count / 2 * HASH];
        }
        byte[] below = hashes;
        int at = from * HASH;
        for (int left = count / 2; left >= 1; left /= 2) {
            for (int i = 0; i < left; i++) {
                join(below, at + 2 * i * HASH, row, i * HASH);
            }
            below = row;
            at = 0;
        }
        return Arrays.copyOf(row, HASH);
    }

    /** The root of the tree without leaves. */
    byte[] nothing() {
        return digest.digest();
    }

    private void hash(byte[] into, int offset) {
        try {
            digest.update(node);
            digest.digest(into, offset, HASH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }
}
