package inkan.faults;

import inkan.faults.notice.Outcome;
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

/** Tells what a campaign has done, on the terminal and in the generated section of a document. */
final class Report {

    private static final String BEGIN = "<!-- written by the campaign -->";
    private static final String END = "<!-- end of what the campaign wrote -->";

    private final @Nullable Path document;
    private final long seed;
    private final LocalDate day = LocalDate.now(Clock.system(Moment.JAPAN));
    private final long began = System.nanoTime();
    private final List<LateCommits.Outcome> lateCommits = new ArrayList<>();
    private int freshStores;
    private ImportKills.@Nullable Outcome imports;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Outcome> notices = new LinkedHashMap<>();
    private String ending = "It was still running, or was stopped, when this was written.";

    /** A part of the campaign, with its own database. */
    private record Part(String crew, Figures figures, LogAudit audit) {}

    Report(@Nullable Path document, long seed) {
        this.document = document;
        this.seed = seed;
    }

    void lateCommits(LateCommits.Outcome outcome) {
        lateCommits.add(outcome);
        write();
    }

    void freshStore() {
        freshStores++;
        write();
    }

    void imports(ImportKills.Outcome outcome) {
        imports = outcome;
        write();
    }

    void notices(String whose, Outcome outcome) {
        notices.put(whose, outcome);
        write();
    }

    void kills(String crew, Figures figures, LogAudit audit) {
        parts.add(new Part(crew, figures, audit));
    }

    void violated(Violation violation) {
        ending = "It ended because something did not hold: " + violation.getMessage();
        write();
    }

    void ended() {
        ending = "It ran to its end.";
        write();
    }

    /** Writes what is known by now. */
    @SuppressWarnings("SystemOut") // the terminal
    void write() {
        String text = String.join("\n", lines()) + "\n";
        System.out.println(text);
        if (document != null) {
            try {
                String before = Files.readString(document);
                int begin = before.indexOf(BEGIN) + BEGIN.length();
                int end = before.indexOf(END);
                Files.writeString(document, before.substring(0, begin) + "\n\n" + text + "\n" + before.substring(end));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Run on %s, seed %d, %d minutes. %s"
                .formatted(day, seed, TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - began), ending));
        lines.add("Machine: %d processors (%s), Java %s, PostgreSQL 18 with fsync on."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version")));
        for (Part part : parts) {
            lines.add("");
            lines.addAll(killed(part));
        }
        if (!lateCommits.isEmpty()) {
            lines.add("");
            lines.addAll(late());
        }
        ImportKills.Outcome imported = imports;
        if (imported != null) {
            lines.add("");
            lines.add(
                    "One bulk import, killed %d times (%d of these by its database) and gone on with: %,d events, whole"
                                    .formatted(imported.kills(), imported.ofTheDatabase(), imported.events())
                            + " chunks each time, none twice; one more than it had told of: %d times."
                                    .formatted(imported.beyondWhatWasTold()));
        }
        if (!notices.isEmpty()) {
            lines.add("");
            lines.addAll(noticeRuns());
        }
        if (freshStores > 0) {
            lines.add("");
            lines.add("Fresh stores started by four programs at once: %d; each had one schema, one head and one set of"
                            .formatted(freshStores)
                    + " views, and all four took commands.");
        }
        return lines;
    }

    private List<String> noticeRuns() {
        var lines = new ArrayList<String>();
        lines.add("| notice job | kills | while sending | due | sent and printed once | withdrawn"
                + " meanwhile | twice | missing |");
        lines.add("|---|---|---|---|---|---|---|---|");
        notices.forEach((whose, outcome) -> lines.add("| %s | %,d | %,d | %,d | %,d | %,d | 0 | 0 |"
                .formatted(
                        whose,
                        outcome.kills(),
                        outcome.killsWhileSending(),
                        outcome.due(),
                        outcome.sent(),
                        outcome.withdrawn())));
        return lines;
    }

    private static List<String> killed(Part part) {
        Figures counted = part.figures;
        var lines = new ArrayList<String>();
        lines.add("| faults under load, %s | |".formatted(part.crew));
        lines.add("|---|---|");
        counted.faults().forEach((fault, times) -> lines.add("| %s | %,d |".formatted(fault.words(), times)));
        lines.add("| **kills** | **%,d** |".formatted(counted.kills()));
        lines.add("| events in the log at the end | %,d |".formatted(part.audit.position()));
        lines.add("| commands whose answer was compared with the log | %,d |".formatted(counted.acknowledged()));
        lines.add("| acknowledged commands lost | 0 |");
        lines.add("| effects of a key more than once, or not whole | 0 |");
        lines.add(
                "| commands that a killed node had not answered, asked again | %,d |".formatted(counted.unanswered()));
        lines.add("| of these done before the kill, and answered from the log | %,d |"
                .formatted(counted.doneBeforeUnanswered()));
        lines.add("| answered commands asked again, with the same answer | %,d |".formatted(counted.answeredAgain()));
        lines.add("| streams of which a view left out an event or took one twice | 0 |");
        if (counted.checkpoints() > 0) {
            lines.add("| checkpoints signed meanwhile, against which the log was verified in the end | %,d |"
                    .formatted(counted.checkpoints()));
        }
        lines.add("| longest time nobody could append because one node hung | %,d ms |"
                .formatted(counted.longestStandstillMillis()));
        return lines;
    }

    private List<String> late() {
        var lines = new ArrayList<String>();
        lines.add("| late commits | interleavings | events | skipped | seen twice | out of order |");
        lines.add("|---|---|---|---|---|---|");
        for (LateCommits.Outcome outcome : lateCommits) {
            lines.add("| %s | %,d | %,d | %,d | %,d | %,d |"
                    .formatted(
                            outcome.store(),
                            outcome.interleavings(),
                            outcome.events(),
                            outcome.skipped(),
                            outcome.twice(),
                            outcome.disordered()));
        }
        return lines;
    }
}
