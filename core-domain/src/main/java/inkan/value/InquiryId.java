package inkan.value;

import java.util.function.Predicate;

/**
 * Names one written inquiry to the holder of a card.
 *
 * @param value {@code inquiry-} and 1 to 56 lower-case letters, digits and inner hyphens, no twelve digits alone
 */
public record InquiryId(String value) implements TextValue {
    private static final Predicate<String> SHAPE = Shapes.prefixed("inquiry-");

    public InquiryId {
        Shapes.require(
                SHAPE,
                value,
                "InquiryId",
                "inquiry- followed by 1 to 56 lower-case letters, digits or hyphens, no twelve digits alone");
    }

    @Override
    public String toString() {
        return value;
    }
}
