package inkan.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tree as it grows with the events that are read: tells whether it once had the root of a smaller checkpoint that was
 * kept.
 */
final class Growth {

    /** How that went. */
    enum Outcome {
        NOT_REACHED,
        SAME,
        OTHER
    }

    private final Hashing hashing = new Hashing();
    private final Anchor goal;
    private final List<byte[]> roots = new ArrayList<>();
    private long size = -1;
    private Outcome outcome = Outcome.NOT_REACHED;

    Growth(Anchor goal) {
        this.goal = goal;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Takes a block that was proved: the first one brings the roots of all that lies before it. */
    void add(BlockFrame block, List<byte[]> leaves) {
        long before = block.first() - 1;
        if (size < 0 && before <= goal.size() && block.path().size() >= Long.bitCount(before)) {
            roots.addAll(block.path().subList(0, Long.bitCount(before)));
            size = before;
            look();
        }
        if (size != before) {
            return;
        }
        for (byte[] leaf : leaves) {
            if (size >= goal.size()) {
                return;
            }
            append(leaf);
            look();
        }
    }

    private void append(byte[] leaf) {
        roots.add(leaf);
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            byte[] right = roots.removeLast();
            roots.add(hashing.node(roots.removeLast(), right));
        }
        size++;
    }

    private void look() {
        if (size == goal.size()) {
            outcome = Arrays.equals(root(), goal.root()) ? Outcome.SAME : Outcome.OTHER;
        }
    }

    private byte[] root() {
        if (roots.isEmpty()) {
            return hashing.nothing();
        }
        byte[] root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = hashing.node(roots.get(i), root);
        }
        return root;
    }
}
