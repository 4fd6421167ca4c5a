package inkan.api.retention;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.JsonAnswers;
import inkan.api.query.ListAnswer;
import inkan.api.query.ListPage;
import inkan.api.query.QueryParameters;
import inkan.api.query.StatusAnswer;
import inkan.api.query.ViewReading;
import inkan.time.Moment;
import inkan.value.CorrectionId;
import inkan.value.ResidentId;
import inkan.view.correction.CorrectionQuery;
import inkan.view.correction.CorrectionStatus;
import inkan.view.retention.Retained;
import inkan.view.retention.RetentionQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What takes two: corrections and destructions, asked for or to be asked for. */
@RestController
public class RetentionQueries {
    private final ViewReading views;
    private final CorrectionQuery corrections;
    private final RetentionQuery retention;
    private final Clock clock;
    private final JsonAnswers json = new JsonAnswers();

    public RetentionQueries(ViewReading views, CorrectionQuery corrections, RetentionQuery retention, Clock clock) {
        this.views = views;
        this.corrections = corrections;
        this.retention = retention;
        this.clock = clock;
    }

    @GetMapping("/v1/corrections/{correction}")
    ResponseEntity<byte[]> correction(@PathVariable String correction, HttpServletRequest request) {
        CorrectionId id = QueryParameters.value("correction", correction, CorrectionId::new);
        return json.of(views.read(
                QueryParameters.of(request, ViewReading.AT_LEAST),
                position -> new StatusAnswer.OfCorrection(
                        position, corrections.of(id).orElseThrow(() -> Rejection.of(Fault.UNKNOWN_CORRECTION)))));
    }

    @GetMapping("/v1/lists/corrections-to-decide")
    ResponseEntity<byte[]> corrections(HttpServletRequest request) {
        ListPage asked = ListPage.of(request, CorrectionId::new);
        return json.of(views.read(asked.parameters(), position -> {
            List<CorrectionStatus> pending = corrections.pending(asked.municipality(), asked.page());
            return new ListAnswer.OfCorrections(position, pending, asked.next(pending, CorrectionStatus::place));
        }));
    }

    @GetMapping("/v1/lists/due-destructions")
    ResponseEntity<byte[]> due(HttpServletRequest request) {
        ListPage asked = ListPage.of(request, ResidentId::new);
        LocalDate today = Moment.on(clock).day();
        return json.of(views.read(asked.parameters(), position -> {
            List<Retained> due = retention.due(asked.municipality(), asked.page(), today);
            return new ListAnswer.OfDestructions(position, today, due, asked.next(due, Retained::place));
        }));
    }

    @GetMapping("/v1/lists/destructions-to-decide")
    ResponseEntity<byte[]> destructions(HttpServletRequest request) {
        ListPage asked = ListPage.of(request, ResidentId::new);
        LocalDate today = Moment.on(clock).day();
        return json.of(views.read(asked.parameters(), position -> {
            List<Retained> pending = retention.pending(asked.municipality(), asked.page());
            return new ListAnswer.OfDestructions(
                    position, today, pending, asked.next(pending, Retained::placeByRequest));
        }));
    }
}
