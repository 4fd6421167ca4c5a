package inkan.rule;

import java.util.Map;
import java.util.Objects;

/**
 * One rule of one policy: a constant of an enum, its name a sentence that is true while the rule is kept.
 *
 * @param <C> the case that it judges
 */
public interface Rule<C> {
    /** Whether the case keeps the rule. */
    boolean isKeptBy(C theCase);

    /** What a person refused by this rule wants to know, by name; dates are ISO. */
    default Map<String, Object> facts(C theCase) {
        return Map.of();
    }

    /** The constant's name. */
    String name();

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
