package inkan.api.audit.refusal;

import inkan.api.query.JsonAnswers;
import inkan.api.query.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many commands which rule has refused: {@code GET /v1/audit/refusals?rule=W-1&by=MUNICIPALITY}. */
@RestController
public class RefusalQueries {
    /** The address. */
    public static final String PATH = "/v1/audit/refusals";

    private final RefusalReading refusals;
    private final JsonAnswers json = new JsonAnswers();

    public RefusalQueries(RefusalReading refusals) {
        this.refusals = refusals;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> refusals(HttpServletRequest request) {
        var parameters = QueryParameters.of(
                request,
                RefusalParameter.ALL.stream().map(RefusalParameter::name).toArray(String[]::new));
        return json.of(
                refusals.read(RefusalAsked.of(parameter -> parameters.text(parameter.name(), parameter.words()))));
    }
}
