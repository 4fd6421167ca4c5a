package inkan.api.view;

import inkan.api.json.DomainJson;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.QueryParameters;
import inkan.view.fold.DeadLetter;
import inkan.view.fold.RebuildProgress;
import inkan.view.fold.Redrive;
import inkan.view.fold.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How the views stand, what is stuck, and what is done about it. */
@RestController
public class ViewDesk {
    private static final long BETWEEN_LINES_MILLIS = 500;
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1_000;
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final String VIEW = "view";
    private static final String STREAM = "stream";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,99}");

    private final Standing standing;
    private final Redrive redrive;
    private final Rebuilding rebuilding;
    private final JsonMapper json = DomainJson.ofAnswers();

    public ViewDesk(Standing standing, Redrive redrive, Rebuilding rebuilding) {
        this.standing = standing;
        this.redrive = redrive;
        this.rebuilding = rebuilding;
    }

    /**
     * A page of dead letters.
     *
     * @param next what to ask for as {@code after} to see more; absent at the end
     */
    public record DeadLetters(
            List<DeadLetter> deadLetters, @Nullable String next) {}

    /** What came of folding dead letters again. */
    public record Redriven(List<Redrive.Result> results) {}

    /**
     * A line about a rebuild.
     *
     * @param state the phase; at the end {@code DONE}, or {@code FAILED} with what kind of trouble it was
     */
    public record Line(
            String state,
            long position,
            long head,
            @Nullable String problem) {}

    @GetMapping("/v1/views")
    ResponseEntity<byte[]> views(HttpServletRequest request) throws SQLException {
        QueryParameters.of(request);
        return answer(standing.now());
    }

    @GetMapping("/v1/views/dead-letters")
    ResponseEntity<byte[]> deadLetters(HttpServletRequest request) throws SQLException {
        var parameters = QueryParameters.of(request, AFTER, LIMIT);
        int limit = parameters.number(LIMIT, 1, MOST).map(Math::toIntExact).orElse(USUAL_LIMIT);
        Place after = parameters.text(AFTER, Place.FORM).map(Place::of).orElse(Place.BEFORE_ALL);
        List<DeadLetter> page = standing.deadLetters(after.position, after.view, limit);
        return answer(new DeadLetters(
                page,
                page.size() < limit
                        ? null
                        : page.getLast().position() + "," + page.getLast().view()));
    }

    /** A place in the list of dead letters. */
    private record Place(long position, String view) {
        static final String FORM = "what an earlier answer gave as next";
        static final Place BEFORE_ALL = new Place(0, "");

        private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,17}),([a-z-]{1,100})");

        static Place of(String text) {
            var parts = TEXT.matcher(text);
            if (!parts.matches()) {
                throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, AFTER, FORM);
            }
            return new Place(Long.parseLong(parts.group(1)), parts.group(2));
        }
    }

    /** Of one stream in one view where both are named, else all. */
    @PostMapping("/v1/views/dead-letters/redrive")
    ResponseEntity<byte[]> redrive(HttpServletRequest request) throws SQLException {
        var parameters = QueryParameters.of(request, VIEW, STREAM);
        Optional<String> view = parameters.text(VIEW, "the name of a view");
        Optional<String> stream = parameters.text(STREAM, "a stream");
        if (view.isPresent() != stream.isPresent()) {
            throw Rejection.atParameter(
                    Fault.MISSING_PARAMETER, view.isPresent() ? STREAM : VIEW, "a view and a stream, or neither");
        }
        return answer(new Redriven(
                view.isPresent()
                        ? List.of(redrive.one(name(VIEW, view.get()), name(STREAM, stream.orElseThrow())))
                        : redrive.all()));
    }

    private static String name(String parameter, String text) {
        if (!NAME.matcher(text).matches()) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, parameter, "lower-case letters, digits, hyphens");
        }
        return text;
    }

    /** Makes all views anew, and says how far it is until it is done. Who asks during one listens to that one. */
    @PostMapping("/v1/views/rebuild")
    void rebuild(HttpServletRequest request, HttpServletResponse response)
            throws IOException, SQLException, InterruptedException {
        QueryParameters.of(request);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        rebuilding.begin();
        while (rebuilding.isAtIt() || isAtItElsewhere()) {
            Standing.Now now = standing.now();
            RebuildProgress progress = now.rebuild();
            if (progress != null) {
                write(out, new Line(progress.phase().name(), progress.position(), now.head(), null));
            }
            Thread.sleep(BETWEEN_LINES_MILLIS);
        }
        Standing.Now now = standing.now();
        write(
                out,
                rebuilding
                        .failure()
                        .map(failure -> new Line(
                                "FAILED",
                                now.position(),
                                now.head(),
                                failure.getClass().getSimpleName()))
                        .orElseGet(() -> new Line("DONE", now.position(), now.head(), null)));
    }

    /** One that this node has failed at is nobody's until it is asked for again. */
    private boolean isAtItElsewhere() throws SQLException {
        return rebuilding.failure().isEmpty() && rebuilding.underWay().isPresent();
    }

    private void write(OutputStream out, Line line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
        out.flush();
    }

    private ResponseEntity<byte[]> answer(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(answer));
    }
}
