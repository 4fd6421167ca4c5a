package inkan.faults.tampering;

import inkan.time.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells what came of tampering, on the terminal and in its section of a document. */
final class TamperingReport {

    private static final String BEGIN = "<!-- written by the campaign of changed exports -->";
    private static final String END = "<!-- end of what the campaign of changed exports wrote -->";

    private final @Nullable String document;
    private final long seed;
    private final long began = System.nanoTime();
    private final LocalDate day = LocalDate.now(Clock.system(Moment.JAPAN));
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private TamperingCampaign.@Nullable Clean clean;
    private String ending = "It was still running, or was stopped, when this was written.";

    TamperingReport(@Nullable String document, long seed) {
        this.document = document;
        this.seed = seed;
    }

    void clean(TamperingCampaign.Clean outcome) {
        clean = outcome;
        write();
    }

    void tally(String what, Tally tally) {
        tallies.put(what, tally);
        write();
    }

    void ended() {
        ending = "It ran to its end.";
        write();
    }

    /** Whether everything was found, and nothing where there was nothing. */
    boolean held() {
        return tallies.values().stream().allMatch(tally -> tally.missed() == 0) && clean != null && clean.alarms() == 0;
    }

    @SuppressWarnings("SystemOut") // the terminal
    private void write() {
        String text = String.join("\n", lines()) + "\n";
        System.out.println(text);
        tallies.values().forEach(tally -> tally.examples().forEach(System.out::println));
        if (document != null) {
            try {
                Path path = Path.of(document);
                String before = Files.readString(path);
                int begin = before.indexOf(BEGIN) + BEGIN.length();
                int end = before.indexOf(END);
                Files.writeString(path, before.substring(0, begin) + "\n\n" + text + "\n" + before.substring(end));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Run on %s, seed %d, %d minutes. %s Machine: %d processors (%s), Java %s."
                .formatted(
                        day,
                        seed,
                        TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - began),
                        ending,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version")));
        TamperingCampaign.Clean whole = clean;
        if (whole != null) {
            lines.add("");
            lines.add(
                    "%,d clean events in one file of %.1f GB, exported at %,.0f and verified at %,.0f events a second, false alarms: **%d**."
                            .formatted(
                                    whole.events(),
                                    whole.bytes() / 1e9,
                                    whole.exported(),
                                    whole.verified(),
                                    whole.alarms()));
        }
        tallies.forEach((what, tally) -> {
            lines.add("");
            lines.add("| %s | done | found | missed | kind and place named right |".formatted(what));
            lines.add("|---|---|---|---|---|");
            tally.ways().forEach((way, counts) -> lines.add(row(way, counts.done(), counts.found(), counts.named())));
            long named = tally.ways().values().stream()
                    .mapToLong(Tally.Counts::named)
                    .sum();
            lines.add(row("**together**", tally.done(), tally.done() - tally.missed(), named));
        });
        return lines;
    }

    private static String row(String way, long done, long found, long named) {
        return "| %s | %,d | %,d | %,d | %,d |".formatted(way, done, found, done - found, named);
    }
}
