package inkan.explanation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why an event happened. It holds no personal data: kinds, days, grounds and identifiers of the event only.
 *
 * @param ruleIds the rules of the catalogue that the event rests on, the nearest first, at least one, each once
 * @param en one sentence in English
 * @param ja the same in Japanese
 */
public record Explanation(List<String> ruleIds, String en, String ja) {
    public Explanation {
        ruleIds = List.copyOf(ruleIds);
        if (ruleIds.isEmpty()) {
            throw new IllegalArgumentException("an event rests on a rule at least");
        }
    }

    /** One that rests on these rules. */
    static Explanation of(String en, String ja, String... ruleIds) {
        return new Explanation(List.of(ruleIds), en, ja);
    }

    /** The same, resting on other rules as well. */
    Explanation and(List<String> others) {
        return new Explanation(
                Stream.concat(ruleIds.stream(), others.stream()).distinct().toList(), en, ja);
    }

    /** The same, resting on another rule as well where {@code so}. */
    Explanation andWhere(boolean so, String ruleId) {
        return so ? and(List.of(ruleId)) : this;
    }
}
