package inkan.api.pin;

import inkan.api.command.RequestBody;
import inkan.api.json.DomainJson;
import inkan.api.json.RequestJson;
import inkan.api.shape.ShapeReader;
import inkan.pin.format.PinFormat;
import inkan.rule.Cites;
import inkan.value.PinKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether a PIN that somebody is about to choose has the right format (P-1, P-2). It stores and logs nothing, and
 * the answer does not hold the PIN (P-6). The chip is where PINs are set and verified.
 */
@RestController
public class PinFormatCheck {

    private final RequestJson requests = new RequestJson();
    private final ShapeReader shapes;
    private final JsonMapper json = DomainJson.ofAnswers();

    public PinFormatCheck(ShapeReader shapes) {
        this.shapes = shapes;
    }

    /**
     * What is asked.
     *
     * @param kind which PIN it shall be
     * @param pin the PIN itself
     */
    public record Question(PinKind kind, String pin) {
        /** Nothing of it: it may not end in a log by accident. */
        @Override
        public String toString() {
            return "Question";
        }
    }

    /**
     * What is answered.
     *
     * @param wellFormed whether the PIN keeps the rule
     * @param rule id of the rule
     * @param format what the rule asks, in English
     * @param formatJa the same in Japanese
     */
    public record Verdict(boolean wellFormed, String rule, String format, String formatJa) {}

    @PostMapping(path = "/v1/pin-format-check", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> check(HttpServletRequest request) throws IOException {
        Question question = shapes.read(Question.class, requests.read(RequestBody.read(request.getInputStream())));
        PinFormat format = PinFormat.of(question.kind());
        Cites rule = rule(format);
        Verdict verdict = new Verdict(format.matches(question.pin()), format.rule(), rule.en(), rule.ja());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(verdict));
    }

    private static Cites rule(PinFormat format) {
        try {
            return PinFormat.class.getField(format.name()).getAnnotation(Cites.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
