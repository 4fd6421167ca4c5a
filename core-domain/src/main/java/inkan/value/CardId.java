package inkan.value;

import java.util.function.Predicate;

/**
 * Names one My Number Card.
 *
 * @param value {@code card-} and 1 to 56 lower-case letters, digits and inner hyphens, no twelve digits alone
 */
public record CardId(String value) implements TextValue {
    private static final Predicate<String> SHAPE = Shapes.prefixed("card-");

    public CardId {
        Shapes.require(
                SHAPE,
                value,
                "CardId",
                "card- followed by 1 to 56 lower-case letters, digits or hyphens, no twelve digits alone");
    }

    @Override
    public String toString() {
        return value;
    }
}
