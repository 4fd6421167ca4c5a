package inkan.api.shape;

import inkan.api.digest.AttributesDigester;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.shape.Shape.Part;
import inkan.value.BasicFour;
import inkan.value.InvalidValue;
import inkan.value.Personalia;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads values of the domain from JSON, and nothing but what their {@link Shape} has: nothing is coerced, guessed or
 * left over. A {@link Rejection} names the place by our own names, never by what stands there.
 *
 * @param digester makes the digest of the basic four
 */
public record ShapeReader(AttributesDigester digester) {

    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Shape.Parts FOUR_ATTRIBUTES = Shapes.of(FourAttributes.class);

    /** @throws Rejection for JSON that has not the shape */
    public <T extends Record> T read(Class<T> type, JsonNode json) {
        return type.cast(read(Shapes.of(type), json, ""));
    }

    /** @throws Rejection for JSON that has not the shape */
    public Object read(Shape shape, JsonNode json) {
        return read(shape, json, "");
    }

    private Object read(Shape shape, JsonNode json, String place) {
        return switch (shape) {
            case Shape.Text text -> value(place, () -> text.values().read(string(json, place)));
            case Shape.FreeText text -> string(json, place);
            case Shape.Choice choice -> choice(choice, string(json, place), place);
            case Shape.Day day -> day(string(json, place), place);
            case Shape.Flag flag -> flag(json, place);
            case Shape.Several several -> several(several, json, place);
            case Shape.ByKey byKey -> byKey(byKey, json, place);
            case Shape.Parts parts -> record(parts, json, place);
            case Shape.BasicFour attributes -> fourAttributes(json, place);
            case Shape.Anything anything -> throw new IllegalArgumentException("nothing is read that may be anything");
            case Shape.Instant instant -> throw new IllegalArgumentException("points in time are not read");
            case Shape.Whole whole -> whole(json, place);
            case Shape.Decimal decimal -> throw new IllegalArgumentException("numbers are not read");
        };
    }

    private static String string(JsonNode json, String place) {
        if (!json.isString()) {
            throw Rejection.atField(Fault.WRONG_TYPE, place, "a string");
        }
        return json.stringValue();
    }

    private static Object whole(JsonNode json, String place) {
        if (!json.isIntegralNumber()) {
            throw Rejection.atField(Fault.WRONG_TYPE, place, "a whole number");
        }
        if (!json.canConvertToInt() || json.intValue() < 0) {
            throw Rejection.atField(Fault.MALFORMED_VALUE, place, "a whole number from 0 to 2147483647");
        }
        return json.intValue();
    }

    private static Object flag(JsonNode json, String place) {
        if (!json.isBoolean()) {
            throw Rejection.atField(Fault.WRONG_TYPE, place, "true or false");
        }
        return json.booleanValue();
    }

    private static Enum<?> choice(Shape.Choice choice, String name, String place) {
        Enum<?> constant = choice.constants().get(name);
        if (constant == null) {
            throw Rejection.atField(
                    Fault.UNKNOWN_CHOICE,
                    place,
                    "one of " + String.join(", ", choice.constants().keySet()));
        }
        return constant;
    }

    private static LocalDate day(String text, String place) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            throw Rejection.atField(Fault.MALFORMED_VALUE, place, "a day as yyyy-MM-dd");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException notInTheCalendar) {
            throw Rejection.atField(Fault.IMPOSSIBLE_DATE, place, "a day of the calendar as yyyy-MM-dd");
        }
    }

    private Object several(Shape.Several several, JsonNode json, String place) {
        if (!json.isArray()) {
            throw Rejection.atField(Fault.WRONG_TYPE, place, "an array");
        }
        var elements = new ArrayList<>(json.size());
        for (int i = 0; i < json.size(); i++) {
            elements.add(read(several.element(), json.get(i), place + "[" + i + "]"));
        }
        if (!several.distinct()) {
            return List.copyOf(elements);
        }
        var distinct = new HashSet<>(elements);
        if (distinct.size() < elements.size()) {
            throw Rejection.atField(Fault.DUPLICATE_ENTRY, place, "each value once");
        }
        return Set.copyOf(distinct);
    }

    private Object byKey(Shape.ByKey byKey, JsonNode json, String place) {
        requireObject(json, place);
        var map = new LinkedHashMap<Object, Object>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            Object key = key(byKey.key(), field.getKey(), place);
            map.put(key, read(byKey.value(), field.getValue(), place + "." + key));
        }
        return Map.copyOf(map);
    }

    private static Object key(Shape shape, String text, String place) {
        return switch (shape) {
            case Shape.Choice choice -> choice(choice, text, place);
            case Shape.Text key -> value(place, () -> key.values().read(text));
            default -> throw new IllegalArgumentException("no field is named by " + shape);
        };
    }

    private Object record(Shape.Parts shape, JsonNode json, String place) {
        @Nullable Object[] values = parts(shape.parts(), json, place);
        Constructor<?> constructor = constructor(shape.type());
        return value(place, () -> construct(constructor, values));
    }

    private BasicFour fourAttributes(JsonNode json, String place) {
        var four = (FourAttributes) record(FOUR_ATTRIBUTES, json, place);
        try {
            return digester.digest(new Personalia(four.name(), four.address(), four.dateOfBirth(), four.sex()));
        } catch (InvalidValue invalid) { // which says by its type which of the four it is
            throw Rejection.atField(Fault.MALFORMED_VALUE, inside(place, invalid.type()), invalid.getMessage());
        }
    }

    private @Nullable Object[] parts(List<Part> parts, JsonNode json, String place) {
        requireObject(json, place);
        var values = new @Nullable Object[parts.size()];
        int known = 0;
        for (int i = 0; i < values.length; i++) {
            Part part = parts.get(i);
            JsonNode given = json.get(part.name());
            known += given == null ? 0 : 1;
            String inside = inside(place, part.name());
            if (given != null && !given.isNull()) {
                values[i] = read(part.shape(), given, inside);
            } else if (part.required()) {
                throw Rejection.atField(Fault.MISSING_FIELD, inside, null);
            } else {
                values[i] = part.absent();
            }
        }
        if (json.size() > known) {
            throw Rejection.atField(
                    Fault.UNKNOWN_FIELD,
                    place,
                    "only " + String.join(", ", parts.stream().map(Part::name).toList()));
        }
        return values;
    }

    private static String inside(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static void requireObject(JsonNode json, String place) {
        if (!json.isObject()) {
            throw Rejection.atField(Fault.WRONG_TYPE, place, "an object");
        }
    }

    /** Values say what is wrong with them themselves, and where is known here. */
    private static <T> T value(String place, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue invalid) {
            throw Rejection.atField(Fault.MALFORMED_VALUE, place, invalid.getMessage());
        }
    }

    private static Constructor<?> constructor(Class<? extends Record> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no public constructor of its parts", e);
        }
    }

    private static Object construct(Constructor<?> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
