package inkan.rule;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * One rule of one policy: a constant of an enum, its name a sentence that is true while the rule is kept.
 *
 * @param <C> the case that it judges
 */
public interface Rule<C> {
    /** What it asks. */
    Clause<C> clause();

    /** The constant's name. */
    String name();

    /** Whether the case keeps the rule. */
    default boolean isKeptBy(C theCase) {
        return clause().kept().test(theCase);
    }

    /** What a person refused by this rule wants to know, by name. */
    default Map<String, Object> facts(C theCase) {
        return clause().facts().apply(theCase);
    }

    /** The same rule in a policy whose cases are wider: {@code part} is what this one judges of them. */
    default <W> Rule<W> about(Function<W, C> part) {
        return new RuleAbout<>(this, part);
    }

    /** Where the rule comes from and what it says. */
    default Cites citation() {
        Class<?> declaring = ((Enum<?>) this).getDeclaringClass();
        try {
            return Objects.requireNonNull(declaring.getField(name()).getAnnotation(Cites.class), this::name);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
