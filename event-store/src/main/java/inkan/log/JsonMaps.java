package inkan.log;

import java.util.Map;
import org.axonframework.serialization.ContentTypeConverter;
import tools.jackson.databind.json.JsonMapper;

/** Lets Axon hand a stored JSON object to a {@link RevisionStep} as a map, and take the map back. */
@SuppressWarnings("rawtypes") // Axon names content types by their class, and a class knows no type arguments
final class JsonMaps {

    private JsonMaps() {}

    record FromBytes(JsonMapper mapper) implements ContentTypeConverter<byte[], Map> {
        @Override
        public Class<byte[]> expectedSourceType() {
            return byte[].class;
        }

        @Override
        public Class<Map> targetType() {
            return Map.class;
        }

        @Override
        public Map convert(byte[] json) {
            return mapper.readValue(json, Map.class);
        }
    }

    record ToBytes(JsonMapper mapper) implements ContentTypeConverter<Map, byte[]> {
        @Override
        public Class<Map> expectedSourceType() {
            return Map.class;
        }

        @Override
        public Class<byte[]> targetType() {
            return byte[].class;
        }

        @Override
        public byte[] convert(Map json) {
            return mapper.writeValueAsBytes(json);
        }
    }
}
