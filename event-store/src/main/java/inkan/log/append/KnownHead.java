package inkan.log.append;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The position of the last event that this node knows of. One thread moves it, any may wait for it. */
final class KnownHead {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long position;
    private final AtomicInteger waiting = new AtomicInteger();

    long position() {
        return position;
    }

    void moveTo(long newPosition) {
        position = newPosition;
        if (waiting.get() > 0) {
            lock.lock();
            try {
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** @return whether the head lies beyond the position now */
    boolean awaitBeyond(long known, Duration timeout) throws InterruptedException {
        if (position > known) {
            return true;
        }
        lock.lock();
        try {
            // Volatile before volatile: either this sees the new position, or moveTo sees somebody waiting.
            waiting.incrementAndGet();
            long rest = timeout.toNanos();
            while (position <= known && rest > 0) {
                rest = moved.awaitNanos(rest);
            }
            return position > known;
        } finally {
            waiting.decrementAndGet();
            lock.unlock();
        }
    }
}
