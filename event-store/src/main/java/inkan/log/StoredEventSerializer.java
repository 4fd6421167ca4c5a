package inkan.log;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.ByteArrayToJsonNodeConverter;
import org.axonframework.serialization.jackson3.JsonNodeToByteArrayConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as JSON under their storage names and metadata as one JSON object of strings, keys sorted. Axon's own
 * Jackson serializer is not used because it builds its own mapper, writes class names, and answers a placeholder for a
 * type it does not know; here that is an {@link UnknownStoredTypeException}.
 *
 * <p>For events only: Axon's general serializer (tokens and the like) stays its own.
 */
public final class StoredEventSerializer implements Serializer {

    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final JsonMapper mapper;
    private final StoredTypes types;
    private final Map<SerializedType, Class<?>> classes = new ConcurrentHashMap<>();
    private final ChainingConverter converter = new ChainingConverter();

    /**
     * @param mapper its settings decide the stored bytes; whatever they are, a stored property that the event class does
     *     not know is an error, never dropped
     */
    public StoredEventSerializer(JsonMapper mapper, StoredTypes types) {
        this.mapper = mapper.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.types = types;
        converter.registerConverter(new JsonNodeToByteArrayConverter(mapper));
        converter.registerConverter(new ByteArrayToJsonNodeConverter(mapper));
        converter.registerConverter(new JsonMaps.FromBytes(mapper));
        converter.registerConverter(new JsonMaps.ToBytes(mapper));
    }

    /**
     * @throws UnknownStoredTypeException for a payload that is no stored event
     * @throws SerializationException for metadata that is not a string
     */
    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null) {
            throw new SerializationException("An event has a payload");
        }
        SerializedType type = typeForClass(object.getClass());
        try {
            byte[] json = mapper.writeValueAsBytes(object instanceof MetaData metaData ? strings(metaData) : object);
            return new SimpleSerializedObject<>(
                    converter.convert(json, byte[].class, representation), representation, type);
        } catch (JacksonException e) {
            throw withoutContents("Could not write " + type.getName() + " as JSON", e);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // Axon's signature: the caller says what it expects
    public <S, T> T deserialize(SerializedObject<S> stored) {
        byte[] json = converter.convert(stored, byte[].class).getData();
        SerializedType type = stored.getType();
        try {
            return METADATA.getName().equals(type.getName())
                    ? (T) MetaData.from(mapper.readValue(json, STRINGS))
                    : (T) mapper.readValue(json, classForType(type));
        } catch (JacksonException e) {
            throw withoutContents("Could not read " + type.getName() + " " + type.getRevision() + " from JSON", e);
        }
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (METADATA.getName().equals(type.getName())) {
            return MetaData.class;
        }
        // Per event that is read: to look a class up must not cost the parsing of its name.
        Class<?> known = classes.get(type);
        if (known == null) {
            known = types.classOf(storedType(type));
            classes.put(type, known);
        }
        return known;
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public SerializedType typeForClass(@Nullable Class payloadClass) {
        if (payloadClass == null) {
            throw new SerializationException("An event has a payload");
        }
        if (MetaData.class.equals(payloadClass)) {
            return METADATA;
        }
        StoredType type = types.typeOf(payloadClass);
        return new SimpleSerializedType(type.name(), Integer.toString(type.revision()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static StoredType storedType(SerializedType type) {
        try {
            return new StoredType(type.getName(), Integer.parseInt(type.getRevision()));
        } catch (IllegalArgumentException e) {
            throw new UnknownStoredTypeException("Not a stored event: " + type.getName() + " " + type.getRevision());
        }
    }

    /** Jackson's messages quote the values that do not fit, and events hold what must not get into a program's log. */
    private static SerializationException withoutContents(String problem, JacksonException e) {
        return new SerializationException(
                problem + " at " + e.getPathReference() + ": " + e.getClass().getSimpleName());
    }

    private static Map<String, String> strings(MetaData metaData) {
        var strings = new TreeMap<String, String>();
        metaData.forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw new SerializationException("Metadata is stored as strings; " + key + " is not one");
            }
            strings.put(key, text);
        });
        return strings;
    }
}
