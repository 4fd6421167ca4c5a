package inkan.api.audit.asof;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.JsonAnswers;
import inkan.api.query.QueryParameters;
import inkan.value.CardId;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How cards, certificates and residents stood. It is never behind the log. */
@RestController
public class PastQueries {
    static final String FROM = "from";
    static final String TO = "to";
    static final String BY = "by";

    private final PastReading past;
    private final JsonAnswers json = new JsonAnswers();

    public PastQueries(PastReading past) {
        this.past = past;
    }

    @GetMapping("/v1/audit/cards/{card}")
    ResponseEntity<byte[]> card(@PathVariable String card, HttpServletRequest request) throws SQLException {
        CardId id = QueryParameters.value("card", card, CardId::new);
        return json.of(past.card(id, asked(request)));
    }

    @GetMapping("/v1/audit/certificates/{serial}")
    ResponseEntity<byte[]> certificate(@PathVariable String serial, HttpServletRequest request) throws SQLException {
        SerialNumber id = QueryParameters.value("serial", serial, SerialNumber::new);
        return json.of(past.certificate(id, asked(request)));
    }

    @GetMapping("/v1/audit/residents/{resident}")
    ResponseEntity<byte[]> resident(@PathVariable String resident, HttpServletRequest request) throws SQLException {
        ResidentId id = QueryParameters.value("resident", resident, ResidentId::new);
        return json.of(past.resident(id, asked(request)));
    }

    @GetMapping("/v1/audit/cards/{card}/difference")
    ResponseEntity<byte[]> difference(@PathVariable String card, HttpServletRequest request) throws SQLException {
        CardId id = QueryParameters.value("card", card, CardId::new);
        var parameters = QueryParameters.of(request, FROM, TO, BY);
        Sides.By by = parameters.constant(BY, Sides.By.class).orElse(Sides.By.RECORDED);
        String from = parameters
                .text(FROM, by.form())
                .orElseThrow(() -> Rejection.atParameter(Fault.MISSING_PARAMETER, FROM, by.form()));
        return json.of(past.difference(
                id,
                by.asked(FROM, from),
                parameters.text(TO, by.form()).map(to -> by.asked(TO, to)).orElse(Sides.NOW)));
    }

    private static Asked asked(HttpServletRequest request) {
        var parameters = QueryParameters.of(request, Asked.RECORDED, Asked.EFFECTIVE, Asked.POSITION);
        return Asked.of(
                parameters.text(Asked.RECORDED, Asked.MOMENT),
                parameters.text(Asked.EFFECTIVE, Asked.DAY),
                parameters.number(Asked.POSITION, 1, Long.MAX_VALUE));
    }
}
