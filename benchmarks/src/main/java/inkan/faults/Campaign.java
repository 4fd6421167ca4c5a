package inkan.faults;

import inkan.faults.notice.NoticeCampaigns;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The long campaign of faults. Settings, each {@code name=number}: {@code kills} (200), {@code interleavings} (1000),
 * {@code stores} (5; fresh ones, each started by four programs), {@code imports} (20; kills of a bulk import), {@code three}
 * (12; faults among three nodes), {@code j26} (10; kills of the notice job of J26), {@code notices} (100; kills of runs that
 * share 800,000 notices), {@code seed} (any) and {@code minutes} (25, after which no further fault begins). {@code report=path} names the document into which the summary goes; it is written after each
 * part and every few faults, so whenever the campaign is stopped, it tells what was done until then. While there is a
 * file {@code pause=path}, nothing happens between two faults, and a file {@code path.resting} says so: for a machine that
 * others need quiet now and then.
 */
public final class Campaign {

    private static final int REPORT_EVERY = 10;
    private static final int J26_KILLS = 10;
    private static final int NOTICE_KILLS = 100;
    private static final Duration BEHIND = Duration.ofMinutes(2);

    private final Map<String, String> settings;
    private final long seed;
    private final long deadline;
    private final Report report;
    private final Path directory;
    private volatile boolean stopped;

    private Campaign(Map<String, String> settings, Path directory) {
        this.settings = settings;
        this.directory = directory;
        this.seed = number("seed", ThreadLocalRandom.current().nextInt(1_000_000));
        this.deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(number("minutes", 25));
        @Nullable String document = settings.get("report");
        this.report = new Report(document == null ? null : Path.of(document), seed);
    }

    /** Runs the campaign; ends with exit code 1 at the first thing that does not hold. */
    @SuppressWarnings("SystemOut") // a program for a terminal
    public static void main(String[] arguments) throws Exception {
        System.setProperty("logback.configurationFile", "inkan/faults/logging.xml");
        var settings = new HashMap<String, String>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        Path directory = Files.createTempDirectory("inkan-faults-");
        var campaign = new Campaign(settings, directory);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> campaign.stop(main)));
        boolean held = false;
        try {
            campaign.run();
            held = true;
        } catch (Violation violation) {
            campaign.report.violated(violation);
            System.err.println("What led to it is kept in " + directory);
            throw violation;
        } finally {
            if (held) {
                delete(directory);
            }
        }
    }

    /** What is in the middle of something comes to its end first. */
    private void stop(Thread main) {
        stopped = true;
        try {
            main.join(TimeUnit.MINUTES.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean goesOn() {
        return !stopped && System.nanoTime() < deadline;
    }

    private boolean isPaused() {
        return settings.containsKey("pause") && Files.exists(Path.of(settings.get("pause")));
    }

    private void awaitEndOfPause() throws IOException, InterruptedException {
        Path resting = Path.of(settings.get("pause") + ".resting");
        Files.createFile(resting);
        while (isPaused() && !stopped) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Files.delete(resting);
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(settings.getOrDefault(name, Integer.toString(otherwise)));
    }

    private void run() throws Exception {
        try (var server = new Server(directory.resolve("small"))) {
            lateCommits(server);
            freshStores(server);
            imports(server);
        }
        notices();
        kills("three nodes", 3, number("three", 12));
        kills("two nodes", 2, number("kills", 200));
        report.ended();
    }

    private void lateCommits(Server server) throws Exception {
        int interleavings = number("interleavings", 1000);
        if (interleavings > 0) {
            report.lateCommits(new LateCommits(
                            StoreUnderTest.log(server.newDatabase("late_log")),
                            server.dataSource("late_log"),
                            Clock.systemUTC(),
                            BEHIND,
                            seed)
                    .run(interleavings));
            report.lateCommits(new LateCommits(
                            StoreUnderTest.stock(server.newDatabase("late_stock")),
                            server.dataSource("late_stock"),
                            Clock.systemUTC(),
                            BEHIND,
                            seed)
                    .run(interleavings));
        }
    }

    private void freshStores(Server server) throws Exception {
        Path programs = Files.createDirectory(directory.resolve("programs"));
        var fresh = new FreshStore(programs, server);
        for (int i = 1; i <= number("stores", 5) && goesOn(); i++) {
            fresh.startTogether("fresh_" + i);
            report.freshStore();
        }
    }

    private void imports(Server server) throws Exception {
        int kills = number("imports", 20);
        if (kills > 0 && goesOn()) {
            report.imports(new ImportKills(server, "import", seed).run(kills));
        }
    }

    private void notices() throws Exception {
        if (number("j26", J26_KILLS) + number("notices", NOTICE_KILLS) == 0 || !goesOn()) {
            return;
        }
        Path own = Files.createDirectory(directory.resolve("notices"));
        try (var server = inkan.performance.lab.Server.start(own.resolve("postgres"))) {
            var campaigns = new NoticeCampaigns(server, own, seed);
            if (number("j26", J26_KILLS) > 0) {
                report.notices(
                        "J26, 10,000 residents; one process of four workers", campaigns.j26(number("j26", J26_KILLS)));
            }
            if (number("notices", NOTICE_KILLS) > 0 && goesOn()) {
                report.notices(
                        "800,000 notices; two processes of two workers",
                        campaigns.many(number("notices", NOTICE_KILLS)));
            }
        }
    }

    private void kills(String crew, int nodes, int wanted) throws Exception {
        if (wanted == 0 || !goesOn()) {
            return;
        }
        try (var campaign = new KillCampaign(Files.createDirectory(directory.resolve("nodes-" + nodes)), nodes, seed)) {
            report.kills(crew, campaign.figures(), campaign.audit());
            campaign.begin();
            while (campaign.figures().kills() < wanted && goesOn()) {
                if (isPaused()) {
                    campaign.rest(this::awaitEndOfPause);
                }
                campaign.cycle(campaign.anyFault());
                if (campaign.figures().cycles() % REPORT_EVERY == 0) {
                    report.write();
                }
            }
            campaign.end();
            report.write();
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
