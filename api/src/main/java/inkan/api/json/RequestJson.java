package inkan.api.json;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that came in from outside. No fault says what stood there. */
public final class RequestJson {

    private final JsonMapper mapper = DomainJson.ofRequests();
    private final ObjectReader trees = mapper.readerFor(JsonNode.class);

    /** @throws Rejection for anything but one JSON value in UTF-8 */
    public JsonNode read(byte[] bytes) {
        return read(text(bytes));
    }

    private JsonNode read(String text) {
        if (text.isBlank()) {
            throw Rejection.of(Fault.EMPTY_BODY);
        }
        try (JsonParser parser = mapper.createParser(text)) {
            JsonNode tree = trees.readValue(parser);
            if (parser.nextToken() != null) {
                throw Rejection.of(Fault.TRAILING_CONTENT);
            }
            return tree;
        } catch (StreamConstraintsException tooMuch) {
            throw Rejection.of(Fault.TOO_COMPLEX);
        } catch (StreamReadException malformed) {
            throw Rejection.of(Fault.MALFORMED_JSON);
        } catch (MismatchedInputException twice) {
            throw Rejection.of(Fault.DUPLICATE_FIELD);
        } catch (JacksonException e) {
            throw Rejection.of(Fault.MALFORMED_JSON);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Rejection.of(Fault.NOT_UTF_8);
        }
    }

    /** The same JSON for the same content: fields sorted, nothing between. */
    public byte[] canonical(JsonNode json) {
        return mapper.writeValueAsBytes(json);
    }
}
