package inkan.api.query;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the log says of one resident, card, certificate, inquiry, notice or correction: {@code GET /v1/log/card-1}. It is never
 * behind.
 */
@RestController
public class LogQueries {

    private static final Pattern STREAM =
            Pattern.compile("(?:resident|card|cert|inquiry|correction)-[a-z0-9](?:[a-z0-9-]{0,54}[a-z0-9])?"
                    + "|notice-[a-z0-9](?:[a-z0-9-]{0,54}[a-z0-9])?-[0-9]{8}-(?:cert|card)(?:-2)?");
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final int MOST = 1_000;

    private final LogReading log;
    private final JsonAnswers json = new JsonAnswers();

    public LogQueries(LogReading log) {
        this.log = log;
    }

    /**
     * A stretch of a stream.
     *
     * @param position the position of the log's last event when it was read
     * @param next what to ask for as {@code after} to see more; absent at the end
     */
    public record Stretch(
            long position,
            String stream,
            List<LoggedEvent> events,
            @Nullable Long next) {}

    @GetMapping("/v1/log/{stream}")
    ResponseEntity<byte[]> stream(@PathVariable String stream, HttpServletRequest request) {
        if (!STREAM.matcher(stream).matches()) {
            throw Rejection.atParameter(
                    Fault.MALFORMED_PARAMETER,
                    "stream",
                    "the identifier of a resident, a card, a certificate, an inquiry or a notice");
        }
        var parameters = QueryParameters.of(request, AFTER, LIMIT, ViewReading.AT_LEAST);
        long after = parameters.number(AFTER, 0, Long.MAX_VALUE).orElse(-1L);
        int limit = parameters.number(LIMIT, 1, MOST).map(Math::toIntExact).orElse(MOST);
        LogReading.Events read = log.read(stream, after, limit);
        if (read.events().isEmpty() && after < 0) {
            throw Rejection.of(Fault.UNKNOWN_STREAM);
        }
        Long next =
                read.events().size() < limit ? null : read.events().getLast().sequence();
        return json.of(new Stretch(read.position(), stream, read.events(), next));
    }
}
