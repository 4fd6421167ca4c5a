package inkan.value;

import java.util.function.Predicate;

/**
 * Names one electronic certificate by its serial number.
 *
 * @param value {@code cert-} and 1 to 56 lower-case letters, digits and inner hyphens, no twelve digits alone
 */
public record SerialNumber(String value) implements TextValue {
    private static final Predicate<String> SHAPE = Shapes.prefixed("cert-");

    public SerialNumber {
        Shapes.require(
                SHAPE,
                value,
                "SerialNumber",
                "cert- followed by 1 to 56 lower-case letters, digits or hyphens, no twelve digits alone");
    }

    @Override
    public String toString() {
        return value;
    }
}
