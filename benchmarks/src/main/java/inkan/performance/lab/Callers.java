package inkan.performance.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Callers, each a virtual thread that does one thing after the other without a pause: a closed loop.
 *
 * @param running how long it goes before it is measured
 * @param measured how long it is measured
 */
public record Callers(int number, Duration running, Duration measured) {
    private static final int APART = 16; // longs, so that two callers' counts share no cache line

    /** What a caller does, again and again. */
    public interface Caller {
        /** Does it once, and returns when it is done. */
        void once() throws Exception;
    }

    /**
     * Lets them call.
     *
     * @return how often per second it was done
     * @throws IllegalStateException when a caller failed
     */
    public double perSecond(IntFunction<Caller> callers) {
        var counts = new AtomicLongArray(number * APART);
        var stop = new Object() {
            volatile boolean now;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calling = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                Caller caller = callers.apply(i);
                int count = i * APART;
                calling.add(threads.submit(() -> {
                    while (!stop.now) {
                        caller.once();
                        counts.lazySet(count, counts.getPlain(count) + 1);
                    }
                    return null;
                }));
            }
            LockSupport.parkNanos(running.toNanos());
            long begin = System.nanoTime();
            long before = sum(counts);
            LockSupport.parkNanos(measured.toNanos());
            long after = sum(counts);
            long nanos = System.nanoTime() - begin;
            stop.now = true;
            for (Future<?> caller : calling) {
                caller.get();
            }
            return (after - before) / (nanos / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            stop.now = true;
            throw new IllegalStateException("a caller failed: " + e.getCause(), e.getCause());
        }
    }

    private static long sum(AtomicLongArray counts) {
        long sum = 0;
        for (int i = 0; i < counts.length(); i += APART) {
            sum += counts.getAcquire(i);
        }
        return sum;
    }
}
