package inkan.api.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import inkan.value.TextValue;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.type.CollectionType;

/** A {@link TextValue} is a JSON string, as a value and as a key, and a set is written in one order. */
final class DomainModule extends JacksonModule {

    @Override
    public String getModuleName() {
        return "inkan";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Values());
        context.addKeySerializers(new Keys());
        context.addDeserializers(new Readers());
        context.addKeyDeserializers((type, config, description) -> isText(type) ? new KeyReader(texts(type)) : null);
    }

    private static boolean isText(JavaType type) {
        return type.isTypeOrSubTypeOf(TextValue.class) && type.getRawClass().isRecord();
    }

    private static TextValues texts(JavaType type) {
        return TextValues.of(type.getRawClass().asSubclass(TextValue.class));
    }

    private static final class Values extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.Value format) {
            return type.isTypeOrSubTypeOf(TextValue.class) ? new Writer() : null;
        }

        @Override
        public @Nullable ValueSerializer<?> findCollectionSerializer(
                SerializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                JsonFormat.Value format,
                @Nullable TypeSerializer elementType,
                @Nullable ValueSerializer<Object> element) {
            return type.isTypeOrSubTypeOf(Set.class) ? new SetWriter() : null;
        }
    }

    private static final class Keys extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.Value format) {
            return type.isTypeOrSubTypeOf(TextValue.class) ? new KeyWriter() : null;
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return isText(type) ? new Reader(texts(type)) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return TextValue.class.isAssignableFrom(type) && type.isRecord();
        }
    }

    private static final class Writer extends ValueSerializer<TextValue> {
        @Override
        public void serialize(TextValue value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.value());
        }
    }

    private static final class KeyWriter extends ValueSerializer<TextValue> {
        @Override
        public void serialize(TextValue value, JsonGenerator json, SerializationContext context) {
            json.writeName(value.value());
        }
    }

    /** Enum constants in the order of their declaration, all else by its text: hash order changes from run to run. */
    private static final class SetWriter extends ValueSerializer<Set<?>> {
        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
            boolean hasAnOrder = set.stream().allMatch(Comparable.class::isInstance);
            Stream<?> elements =
                    hasAnOrder ? set.stream().sorted() : set.stream().sorted(Comparator.comparing(String::valueOf));
            json.writeStartArray();
            elements.forEachOrdered(element -> context.writeValue(json, element));
            json.writeEndArray();
        }
    }

    private static final class Reader extends ValueDeserializer<TextValue> {
        private final TextValues texts;

        Reader(TextValues texts) {
            this.texts = texts;
        }

        @Override
        public TextValue deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? texts.read(json.getString())
                    : (TextValue) context.handleUnexpectedToken(texts.type(), json);
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final TextValues texts;

        KeyReader(TextValues texts) {
            this.texts = texts;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return texts.read(key);
        }
    }
}
