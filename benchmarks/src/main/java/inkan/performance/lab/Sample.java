package inkan.performance.lab;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Durations, in the order in which they were taken; from several threads. */
public final class Sample {
    private final long[] nanos;
    private final AtomicInteger taken = new AtomicInteger();

    /** @param most how many it holds */
    public Sample(int most) {
        nanos = new long[most];
    }

    /** Takes one; what no longer fits is left out. */
    public void take(long duration) {
        int place = taken.getAndIncrement();
        if (place < nanos.length) {
            nanos[place] = duration;
        }
    }

    /** So many in a hundred were at most so many milliseconds, of all those after the first ones. */
    public double millis(double percent, int first) {
        long[] sorted = Arrays.copyOfRange(nanos, first, Math.min(taken.get(), nanos.length));
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * percent / 100))] / 1e6;
    }
}
