package inkan.api.forecast;

import inkan.forecast.Days;
import inkan.forecast.Expiring;
import inkan.value.MunicipalityCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts that were made a moment ago, so that whoever asks the same again need not wait for the table to be read again. They
 * are kept for {@link #AGE}, or {@value #TIMES} times as long as it took to count, whichever is longer. Who asks while
 * somebody else's count is under way waits for that one.
 */
final class KeptCounts {
    /** How long counts are kept at least. */
    static final Duration AGE = Duration.ofMinutes(1);

    private static final int TIMES = 10;
    private static final int MOST = 64;

    private final LongSupplier nanos;
    private final Map<Question, Kept> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** @param nanos a time that only goes forward */
    KeptCounts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What is counted. */
    record Question(Days days, Optional<MunicipalityCode> municipality) {}

    /**
     * What was counted.
     *
     * @param position of the log, which the counts take into account
     */
    record Counted(long position, List<Expiring> expiring) {}

    /** What was counted a moment ago, or what {@code count} counts now. What it throws is kept by nobody. */
    Counted counted(Question question, Supplier<Counted> count) {
        Kept answer = keptOrNew(question, count);
        try {
            return answer.await();
        } catch (ExecutionException failed) {
            forget(question, answer);
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private synchronized Kept keptOrNew(Question question, Supplier<Counted> count) {
        @Nullable Kept before = kept.get(question);
        if (before != null && !before.isOver()) {
            return before;
        }
        var made = new Kept(count);
        kept.put(question, made);
        return made;
    }

    private synchronized void forget(Question question, Kept failed) {
        kept.remove(question, failed);
    }

    private final class Kept {
        private final FutureTask<Counted> task;
        private volatile long over = Long.MAX_VALUE;

        Kept(Supplier<Counted> count) {
            task = new FutureTask<>(() -> {
                long began = nanos.getAsLong();
                Counted counted = count.get();
                long ended = nanos.getAsLong();
                over = ended + Math.max(AGE.toNanos(), TIMES * (ended - began));
                return counted;
            });
        }

        /** Whoever comes first counts, the others wait. */
        Counted await() throws ExecutionException {
            task.run();
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while somebody else counted", e);
            }
        }

        boolean isOver() {
            return task.isDone() && nanos.getAsLong() > over;
        }
    }
}
