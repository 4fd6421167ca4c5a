package inkan.api.client;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response of the API. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** The body as JSON. */
    public JsonNode json() {
        return MAPPER.readTree(body);
    }

    /** The value at a JSON pointer such as {@code /card/expiresOn}, as a text; empty where there is none. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The position in the log that the answer tells. */
    public long position() {
        return json().get("position").asLong();
    }

    /** The name of the problem for programs. */
    public String code() {
        return at("/code");
    }

    /** The header's value; empty where it is absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
