package inkan.faults.tampering;

import inkan.verifier.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was found of what was done. */
public final class Tally {

    private static final int MOST_EXAMPLES = 20;

    /** Of one way of tampering. */
    public static final class Counts {
        private long done;
        private long found;
        private long named;

        /** How often it was done. */
        public long done() {
            return done;
        }

        /** How often something was found. */
        public long found() {
            return found;
        }

        /** How often kind and place were told as they have to be. */
        public long named() {
            return named;
        }
    }

    private final Map<String, Counts> ways = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();

    /** Has a changed export verified, and counts what came of it. */
    void count(CleanExport export, Change change) {
        Verdict verdict = CleanExport.verdict(change.bytes(), export.outside());
        boolean named = change.named().test(verdict.findings());
        synchronized (this) {
            Counts counts = ways.computeIfAbsent(change.way(), way -> new Counts());
            counts.done++;
            counts.found += verdict.clean() ? 0 : 1;
            counts.named += named ? 1 : 0;
            if ((verdict.clean() || !named) && examples.size() < MOST_EXAMPLES) {
                examples.add(
                        export.kind() + ", " + change.way() + ", " + change.what() + ": " + Change.shortly(verdict));
            }
        }
    }

    /** By way, in words. */
    public synchronized Map<String, Counts> ways() {
        return new TreeMap<>(ways);
    }

    /** How many changes were made. */
    public synchronized long done() {
        return ways.values().stream().mapToLong(Counts::done).sum();
    }

    /** How many were not found. */
    public synchronized long missed() {
        return ways.values().stream()
                .mapToLong(counts -> counts.done - counts.found)
                .sum();
    }

    /** The first ones that were not found, or told to be something else. */
    public synchronized List<String> examples() {
        return List.copyOf(examples);
    }
}
