package inkan.api.json;

import inkan.value.TextValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/**
 * Makes values of one type from their texts.
 *
 * @param type the type of the values
 */
public record TextValues(Class<? extends TextValue> type, Constructor<? extends TextValue> constructor) {

    /** @throws IllegalArgumentException for a type that has more or other parts than one text */
    public static TextValues of(Class<? extends TextValue> type) {
        try {
            return new TextValues(type, type.getConstructor(String.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not made from one text", e);
        }
    }

    /** @throws inkan.value.InvalidValue for a text that has not the shape of the type */
    public TextValue read(String text) {
        try {
            return constructor.newInstance(text);
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
