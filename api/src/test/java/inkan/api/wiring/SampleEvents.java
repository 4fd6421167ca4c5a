package inkan.api.wiring;

import inkan.event.Event;
import inkan.value.AttributesDigest;
import inkan.value.TextValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One event of each class, the same in every run, with every part filled and every collection holding several. */
final class SampleEvents {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("ResidentId", "resident-1"),
            Map.entry("CardId", "card-1"),
            Map.entry("SerialNumber", "cert-1"),
            Map.entry("InquiryId", "inquiry-1"),
            Map.entry("NoticeId", "notice-1-20240229-cert"),
            Map.entry("RunId", "run-1"),
            Map.entry("CorrectionId", "correction-1"),
            Map.entry("Sealed", "6f1c0a52-0b6e-4d5c-9a53-2f9f6d1f4c11.AAECAwQFBgcICQoLDA0ODw"),
            Map.entry("RegisterReference", "register-1"),
            Map.entry("MunicipalityCode", "131121"));

    private SampleEvents() {}

    static Event of(Class<? extends Event> type) {
        return (Event) record(type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(parts).map(part -> value(part.getGenericType())).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isEnum()) {
            return simple.getEnumConstants()[simple.getEnumConstants().length - 1];
        }
        if (AttributesDigest.class.equals(simple)) {
            return new AttributesDigest("0123456789abcdef".repeat(4));
        }
        if (TextValue.class.isAssignableFrom(simple)) {
            return text(simple);
        }
        return simple.isRecord() ? record(simple) : basic(simple);
    }

    private static Object basic(Class<?> type) {
        Map<Class<?>, Object> samples = Map.of(
                LocalDate.class,
                LocalDate.of(2024, 2, 29),
                Instant.class,
                Instant.parse("2024-02-29T01:02:03.456789Z"),
                String.class,
                "E-2",
                boolean.class,
                true,
                int.class,
                5);
        Object sample = samples.get(type);
        if (sample == null) {
            throw new AssertionError("a sample is needed of " + type);
        }
        return sample;
    }

    private static Object text(Class<?> type) {
        return text(type, TEXTS.get(type.getSimpleName()));
    }

    private static Object text(Class<?> type, String text) {
        try {
            return type.getConstructor(String.class).newInstance(text);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a sample is needed of " + type, e);
        }
    }

    /** In an order that is not the one in which they are written. */
    private static Object collection(ParameterizedType type) {
        Type element = type.getActualTypeArguments()[0];
        if (Map.class.equals(type.getRawType())) {
            var map = new LinkedHashMap<Object, Object>();
            several(element).forEach(key -> map.put(key, value(type.getActualTypeArguments()[1])));
            return map;
        }
        return Set.class.equals(type.getRawType()) ? new LinkedHashSet<>(severalOfASet(element)) : several(element);
    }

    private static List<?> severalOfASet(Type element) {
        Class<?> type = (Class<?>) element;
        return TextValue.class.isAssignableFrom(type)
                ? List.of(text(type, TEXTS.get(type.getSimpleName()) + "-b"), text(type))
                : several(type);
    }

    private static List<?> several(Type element) {
        Class<?> type = (Class<?>) element;
        return type.isEnum() ? Arrays.asList(type.getEnumConstants()).reversed() : List.of(value(type));
    }
}
