package inkan.faults.notice;

import inkan.faults.Violation;
import inkan.performance.lab.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Runs of the notice job side by side, each killed at random moments and begun again by the same command line, until
 * nothing is due any more. Then whatever was due has been sent and printed once, or withdrawn for a reason.
 */
public final class NoticeKills {
    private static final int LONGEST_START_MILLIS = 6_000;
    private static final int TRIES = 40;
    private static final int BETWEEN_TRIES_SECONDS = 3;

    private final Database database;
    private final Path directory;
    private final Path addressees;
    private final LocalDate from;
    private final LocalDate to;
    private final int longestWorkMillis;
    private final Random random;

    /**
     * @param database in which the views are up to date
     * @param directory empty, and the caller's to delete
     * @param longestWorkMillis how long a run may send before it is killed, at most
     * @param seed of the moments
     */
    public NoticeKills(
            Database database,
            Path directory,
            Path addressees,
            LocalDate from,
            LocalDate to,
            int longestWorkMillis,
            long seed) {
        this.database = database;
        this.directory = directory;
        this.addressees = addressees;
        this.from = from;
        this.to = to;
        this.longestWorkMillis = longestWorkMillis;
        this.random = new Random(seed);
    }

    /** Something that happens in between. */
    public interface Meanwhile {
        /** It happens. */
        void happens() throws Exception;
    }

    /**
     * Kills so often, and lets the runs come to their end.
     *
     * @param processes that run side by side
     * @param workers of each
     * @throws Violation where something does not hold
     */
    public Outcome run(int kills, int processes, int workers, Meanwhile meanwhile) throws Exception {
        var audit = new NoticeAudit(database, from, to);
        var runners = new ArrayList<Runner>();
        int done = 0;
        int whileSending = 0;
        int ended = 0;
        try {
            for (int i = 0; i < processes; i++) {
                Path own = Files.createDirectories(directory.resolve("node-" + i));
                runners.add(new Runner(database, own, addressees, from, to, workers));
                runners.getLast().start();
            }
            meanwhile.happens();
            while (done < kills) {
                Runner victim = runners.get(random.nextInt(processes));
                meanwhile.happens(); // not between the moment and the kill: it takes longer than a month takes to be
                // sent
                boolean atWork = awaitMoment(victim);
                if (victim.kill()) {
                    done++;
                    whileSending += atWork ? 1 : 0;
                } else {
                    requireWellEnded(victim);
                    ended++;
                }
                victim.start();
            }
            for (Runner runner : runners) {
                ended += end(runner);
            }
        } finally {
            runners.forEach(Runner::kill);
        }
        Map.Entry<Long, Long> settled =
                audit.settle(runners.stream().map(Runner::out).toList());
        return new Outcome(done, whileSending, ended, audit.due(), settled.getKey(), settled.getValue());
    }

    /** Some time after the start, or some time after the first notice: three in four. */
    private boolean awaitMoment(Runner victim) throws InterruptedException {
        boolean atWork = random.nextInt(4) > 0;
        if (atWork) {
            victim.awaitWork();
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(atWork ? longestWorkMillis : LONGEST_START_MILLIS));
        return atWork;
    }

    /** Until it is done; what another one that was killed has claimed is free again after a while. */
    private static int end(Runner runner) throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            if (runner.exitCode() == 0) {
                return 1;
            }
            requireWellEnded(runner);
            TimeUnit.SECONDS.sleep(BETWEEN_TRIES_SECONDS);
            runner.start();
        }
        throw new Violation("A run does not come to its end:\n" + runner.words());
    }

    /** Done, or done as far as possible while others hold claims. */
    private static void requireWellEnded(Runner runner) throws InterruptedException {
        List<Integer> well = List.of(0, 4);
        Violation.unless(
                well.contains(runner.exitCode()), "A run ended with %d:\n%s", runner.exitCode(), runner.words());
    }
}
