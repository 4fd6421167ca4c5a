package inkan.explanation;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Why an event happened. It holds no personal data: kinds, days, grounds and identifiers of the event only. Its sentences are
 * made when they are asked for, because most who go through events want the rules only.
 */
public final class Explanation {
    private final List<String> ruleIds;
    private final Supplier<String> en;
    private final Supplier<String> ja;

    private Explanation(Supplier<String> en, Supplier<String> ja, List<String> ruleIds) {
        this.en = en;
        this.ja = ja;
        this.ruleIds = List.copyOf(ruleIds);
        if (ruleIds.isEmpty()) {
            throw new IllegalArgumentException("an event rests on a rule at least");
        }
    }

    /** One that rests on these rules. */
    static Explanation of(Supplier<String> en, Supplier<String> ja, String... ruleIds) {
        return new Explanation(en, ja, List.of(ruleIds));
    }

    /** The same, resting on other rules as well. */
    Explanation and(List<String> others) {
        return new Explanation(
                en,
                ja,
                Stream.concat(ruleIds.stream(), others.stream()).distinct().toList());
    }

    /** The same, resting on another rule as well where {@code so}. */
    Explanation andWhere(boolean so, String ruleId) {
        return so ? and(List.of(ruleId)) : this;
    }

    /** The rules of the catalogue that the event rests on, the nearest first, at least one, each once. */
    public List<String> ruleIds() {
        return ruleIds;
    }

    /** One sentence in English. */
    public String en() {
        return en.get();
    }

    /** The same in Japanese. */
    public String ja() {
        return ja.get();
    }
}
