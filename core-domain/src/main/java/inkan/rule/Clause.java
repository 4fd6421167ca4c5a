package inkan.rule;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a rule asks, and what it tells a person whom it refuses.
 *
 * @param kept whether a case keeps the rule
 * @param facts what the refused person wants to know, by name; dates are ISO
 * @param <C> the case judged
 */
public record Clause<C>(Predicate<C> kept, Function<C, Map<String, Object>> facts) {
    /** A rule kept by the cases of which {@code kept} is true. */
    public static <C> Clause<C> keptWhen(Predicate<C> kept) {
        return new Clause<>(kept, c -> Map.of());
    }

    /** The same, telling {@code facts} where it is broken. */
    public static <C> Clause<C> keptWhen(Predicate<C> kept, Function<C, Map<String, Object>> facts) {
        return new Clause<>(kept, facts);
    }
}
