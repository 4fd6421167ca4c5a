package inkan.performance.stage;

import inkan.performance.lab.Callers;
import inkan.performance.lab.Program;
import inkan.performance.lab.Progress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * From the kill of the runnable program and its PostgreSQL, with the big log and under load, to the first answered
 * command of the next start. Comes last: it takes the server away from the others.
 */
public final class Restart implements Stage {
    private static final int CALLERS = 16;
    private static final int KILLS = 2;
    private static final Duration CATCHING_UP = Duration.ofMinutes(6);

    @Override
    public String name() {
        return "restart";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        if (!Program.isBuilt()) {
            Progress.say("api/target/inkan.jar is not there: left out");
            return;
        }
        lab.server().close();
        Program program = Program.start(lab.directory());
        try {
            var residents = new AtomicLong();
            String first = next(residents);
            program.register(first);
            long begun = System.nanoTime();
            program.awaitViews(first, CATCHING_UP);
            lab.results()
                    .say(
                            "fact.views of the big log",
                            "caught up live by the program in %.0f s".formatted((System.nanoTime() - begun) / 1e9));
            for (int kill = 0; kill < KILLS; kill++) {
                Program running = program;
                double perSecond = new Callers(CALLERS, Duration.ofSeconds(1), lab.size().measured)
                        .perSecond(caller -> () -> running.register(next(residents)));
                Progress.say("%.0f commands/s over HTTP, killed after", perSecond);
                long killed = System.nanoTime();
                program.kill();
                program = Program.start(lab.directory());
                program.register(next(residents));
                lab.results().add("restart.seconds", (System.nanoTime() - killed) / 1e9);
            }
        } finally {
            program.close();
        }
    }

    private static String next(AtomicLong residents) {
        return "resident-of-restart-" + residents.incrementAndGet();
    }
}
