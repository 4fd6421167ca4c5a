package inkan.value;

import java.util.function.Predicate;

/**
 * Names one correction 職権訂正 of the record, from its request on.
 *
 * @param value {@code correction-} and 1 to 56 lower-case letters, digits and inner hyphens, no twelve digits alone
 */
public record CorrectionId(String value) implements TextValue {
    private static final Predicate<String> SHAPE = Shapes.prefixed("correction-");

    public CorrectionId {
        Shapes.require(
                SHAPE,
                value,
                "CorrectionId",
                "correction- followed by 1 to 56 lower-case letters, digits or hyphens, no twelve digits alone");
    }

    @Override
    public String toString() {
        return value;
    }
}
