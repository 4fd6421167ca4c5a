package inkan.api.shape;

import inkan.api.json.TextValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a JSON value looks like that is a value of the domain. */
public sealed interface Shape {

    /** A string that is a {@link inkan.value.TextValue}. */
    record Text(TextValues values) implements Shape {}

    /** A string of no special form; in answers, and as name and address. */
    record FreeText() implements Shape {}

    /** Any JSON; in answers only. */
    record Anything() implements Shape {}

    /** One of the constants of an enum, by its name. */
    record Choice(Map<String, Enum<?>> constants) implements Shape {}

    /** A calendar day, {@code yyyy-MM-dd}. */
    record Day() implements Shape {}

    /** A point in time, ISO in UTC; in answers only. */
    record Instant() implements Shape {}

    /** True or false. */
    record Flag() implements Shape {}

    /** A whole number; what is read is none below zero and none above 2147483647. */
    record Whole() implements Shape {}

    /** A number with decimals; in answers only. */
    record Decimal() implements Shape {}

    /** An array, in any order and without repetition where {@code distinct}. */
    record Several(Shape element, boolean distinct) implements Shape {}

    /** An object whose fields are the names of {@code key}. */
    record ByKey(Shape key, Shape value) implements Shape {}

    /** An object with the parts of a record. */
    record Parts(Class<? extends Record> type, List<Part> parts) implements Shape {}

    /** The basic four attributes as they come in, see {@link inkan.api.shape.FourAttributes}. */
    record BasicFour() implements Shape {}

    /**
     * A part of a record.
     *
     * @param required whether it has to be there
     * @param absent what it is when it is not there
     */
    record Part(
            String name,
            Shape shape,
            boolean required,
            @Nullable Object absent) {}
}
