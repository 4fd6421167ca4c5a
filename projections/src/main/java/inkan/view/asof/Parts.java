package inkan.view.asof;

import inkan.value.TextValue;
import inkan.view.card.CardStatus;
import inkan.view.certificate.CertificateStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A state taken apart to its last values, each under its path. A new component of a state is compared without anybody
 * having to think of it; one of a kind that cannot be written as a text, number or flag is refused, so that it is thought of.
 */
final class Parts {
    /** What says where in the log an answer is from, or which question it answers. */
    private static final Set<String> NO_STATE = Set.of("position", "day", "unread");

    private final Map<String, @Nullable Object> parts = new LinkedHashMap<>();

    private Parts() {}

    static Map<String, @Nullable Object> of(Record state) {
        var parts = new Parts();
        parts.record("", state);
        return parts.parts;
    }

    private void record(String path, Record state) {
        for (RecordComponent component : state.getClass().getRecordComponents()) {
            if (!NO_STATE.contains(component.getName())) {
                value(path.isEmpty() ? component.getName() : path + "." + component.getName(), read(component, state));
            }
        }
    }

    private void value(String path, @Nullable Object value) {
        switch (value) {
            case null -> parts.put(path, null);
            case Boolean flag -> parts.put(path, flag);
            case Number number -> parts.put(path, number);
            case String text -> parts.put(path, text);
            case TextValue text -> parts.put(path, text.value());
            case Enum<?> constant -> parts.put(path, constant.name());
            case LocalDate day -> parts.put(path, day.toString());
            case Collection<?> several -> several(path, several);
            case Record part -> record(path, part);
            default -> throw new IllegalStateException("no words for " + value.getClass());
        }
    }

    private void several(String path, Collection<?> several) {
        if (several.stream().allMatch(Parts::isPlain)) {
            List<String> texts = several.stream().map(Parts::text).toList();
            parts.put(path, several instanceof Set ? texts.stream().sorted().toList() : texts);
            return;
        }
        for (Object one : several) {
            record(path + "[" + key(one) + "]", (Record) one);
        }
    }

    private static boolean isPlain(Object value) {
        return value instanceof TextValue || value instanceof Enum<?> || value instanceof String;
    }

    private static String text(Object plain) {
        return switch (plain) {
            case TextValue text -> text.value();
            case Enum<?> constant -> constant.name();
            default -> plain.toString();
        };
    }

    /** What tells entries of a list apart. */
    private static String key(Object entry) {
        return switch (entry) {
            case CardStatus card -> card.card().value();
            case CertificateStatus certificate -> certificate.serial().value();
            case CardStatus.Pin pin -> pin.kind().name();
            case CardStatus.Withheld withheld -> withheld.kind().name();
            case CardStatus.Loaded loaded ->
                loaded.carrier().name() + " " + loaded.kind().name();
            default -> throw new IllegalStateException("nothing tells entries apart of " + entry.getClass());
        };
    }

    private static @Nullable Object read(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
