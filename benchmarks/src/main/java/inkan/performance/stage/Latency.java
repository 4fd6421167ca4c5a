package inkan.performance.stage;

import inkan.performance.lab.Callers.Caller;
import inkan.performance.lab.Database;
import inkan.performance.lab.Sample;
import inkan.performance.side.OurLog;
import inkan.performance.town.Town;
import inkan.postgres.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How long a command takes with few rows stored and with a hundred times as many. Commands arrive at a fixed rate, whether
 * earlier ones are done or not, and are timed from when they should have been sent. Nothing is cached, so that each one
 * reads its streams; both logs are asked about as many cards, taken from all over the log.
 */
public final class Latency implements Stage {
    private static final int TIMES_AS_MANY = 100;
    private static final int PER_SECOND = 1_000;
    private static final int CARDS = 60_000;
    private static final int AT_A_TIME = 1_000;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        Town many = BigLog.town(lab);
        Town few = Town.of(lab.template(), lab.size().big / TIMES_AS_MANY);
        Database small = Commands.filled(lab, "small", few);
        small.settle();
        int seconds = Math.max(1, (int) (4 * lab.size().measured.toMillis() / 1000));
        try (OurLog inSmall = new OurLog("few", small, some(few), 1, false);
                OurLog inBig = new OurLog("many", lab.server().open(EmbeddedDatabase.DATABASE), some(many), 1, false)) {
            for (int round = 0; round <= lab.size().rounds; round++) {
                lab.server().checkpoint();
                for (OurLog side : List.of(inSmall, inBig)) {
                    Sample sample = arrive(side, seconds);
                    if (round > 0) { // the first one warms
                        for (int percent : List.of(50, 99)) {
                            lab.results()
                                    .add(
                                            "latency.p" + percent + "." + side.name(),
                                            sample.millis(percent, PER_SECOND / 2));
                        }
                    }
                }
            }
        } finally {
            lab.server().drop("small");
        }
        lab.results()
                .say(
                        "fact.latency",
                        "p50 and p99 in milliseconds at %,d commands/s, open loop, nothing cached, %,d and %,d events stored"
                                .formatted(PER_SECOND, few.events(), many.events()));
    }

    private static List<String> some(Town town) {
        List<String> cards = Commands.shuffled(town);
        return cards.subList(0, Math.min(CARDS, cards.size()));
    }

    private static Sample arrive(OurLog side, int seconds) throws Exception {
        int commands = seconds * PER_SECOND;
        var sample = new Sample(commands);
        List<Caller> callers = IntStream.range(0, AT_A_TIME)
                .mapToObj(i -> side.appending(i, AT_A_TIME))
                .toList();
        List<Future<?>> sent = new ArrayList<>(commands);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < commands; i++) {
                long due = begun + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                Caller caller = callers.get(i % AT_A_TIME);
                sent.add(threads.submit(() -> {
                    caller.once();
                    sample.take(System.nanoTime() - due);
                    return null;
                }));
            }
            for (Future<?> done : sent) {
                done.get();
            }
        }
        return sample;
    }
}
