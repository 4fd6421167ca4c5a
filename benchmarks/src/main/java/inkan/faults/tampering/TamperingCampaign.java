package inkan.faults.tampering;

import inkan.export.Selection;
import inkan.performance.Performance;
import inkan.performance.lab.Database;
import inkan.performance.lab.LabVault;
import inkan.performance.lab.Server;
import inkan.performance.stage.Filling;
import inkan.performance.town.Template;
import inkan.performance.town.Town;
import inkan.verifier.Verdict;
import inkan.verifier.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tampers with exports of a synthetic town, in the long form. Settings, each {@code name=number}: {@code clean} (10,000,000
 * events that are exported and verified as they are), {@code bytes} (1,000 events of which every byte is changed),
 * {@code changes} (100,000 random ones) and {@code seed} (any). {@code report=path} names the document into which it writes.
 */
public final class TamperingCampaign {

    private static final int LIVES = 400;
    private static final int EVENTS_OF_A_RANGE = 40;
    private static final int RANGES = 12;

    private final Map<String, String> settings;
    private final long seed;
    private final Path directory;

    private TamperingCampaign(Map<String, String> settings, Path directory) {
        this.settings = settings;
        this.directory = directory;
        this.seed = number("seed", ThreadLocalRandom.current().nextInt(1_000_000));
    }

    /** Runs it; ends with exit code 1 where something was missed, or found in what nobody has touched. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("logback.configurationFile", "inkan/faults/logging.xml");
        var settings = new HashMap<String, String>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        Path directory = Files.createTempDirectory("inkan-tampering-");
        boolean held;
        try {
            held = new TamperingCampaign(settings, directory).run();
        } finally {
            delete(directory);
        }
        if (!held) {
            System.exit(1);
        }
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(settings.getOrDefault(name, Integer.toString(otherwise)));
    }

    private boolean run() throws Exception {
        var report = new TamperingReport(settings.get("report"), seed);
        Template template = Template.live(LIVES, Performance.serializer());
        Town town = Town.of(template, number("clean", 10_000_000));
        try (Server server = Server.start(directory.resolve("postgres"))) {
            Database database = server.create("tampering");
            try (var keys = new LabVault(database)) {
                Filling.fill(database, town.rows(keys.vault()));
            }
            database.settle();
            try (var exporting = new Exporting(database, directory.resolve("checkpoint.key"), Clock.systemUTC())) {
                report.clean(clean(exporting));
                var tampered = new TamperedExports(exports(exporting, town.events()), seed);
                report.tally("every byte", tampered.everyByte(number("bytes", 1_000)));
                report.tally("random", tampered.random(number("changes", 100_000)));
            }
        }
        report.ended();
        return report.held();
    }

    /** What came of an export that nobody has touched; rates in events a second. */
    record Clean(long events, long bytes, double exported, double verified, long alarms) {}

    private Clean clean(Exporting exporting) throws IOException {
        exporting.cover();
        Path file = directory.resolve("all.inkan");
        long begun = System.nanoTime();
        long events;
        try (var out = Files.newOutputStream(file)) {
            events = exporting.write(new Selection.All(), out);
        }
        long exported = System.nanoTime();
        Verdict verdict = Verification.of(() -> Files.newInputStream(file), exporting.outside(), read -> {});
        long verified = System.nanoTime();
        if (verdict.events() != events || !verdict.signed()) {
            throw new IllegalStateException("not all of a clean export was proved: " + verdict.findings());
        }
        var clean = new Clean(
                events,
                Files.size(file),
                events / ((exported - begun) / 1e9),
                events / ((verified - exported) / 1e9),
                verdict.count());
        Files.delete(file);
        return clean;
    }

    /** Ranges and streams from all over the log, as large as somebody would ask for. */
    private static List<CleanExport> exports(Exporting exporting, long events) throws Exception {
        var exports = new ArrayList<CleanExport>();
        for (int i = 0; i < RANGES; i++) {
            long from = 1 + i * (events - EVENTS_OF_A_RANGE) / (RANGES - 1);
            exports.add(exporting.inMemory(new Selection.Range(from, from + EVENTS_OF_A_RANGE - 1)));
            exports.add(exporting.inMemory(exporting.streams(from, 5)));
        }
        exports.add(exporting.inMemory(new Selection.Range(1, 700)));
        return exports;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
