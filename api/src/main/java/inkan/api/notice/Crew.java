package inkan.api.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Threads that do the same until there is nothing to do. When one fails the others end after what they are at; nobody is
 * interrupted, which would close files that all of them read.
 */
final class Crew {
    private final AtomicBoolean ending = new AtomicBoolean();

    /** Does a bit. */
    @FunctionalInterface
    interface Hand {
        /** @return whether there was anything to do */
        boolean work() throws InterruptedException;
    }

    /** What is done now and then by the thread that waits. */
    @FunctionalInterface
    interface Meanwhile {
        void look();
    }

    /** What is done apart. */
    @FunctionalInterface
    interface Task {
        void run() throws InterruptedException;
    }

    private Crew() {}

    /**
     * Does something in a thread of its own and waits for it, so that it has nothing to do with the transaction that the caller's
     * thread may be in: it takes connections as it needs them, and none for long.
     */
    static void apart(Task task) throws InterruptedException {
        work(
                1,
                () -> {
                    task.run();
                    return false;
                },
                Duration.ofHours(1),
                () -> {});
    }

    /**
     * Has so many threads work until each finds nothing to do.
     *
     * @throws RuntimeException what the first that failed has thrown
     */
    static void work(int threads, Hand hand, Duration pause, Meanwhile meanwhile) throws InterruptedException {
        var crew = new Crew();
        List<Future<?>> hands = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var atWork = new CountDownLatch(threads);
            for (int i = 0; i < threads; i++) {
                hands.add(executor.submit(() -> {
                    crew.work(hand, atWork);
                    return null;
                }));
            }
            try {
                while (!atWork.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    meanwhile.look();
                }
            } finally {
                crew.ending.set(true);
            }
        }
        for (Future<?> done : hands) {
            try {
                done.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
    }

    private void work(Hand hand, CountDownLatch atWork) throws InterruptedException {
        boolean well = false;
        try {
            while (!ending.get() && hand.work()) {
                // until there is nothing to do
            }
            well = true;
        } finally {
            if (!well) {
                ending.set(true);
            }
            atWork.countDown();
        }
    }
}
