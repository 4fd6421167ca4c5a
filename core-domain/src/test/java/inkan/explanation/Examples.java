package inkan.explanation;

import inkan.event.Event;
import inkan.value.TextValue;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of every kind, made of their parts: together they show every constant that an event can have. */
final class Examples {
    /** More than any enum of an event has constants. */
    private static final int OF_EACH = 16;

    private static final LocalDate DAY = LocalDate.of(2024, 8, 1);
    private static final List<String> TEXTS = List.of(
            "card-a1",
            "cert-a1",
            "resident-a1",
            "inquiry-a1",
            "notice-a1-20291010-cert-2",
            "run-a1",
            "correction-a1",
            "131121",
            "a".repeat(64),
            "move-1",
            "clear.AAAA");

    private Examples() {}

    /** Sixteen of one kind; the parts that may be absent are absent from every second one. */
    static Stream<Event> of(Class<? extends Event> kind) {
        return IntStream.range(0, OF_EACH).mapToObj(number -> (Event) record(kind, number));
    }

    private static Object record(Class<?> type, int number) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> mayBeAbsent(part.getAnnotatedType()) && number % 2 == 1
                        ? null
                        : value(part.getGenericType(), number))
                .toArray();
        return make(type, values);
    }

    private static boolean mayBeAbsent(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Object value(Type type, int number) {
        if (type instanceof ParameterizedType several) {
            Object one = value(several.getActualTypeArguments()[0], number);
            return several.getRawType() == Map.class
                    ? Map.of(one, "E-2")
                    : several.getRawType() == Set.class ? number % 3 == 0 ? Set.of() : Set.of(one) : List.of(one);
        }
        Class<?> single = (Class<?>) type;
        if (single.isEnum()) {
            return single.getEnumConstants()[number % single.getEnumConstants().length];
        }
        if (TextValue.class.isAssignableFrom(single)) {
            return text(single);
        }
        return single.isRecord() ? record(single, number) : simple(single, number);
    }

    private static Object simple(Class<?> type, int number) {
        if (type == LocalDate.class) {
            return DAY;
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == boolean.class) {
            return number % 2 == 0;
        }
        if (type == int.class) {
            return number;
        }
        if (type == long.class) {
            return (long) number;
        }
        if (type == String.class) {
            return "text";
        }
        throw new IllegalArgumentException("no example of " + type);
    }

    /** The first text that the type takes. */
    private static Object text(Class<?> type) {
        IllegalArgumentException refused = new IllegalArgumentException("no example of " + type);
        for (String text : TEXTS) {
            try {
                return make(type, text);
            } catch (IllegalArgumentException notOfItsShape) {
                refused.addSuppressed(notOfItsShape);
            }
        }
        throw refused;
    }

    private static Object make(Class<?> type, @Nullable Object... values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> made = type.getDeclaredConstructor(types);
            made.setAccessible(true);
            return made.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
