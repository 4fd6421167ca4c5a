package inkan.value;

import java.util.function.Predicate;

/**
 * Names one resident within Inkan; neither the My Number nor the resident-record code.
 *
 * @param value {@code resident-} and 1 to 56 lower-case letters, digits and inner hyphens, no twelve digits alone
 */
public record ResidentId(String value) implements TextValue {
    private static final Predicate<String> SHAPE = Shapes.prefixed("resident-");

    public ResidentId {
        Shapes.require(
                SHAPE,
                value,
                "ResidentId",
                "resident- followed by 1 to 56 lower-case letters, digits or hyphens, no twelve digits alone");
    }

    @Override
    public String toString() {
        return value;
    }
}
