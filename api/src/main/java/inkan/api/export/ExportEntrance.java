package inkan.api.export;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.QueryParameters;
import inkan.checkpoint.DamagedLogException;
import inkan.export.LogExport;
import inkan.value.CardId;
import inkan.value.ResidentId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exports a card, a resident or a range of positions, written as it is read. The whole log is for the command line. What is
 * cut short on its way has no signature at its end, and the verifier says so.
 */
@RestController
public class ExportEntrance {

    /** Where it is. */
    public static final String PATH = "/v1/audit/export";

    /** The most events of a range. */
    public static final long MOST_EVENTS = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(ExportEntrance.class);
    private static final int AT_A_TIME = 2;

    private final ExportDesk desk;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    public ExportEntrance(ExportDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Wanted wanted = wanted(QueryParameters.of(request, "card", "resident", "from", "to"));
        if (!places.tryAcquire()) {
            throw Rejection.of(Fault.EXPORT_UNDER_WAY);
        }
        try (LogExport.Ready ready = desk.prepare(wanted)) {
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"export.inkan\"");
            var unused = ready.write(response.getOutputStream(), (done, planned) -> {}); // all of it is in the file
        } catch (DamagedLogException e) {
            LOG.error("An export was cut short: {}", e.getMessage());
            throw Rejection.of(Fault.LOG_ALTERED);
        } finally {
            places.release();
        }
    }

    private static Wanted wanted(QueryParameters parameters) {
        Optional<Wanted> card = parameters
                .text("card", "a card")
                .map(text -> new Wanted.OfCard(QueryParameters.value("card", text, CardId::new)));
        Optional<Wanted> resident = parameters
                .text("resident", "a resident")
                .map(text -> new Wanted.OfResident(QueryParameters.value("resident", text, ResidentId::new)));
        Optional<Long> from = parameters.number("from", 1, Long.MAX_VALUE);
        Optional<Long> to = parameters.number("to", 1, Long.MAX_VALUE);
        boolean ofPositions = from.isPresent() || to.isPresent();
        if (Stream.of(card.isPresent(), resident.isPresent(), ofPositions)
                        .filter(asked -> asked)
                        .count()
                != 1) {
            throw Rejection.of(Fault.MISSING_PARAMETER, "one of card, resident, and from with to");
        }
        return card.or(() -> resident).orElseGet(() -> range(from, to));
    }

    private static Wanted range(Optional<Long> from, Optional<Long> to) {
        String form = "a position of the log";
        long first = from.orElseThrow(() -> Rejection.atParameter(Fault.MISSING_PARAMETER, "from", form));
        long last = to.orElseThrow(() -> Rejection.atParameter(Fault.MISSING_PARAMETER, "to", form));
        if (last < first) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, "to", "a position not before from");
        }
        if (last - first >= MOST_EVENTS) {
            throw Rejection.of(Fault.EXPORT_TOO_LARGE, "at most " + MOST_EVENTS + " events; more on the command line");
        }
        return new Wanted.Range(first, last);
    }
}
