package inkan.value;

import java.util.function.Predicate;

/**
 * Names a counter 窓口 of a municipality, such as {@code kashiwa-main}.
 *
 * @param value a lower-case letter, then 2 to 63 lower-case letters, digits or hyphens, no twelve digits alone
 */
public record CounterId(String value) implements TextValue {
    private static final Predicate<String> SHAPE = Shapes.matching("[a-z][a-z0-9-]{2,63}");

    public CounterId {
        Shapes.require(
                SHAPE,
                value,
                "CounterId",
                "a lower-case letter followed by 2 to 63 lower-case letters, digits or hyphens, no twelve digits alone");
    }

    @Override
    public String toString() {
        return value;
    }
}
