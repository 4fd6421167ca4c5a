package inkan.performance.stage;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.notice.Lease;
import inkan.api.notice.NoticeClaims;
import inkan.api.notice.PrintEncoding;
import inkan.api.notice.RunProgress.Phase;
import inkan.api.notice.RunReport;
import inkan.api.notice.RunRequest;
import inkan.api.notice.Stretch;
import inkan.performance.lab.Database;
import inkan.performance.lab.LabVault;
import inkan.performance.lab.Progress;
import inkan.performance.lab.Sample;
import inkan.performance.side.NoticeProgram;
import inkan.performance.side.OurViews;
import inkan.performance.side.PlainQueue;
import inkan.performance.town.ExpiringTown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The queue of notices and the job that sends them: how long it takes to find and claim what is due on a day in one place
 * while the queue grows, and how fast a month is sent, beside a plain table as a queue.
 */
public final class Notices implements Stage {
    private static final LocalDate FIRST = ExpiringTown.MONTH.atDay(1);
    private static final LocalDate LAST = ExpiringTown.MONTH.atEndOfMonth();
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final List<String> SIZES = List.of("few", "more", "most");
    private static final int TIMES = 50;
    private static final int WARMING = 10;
    private static final int WORKERS = 4;
    private static final int BATCH = 1_000;

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        Database database = lab.server().create("notices");
        Path directory = Files.createDirectory(lab.directory().resolve("notices"));
        try (var keys = new LabVault(database)) {
            var town = new ExpiringTown(lab.serializer(), keys.vault());
            long before = 0;
            for (int i = 0; i < SIZES.size(); i++) {
                long residents = lab.size().residents.get(i);
                fill(lab, database, town, before, residents);
                findADay(lab, database, directory, SIZES.get(i));
                before = residents;
            }
            sendAMonth(lab, database, directory, before);
        } finally {
            lab.server().drop("notices");
        }
    }

    private static void fill(Lab lab, Database database, ExpiringTown town, long from, long to) throws Exception {
        long begun = System.nanoTime();
        Filling.fill(database, town.rows(from, to));
        double imported = seconds(begun);
        double rebuilt;
        try (HikariDataSource pool = database.programsPool(8)) {
            begun = System.nanoTime();
            OurViews.makeAnew(pool);
            rebuilt = seconds(begun);
        }
        database.settle();
        lab.results()
                .say(
                        "fact.%,d residents".formatted(to),
                        "%,d events of them added and imported in %.0f s, all views made anew in %.0f s; the queue has %,d rows"
                                .formatted(
                                        (to - from) * ExpiringTown.EVENTS_EACH,
                                        imported,
                                        rebuilt,
                                        database.number("select count(*) from views.view_notice_queue")));
    }

    /** Claims all that is due on the day in the place, as many each time, and gives it back. */
    private static void findADay(Lab lab, Database database, Path directory, String size) throws Exception {
        var wanted = new NoticeClaims.Wanted(
                List.of(Stretch.of(ExpiringTown.PLACE, ExpiringTown.DAY, ExpiringTown.DAY)),
                ExpiringTown.ON_THE_DAY,
                LEASE,
                "measured",
                null,
                FIRST);
        try (var program = new NoticeProgram(database, directory)) {
            var sample = new Sample(TIMES);
            for (int i = 0; i < TIMES; i++) {
                long begun = System.nanoTime();
                Lease lease = program.claims().claim(wanted).orElseThrow();
                sample.take(System.nanoTime() - begun);
                if (lease.notices().size() != ExpiringTown.ON_THE_DAY) {
                    throw new IllegalStateException(lease.notices().size() + " notices are due on the day");
                }
                program.claims().release(lease.lease());
            }
            lab.results().add("notices.day." + size, sample.millis(50, WARMING));
        }
    }

    private static void sendAMonth(Lab lab, Database database, Path directory, long residents) throws Exception {
        var plain = new PlainQueue(database);
        Path addressees = ExpiringTown.addressees(directory.resolve("addressees.csv"), residents);
        lab.server().checkpoint();
        long begun = System.nanoTime();
        long plainly = plain.send(FIRST, LAST, WORKERS, BATCH, directory);
        lab.results().add("notices.plain", plainly / seconds(begun));
        database.run("drop table plain_notice");
        lab.server().checkpoint();
        try (var program = new NoticeProgram(database, directory)) {
            Map<Phase, Long> begins = new EnumMap<>(Phase.class);
            begun = System.nanoTime();
            RunReport report = program.runs()
                    .run(
                            new RunRequest(
                                    FIRST,
                                    LAST,
                                    Set.of(),
                                    PrintEncoding.UTF_8,
                                    addressees,
                                    Files.createDirectory(directory.resolve("out")),
                                    WORKERS),
                            now -> begins.computeIfAbsent(now.phase(), phase -> {
                                Progress.say("%s", phase);
                                return System.nanoTime();
                            }));
            double whole = seconds(begun);
            if (!report.balanced() || report.printed() != plainly) {
                throw new IllegalStateException("%d of %d were sent".formatted(report.printed(), plainly));
            }
            lab.results().add("notices.run", report.printed() / whole);
            lab.results()
                    .say(
                            "fact.a month of notices",
                            "%,d claimed, recorded and printed in %.1f s by %d workers of one run: %s"
                                    .formatted(report.printed(), whole, WORKERS, phases(begun, begins)));
        }
    }

    private static String phases(long begun, Map<Phase, Long> begins) {
        var words = new StringBuilder();
        long last = begun;
        for (Map.Entry<Phase, Long> each : begins.entrySet()) {
            words.append(words.isEmpty() ? "" : " %.1f s, ".formatted((each.getValue() - last) / 1e9));
            words.append(each.getKey());
            last = each.getValue();
        }
        return words.toString();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
