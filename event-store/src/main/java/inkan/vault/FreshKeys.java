package inkan.vault;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * Keys that are stored already and that nobody has used yet, so that who needs one waits for no commit. They are made in
 * blocks, each twice as large as the one before, so that a node that needs few keys makes few, and an import pays one
 * commit for thousands. What is left when the program ends is never used: a key is in the table before it is handed out,
 * and handed out once.
 */
final class FreshKeys {
    private static final int SMALLEST_BLOCK = 64;
    private static final int LARGEST_BLOCK = 4096;

    private final IntFunction<List<DataKey>> make;
    private final Queue<DataKey> ready = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicBoolean makingAhead = new AtomicBoolean();
    private final ReentrantLock making = new ReentrantLock();
    private volatile int block = SMALLEST_BLOCK;

    /** @param make stores so many new keys, and comes back when they are committed */
    FreshKeys(IntFunction<List<DataKey>> make) {
        this.make = make;
    }

    /** A key that nobody else has or gets. */
    DataKey take() {
        DataKey key = ready.poll();
        while (key == null) {
            makeIfNoneIsLeft();
            key = ready.poll();
        }
        if (left.decrementAndGet() < block / 4 && makingAhead.compareAndSet(false, true)) {
            Thread.ofVirtual().name("keys ahead").start(this::makeAhead);
        }
        return key;
    }

    private void makeIfNoneIsLeft() {
        making.lock();
        try {
            if (ready.isEmpty()) {
                makeBlock();
            }
        } finally {
            making.unlock();
        }
    }

    private void makeAhead() {
        making.lock();
        try {
            if (left.get() < block / 2) {
                makeBlock();
            }
        } catch (KeysUnavailableException tellsWhoNeedsOneNext) {
            // Who finds none left makes a block, or is told why not.
        } finally {
            making.unlock();
            makingAhead.set(false);
        }
    }

    private void makeBlock() {
        List<DataKey> made = make.apply(block);
        block = Math.min(2 * block, LARGEST_BLOCK);
        left.addAndGet(made.size());
        ready.addAll(made);
    }
}
