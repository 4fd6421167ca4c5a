package inkan.performance.report;

import inkan.performance.lab.Results;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two things that were measured beside each other, and what is asked of them.
 *
 * @param what in words
 * @param above name of the results that are divided
 * @param below name of the results that they are divided by; empty where the figure itself is what counts
 * @param target what is asked for; empty where nothing is
 */
public record Ratio(String what, String above, Optional<String> below, Optional<Target> target) {

    /**
     * What is asked for.
     *
     * @param bound inclusive
     * @param atLeast whether more is better
     */
    public record Target(double bound, boolean atLeast) {
        boolean isReached(double value) {
            return atLeast ? value >= bound : value <= bound;
        }

        String words() {
            return (atLeast ? "≥ " : "≤ ") + Figures.of(bound);
        }
    }

    static Ratio atLeast(double bound, String what, String above, String below) {
        return new Ratio(what, above, Optional.of(below), Optional.of(new Target(bound, true)));
    }

    static Ratio atMost(double bound, String what, String above, String below) {
        return new Ratio(what, above, Optional.of(below), Optional.of(new Target(bound, false)));
    }

    static Ratio told(String what, String above, String below) {
        return new Ratio(what, above, Optional.of(below), Optional.empty());
    }

    static Ratio itselfAtMost(double bound, String what, String above) {
        return new Ratio(what, above, Optional.empty(), Optional.of(new Target(bound, false)));
    }

    /** The median of what single rounds gave; empty where one side was not measured. */
    Optional<Double> value(Results results) {
        List<Double> rounds = rounds(results);
        int n = rounds.size();
        return n == 0 ? Optional.empty() : Optional.of((rounds.get((n - 1) / 2) + rounds.get(n / 2)) / 2);
    }

    private String spread(Results results) {
        List<Double> rounds = rounds(results);
        return rounds.size() < 2
                ? ""
                : " (" + Figures.of(rounds.getFirst()) + " – " + Figures.of(rounds.getLast()) + ")";
    }

    /**
     * What single rounds gave, in ascending order. The sides of a round are neighbours in time, so what disturbs the
     * machine for longer disturbs both; a side that was measured only once is beside each round of the other.
     */
    private List<Double> rounds(Results results) {
        List<Double> a = results.rounds(above);
        List<Double> b = below.map(results::rounds).orElse(List.of(1.0));
        if (a.isEmpty() || b.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, Math.max(a.size(), b.size()))
                .mapToObj(i -> a.get(Math.min(i, a.size() - 1)) / b.get(Math.min(i, b.size() - 1)))
                .sorted()
                .toList();
    }

    /** The line of the table. */
    String line(Results results) {
        Optional<Double> value = value(results);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |",
                what,
                figure(above, results),
                below.map(name -> figure(name, results)).orElse(""),
                value.map(v -> "**" + Figures.of(v) + "**" + spread(results)).orElse("not measured"),
                target.map(Target::words).orElse(""),
                target.map(t -> value.map(v -> t.isReached(v) ? "yes" : "**no**")
                                .orElse("–"))
                        .orElse(""));
    }

    /** Whether something is asked for that was measured and not reached. */
    boolean isMissed(Results results) {
        return target.isPresent()
                && value(results).filter(v -> !target.get().isReached(v)).isPresent();
    }

    private static String figure(String name, Results results) {
        return results.median(name).map(Figures::of).orElse("–");
    }
}
