package inkan.value;

import java.util.function.Predicate;

/**
 * The reference under which the resident register reports a change; the same reference is the same change (C-4).
 *
 * @param value a lower-case letter, then 2 to 63 lower-case letters, digits or hyphens, no twelve digits alone
 */
public record RegisterReference(String value) implements TextValue {
    private static final Predicate<String> SHAPE = Shapes.matching("[a-z][a-z0-9-]{2,63}");

    public RegisterReference {
        Shapes.require(
                SHAPE,
                value,
                "RegisterReference",
                "a lower-case letter followed by 2 to 63 lower-case letters, digits or hyphens, no twelve digits alone");
    }

    @Override
    public String toString() {
        return value;
    }
}
