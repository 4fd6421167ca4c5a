package inkan.api.view;

import inkan.api.json.DomainJson;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.QueryParameters;
import inkan.view.AllViews;
import inkan.view.fold.Comparison;
import inkan.view.fold.Rebuild;
import inkan.view.fold.RebuildProgress;
import inkan.view.fold.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the views with rebuilt ones, and says how far it is. It is done for who asks: who goes away ends it, and who asks
 * again goes on with it.
 */
@RestController
public class ComparisonDesk {
    /** How many rows that differ are told, unless another number is asked for. */
    public static final int USUALLY_TOLD = 100;

    /** How many may be asked for. */
    public static final int MOST_TOLD = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonDesk.class);
    private static final long A_LINE_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String VIEWS = "views";
    private static final String REPLACE = "replace";
    private static final String MOST = "most";
    private static final String CHOICE = "true or false";

    private final Rebuild rebuild;
    private final Standing standing;
    private final JsonMapper json = DomainJson.ofAnswers();

    public ComparisonDesk(Rebuild rebuild, Standing standing) {
        this.rebuild = rebuild;
        this.standing = standing;
    }

    /**
     * A line on the way.
     *
     * @param state the phase
     * @param done positions of the log, or rows while it is COMPARING
     * @param of how many there are, about
     */
    public record Line(String state, long done, long of) {}

    /**
     * The last line.
     *
     * @param state {@code DONE}
     * @param verdict {@code same} or {@code different}
     * @param position of the last event in both
     * @param tables what was found in each
     * @param differences the first of them
     * @param differencesInAll how many rows differ
     * @param replaced whether the rebuilt views are those that people read now
     */
    public record Result(
            String state,
            String verdict,
            long position,
            List<Comparison.OfTable> tables,
            List<Comparison.OfRow> differences,
            long differencesInAll,
            boolean replaced) {
        /** The same in other words. */
        public static Result of(Comparison comparison) {
            return new Result(
                    "DONE",
                    comparison.same() ? "same" : "different",
                    comparison.position(),
                    comparison.tables(),
                    comparison.differences(),
                    comparison.count(),
                    comparison.replaced());
        }
    }

    /** The last line where it could not be done. */
    public record Failed(String state, String problem) {}

    @PostMapping("/v1/views/comparison")
    void compare(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        var parameters = QueryParameters.of(request, VIEWS, REPLACE, MOST);
        Set<String> chosen = chosen(parameters);
        boolean replace =
                parameters.text(REPLACE, CHOICE).map(ComparisonDesk::choice).orElse(false);
        int most = parameters.number(MOST, 1, MOST_TOLD).map(Math::toIntExact).orElse(USUALLY_TOLD);
        var lines = new Lines(response);
        Optional<Comparison> comparison;
        try {
            comparison = rebuild.compare(chosen, replace, most, lines::at, lines::compared);
        } catch (UncheckedIOException callerIsGone) {
            return; // and finds it where it was
        } catch (SQLException | IllegalStateException e) {
            LOG.warn("A comparison of the views ended early: {}", e.getClass().getSimpleName());
            lines.write(new Failed("FAILED", e.getClass().getSimpleName()));
            return;
        }
        lines.write(Result.of(comparison.orElseThrow(() -> Rejection.of(Fault.REBUILD_UNDER_WAY))));
    }

    private static Set<String> chosen(QueryParameters parameters) {
        Set<String> names = Rebuild.comparable(AllViews.VIEWS);
        String form = "some of " + String.join(",", names);
        Set<String> chosen = parameters
                .text(VIEWS, form)
                .map(text -> Set.of(text.split(",")))
                .orElse(Set.of());
        if (!names.containsAll(chosen)) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, VIEWS, form);
        }
        return chosen;
    }

    private static boolean choice(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, REPLACE, CHOICE);
        }
        return Boolean.parseBoolean(text);
    }

    private final class Lines {
        private final HttpServletResponse response;
        private long last;

        Lines(HttpServletResponse response) {
            this.response = response;
            this.last = System.nanoTime();
        }

        void at(RebuildProgress progress) {
            write(new Line(progress.phase().name(), progress.position(), head(progress.position())));
        }

        private long head(long atLeast) {
            try {
                return Math.max(atLeast, standing.now().head());
            } catch (SQLException e) {
                return atLeast;
            }
        }

        void compared(long done, long of) {
            long now = System.nanoTime();
            if (now - last >= A_LINE_EVERY_NANOS) {
                last = now;
                write(new Line(RebuildProgress.Phase.COMPARING.name(), done, of));
            }
        }

        void write(Object line) {
            try {
                response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
                response.getOutputStream().write(json.writeValueAsBytes(line));
                response.getOutputStream().write('\n');
                response.getOutputStream().flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
