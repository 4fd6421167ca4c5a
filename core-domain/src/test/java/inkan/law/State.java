package inkan.law;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an aggregate knows, field by field. */
final class State {
    private static final Map<Class<?>, Field[]> FIELDS = new ConcurrentHashMap<>();

    private State() {}

    /** The fields of an aggregate by name; parts of it that are no values are taken apart in turn. */
    static Map<String, Object> of(Object aggregate) {
        Map<String, Object> state = new LinkedHashMap<>();
        for (Field field : FIELDS.computeIfAbsent(aggregate.getClass(), State::fields)) {
            state.put(field.getName(), part(value(field, aggregate)));
        }
        return state;
    }

    private static @Nullable Object part(@Nullable Object value) {
        return value != null && isTakenApart(value.getClass()) ? of(value) : value;
    }

    private static boolean isTakenApart(Class<?> type) {
        return type.getPackageName().startsWith("inkan") && !type.isRecord() && !type.isEnum();
    }

    private static Field[] fields(Class<?> type) {
        Field[] fields = Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toArray(Field[]::new);
        for (Field field : fields) {
            field.setAccessible(true);
        }
        return fields;
    }

    private static @Nullable Object value(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
