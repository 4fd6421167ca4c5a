package inkan.api.audit.trail;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.JsonAnswers;
import inkan.api.query.QueryParameters;
import inkan.api.query.ViewReading;
import inkan.view.trail.TrailPage;
import inkan.view.trail.TrailPage.Order;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, page by page: {@code GET /v1/audit/trail?card=card-1}. */
@RestController
public class TrailQueries {
    /** The address. */
    public static final String PATH = "/v1/audit/trail";

    private static final int USUAL_LIMIT = 100;

    private final TrailReading trail;
    private final ViewReading views;
    private final Duration patience;
    private final JsonAnswers json = new JsonAnswers();

    /** @param patience how long a query waits at most */
    public TrailQueries(TrailReading trail, ViewReading views, Duration patience) {
        this.trail = trail;
        this.views = views;
        this.patience = patience;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> trail(HttpServletRequest request) throws SQLException {
        var parameters = QueryParameters.of(
                request,
                Stream.concat(TrailParameter.ALL.stream().map(TrailParameter::name), Stream.of(ViewReading.AT_LEAST))
                        .toArray(String[]::new));
        TrailAsked asked = TrailAsked.of(parameter -> parameters.text(parameter.name(), parameter.words()));
        TrailPage page = page(parameters);
        boolean changes = flag(parameters);
        awaitPosition(parameters);
        return json.of(trail.read(asked, page, changes));
    }

    /** Both the trail, and the views, which know whose is what. */
    private void awaitPosition(QueryParameters parameters) {
        if (parameters.text(ViewReading.AT_LEAST, "one value").isPresent()) {
            long position = views.read(parameters, reached -> reached);
            if (!trail.reaches(position, patience)) {
                throw Rejection.of(Fault.VIEW_BEHIND);
            }
        }
    }

    private static TrailPage page(QueryParameters parameters) {
        Order order =
                parameters.constant(TrailParameter.ORDER.name(), Order.class).orElse(Order.NEWEST_FIRST);
        int limit = parameters
                .number(TrailParameter.LIMIT.name(), 1, TrailPage.MOST)
                .map(Math::toIntExact)
                .orElse(USUAL_LIMIT);
        TrailPage first = TrailPage.first(order, limit);
        return parameters
                .number(TrailParameter.AFTER.name(), 0, Long.MAX_VALUE)
                .map(first::after)
                .orElse(first);
    }

    private static boolean flag(QueryParameters parameters) {
        String name = TrailParameter.CHANGES.name();
        return switch (parameters.text(name, "true or false").orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, name, "true or false");
        };
    }
}
