package inkan.value;

import java.util.function.Predicate;

/**
 * Names one run of a job, such as the one that sent a notice.
 *
 * @param value {@code run-} and 1 to 56 lower-case letters, digits and inner hyphens, no twelve digits alone
 */
public record RunId(String value) implements TextValue {
    private static final Predicate<String> SHAPE = Shapes.prefixed("run-");

    public RunId {
        Shapes.require(
                SHAPE,
                value,
                "RunId",
                "run- followed by 1 to 56 lower-case letters, digits or hyphens, no twelve digits alone");
    }

    @Override
    public String toString() {
        return value;
    }
}
