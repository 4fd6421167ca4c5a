package inkan.api.query;

import inkan.api.json.DomainJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON. */
public final class JsonAnswers {

    private final JsonMapper json = DomainJson.ofAnswers();

    /** An answer whose body this is. */
    public ResponseEntity<byte[]> of(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(answer));
    }
}
