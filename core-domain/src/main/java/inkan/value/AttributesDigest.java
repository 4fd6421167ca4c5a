package inkan.value;

import java.util.function.Predicate;

/**
 * A keyed digest of the basic four attributes 基本4情報, so that two states of them can be compared without being kept
 * (C-4).
 *
 * @param value 64 hexadecimal digits in lower case: HMAC-SHA-256
 */
public record AttributesDigest(String value) implements TextValue {
    private static final Predicate<String> SHAPE = Shapes.matching("[0-9a-f]{64}");

    public AttributesDigest {
        Shapes.require(SHAPE, value, "AttributesDigest", "64 hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
