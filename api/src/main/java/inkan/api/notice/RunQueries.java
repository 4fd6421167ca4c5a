package inkan.api.notice;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.JsonAnswers;
import inkan.api.query.QueryParameters;
import inkan.value.InvalidValue;
import inkan.value.RunId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far the runs of the notice job are, whichever node is at them. */
@RestController
public class RunQueries {
    private final NoticeRuns runs;
    private final JsonAnswers json = new JsonAnswers();

    public RunQueries(NoticeRuns runs) {
        this.runs = runs;
    }

    /** The last runs, at most 100, the newest first. */
    public record Runs(List<RunProgress> runs) {}

    @GetMapping("/v1/notices/runs")
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        QueryParameters.of(request);
        return json.of(new Runs(runs.runs()));
    }

    @GetMapping("/v1/notices/runs/{run}")
    ResponseEntity<byte[]> one(@PathVariable String run, HttpServletRequest request) {
        QueryParameters.of(request);
        return json.of(runs.progress(id(run)).orElseThrow(() -> Rejection.of(Fault.UNKNOWN_RUN)));
    }

    private static RunId id(String run) {
        try {
            return new RunId(run);
        } catch (InvalidValue none) {
            throw Rejection.of(Fault.UNKNOWN_RUN);
        }
    }
}
