package inkan.log;

import java.util.HashMap;
import java.util.Map;

/**
 * Which class an event of a stored name and revision is today. Only the newest revision of a name has a class: older
 * ones become it through {@link RevisionStep}s.
 */
public final class StoredTypes {

    private final Map<Class<?>, StoredType> typesByClass;
    private final Map<StoredType, Class<?>> classesByType;

    private StoredTypes(Map<Class<?>, StoredType> typesByClass, Map<StoredType, Class<?>> classesByType) {
        this.typesByClass = Map.copyOf(typesByClass);
        this.classesByType = Map.copyOf(classesByType);
    }

    /** @throws IllegalArgumentException when two classes share a name, whatever the revision */
    public static StoredTypes of(Map<? extends Class<?>, StoredType> typesByClass) {
        var classesByType = new HashMap<StoredType, Class<?>>();
        var classesByName = new HashMap<String, Class<?>>();
        typesByClass.forEach((eventClass, type) -> {
            Class<?> other = classesByName.put(type.name(), eventClass);
            if (other != null) {
                throw new IllegalArgumentException(type.name() + " names both " + other + " and " + eventClass);
            }
            classesByType.put(type, eventClass);
        });
        return new StoredTypes(new HashMap<>(typesByClass), classesByType);
    }

    /** @throws UnknownStoredTypeException when the class is not one of the stored events */
    public StoredType typeOf(Class<?> eventClass) {
        StoredType type = typesByClass.get(eventClass);
        if (type == null) {
            throw new UnknownStoredTypeException("No storage name is known for " + eventClass);
        }
        return type;
    }

    /** @throws UnknownStoredTypeException when no class stands for this name and revision */
    public Class<?> classOf(StoredType type) {
        Class<?> eventClass = classesByType.get(type);
        if (eventClass == null) {
            throw new UnknownStoredTypeException("No event class is known for " + type
                    + ": it was written by a newer program, or a revision step is missing");
        }
        return eventClass;
    }
}
