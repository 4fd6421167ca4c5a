package inkan.api.shape;

import inkan.api.json.TextValues;
import inkan.value.Applicant;
import inkan.value.BasicFour;
import inkan.value.Residence;
import inkan.value.TextValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/** Derives shapes from types. */
public final class Shapes {

    /** What the domain takes for granted where a caller says nothing; a collection is empty, a flag is down. */
    private static final Map<Class<?>, Object> TAKEN_FOR_GRANTED =
            Map.of(Applicant.class, Applicant.HOLDER, Residence.class, Residence.JAPAN, boolean.class, false);

    private static final Map<Class<?>, Shape> SIMPLE = Map.ofEntries(
            Map.entry(LocalDate.class, new Shape.Day()),
            Map.entry(Instant.class, new Shape.Instant()),
            Map.entry(boolean.class, new Shape.Flag()),
            Map.entry(Boolean.class, new Shape.Flag()),
            Map.entry(int.class, new Shape.Whole()),
            Map.entry(Integer.class, new Shape.Whole()),
            Map.entry(long.class, new Shape.Whole()),
            Map.entry(Long.class, new Shape.Whole()),
            Map.entry(BigDecimal.class, new Shape.Decimal()),
            Map.entry(String.class, new Shape.FreeText()),
            Map.entry(JsonNode.class, new Shape.Anything()),
            Map.entry(RawValue.class, new Shape.Anything()),
            Map.entry(Object.class, new Shape.Anything()));

    private Shapes() {}

    /** @throws IllegalArgumentException for a record with a part that has no JSON here */
    public static Shape.Parts of(Class<? extends Record> type) {
        return new Shape.Parts(
                type,
                Arrays.stream(type.getRecordComponents()).map(Shapes::part).toList());
    }

    private static Shape.Part part(RecordComponent component) {
        Object absent = absent(component);
        boolean optional = absent != null || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Shape.Part(component.getName(), of(component.getGenericType()), !optional, absent);
    }

    private static @Nullable Object absent(RecordComponent component) {
        Class<?> type = component.getType();
        if (Set.class.equals(type)) {
            return Set.of();
        }
        if (List.class.equals(type)) {
            return List.of();
        }
        return Map.class.equals(type) ? Map.of() : TAKEN_FOR_GRANTED.get(type);
    }

    /** @throws IllegalArgumentException for a type that has no JSON here */
    public static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (Set.class.equals(generic.getRawType())) {
                return new Shape.Several(of(arguments[0]), true);
            }
            if (List.class.equals(generic.getRawType())) {
                return new Shape.Several(of(arguments[0]), false);
            }
            if (Map.class.equals(generic.getRawType())) {
                return new Shape.ByKey(of(arguments[0]), of(arguments[1]));
            }
        }
        if (type instanceof Class<?> simple) {
            return ofClass(simple);
        }
        throw new IllegalArgumentException("no JSON for " + type);
    }

    private static Shape ofClass(Class<?> type) {
        if (TextValue.class.isAssignableFrom(type)) {
            return new Shape.Text(TextValues.of(type.asSubclass(TextValue.class)));
        }
        if (type.isEnum()) {
            return choice(type);
        }
        if (BasicFour.class.equals(type)) {
            return new Shape.BasicFour();
        }
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class));
        }
        Shape simple = SIMPLE.get(type);
        if (simple == null) {
            throw new IllegalArgumentException("no JSON for " + type);
        }
        return simple;
    }

    private static Shape choice(Class<?> type) {
        var constants = new LinkedHashMap<String, Enum<?>>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), (Enum<?>) constant);
        }
        return new Shape.Choice(constants);
    }
}
