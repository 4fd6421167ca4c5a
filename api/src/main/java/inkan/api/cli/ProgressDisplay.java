package inkan.api.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far a command is. */
@FunctionalInterface
interface ProgressDisplay extends AutoCloseable {

    /** @param planned 0 where it is not known how much there is to do */
    void show(String phase, long done, long planned);

    @Override
    default void close() {}

    /** A bar at a terminal, with the remaining time. */
    final class Bar implements ProgressDisplay {
        private static final int MILLIS = 500;

        private final ProgressBar bar;

        @SuppressWarnings("SystemOut") // the terminal is there
        Bar() {
            bar = new ProgressBarBuilder()
                    .setTaskName("inkan")
                    .setInitialMax(-1) // not known yet
                    .setUpdateIntervalMillis(MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .showSpeed()
                    .build();
        }

        @Override
        public void show(String phase, long done, long planned) {
            bar.maxHint(planned == 0 ? -1 : planned);
            bar.stepTo(done);
            bar.setExtraMessage(phase);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /**
     * A line for each phase of which it is known how much there is to do, and every ten seconds one with the rate and the
     * remaining time.
     */
    final class Lines implements ProgressDisplay {
        private static final long PAUSE = Duration.ofSeconds(10).toNanos();

        private final PrintWriter err;
        private String lastPhase = "";
        private long last = System.nanoTime();
        private long begun = last;
        private long doneBefore;

        Lines(PrintWriter err) {
            this.err = err;
        }

        @Override
        public synchronized void show(String phase, long done, long planned) {
            long now = System.nanoTime();
            boolean entered = !phase.equals(lastPhase);
            if ((planned > 0 && entered) || now - last > PAUSE) {
                if (entered) {
                    begun = now;
                    doneBefore = done;
                }
                lastPhase = phase;
                last = now;
                if (planned == 0) {
                    err.printf("%s %,d%n", phase, done);
                } else {
                    err.printf("%s %,d of %,d%s%n", phase, done, planned, entered ? "" : pace(now, done, planned));
                }
            }
        }

        private String pace(long now, long done, long planned) {
            double perSecond = (done - doneBefore) / ((now - begun) / 1e9);
            return perSecond <= 0 ? "" : ", %,.0f/s, %,.0f s left".formatted(perSecond, (planned - done) / perSecond);
        }
    }
}
