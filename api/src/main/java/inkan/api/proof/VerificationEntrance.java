package inkan.api.proof;

import inkan.api.json.DomainJson;
import inkan.api.problem.Fault;
import inkan.api.problem.Problem;
import inkan.api.problem.Problems;
import inkan.api.problem.Rejection;
import inkan.api.query.QueryParameters;
import inkan.checkpoint.Checkpoint;
import inkan.checkpoint.LogVerification;
import inkan.checkpoint.MalformedNoteException;
import inkan.checkpoint.RangeVerification;
import inkan.checkpoint.SignedNote;
import inkan.checkpoint.Stretch;
import inkan.log.PostgresLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies the whole log, or a range of positions, and streams how far it has come, a line about every second, and in the last line the verdict.
 * One at a time: it keeps a core busy.
 */
@RestController
public class VerificationEntrance {

    private static final String FROM = "from";
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final long A_LINE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LogVerification verification;
    private final RangeVerification ranges;
    private final PostgresLog log;
    private final Problems problems;
    private final JsonMapper json = DomainJson.ofAnswers();
    private final AtomicBoolean underWay = new AtomicBoolean();

    public VerificationEntrance(
            LogVerification verification, RangeVerification ranges, PostgresLog log, Problems problems) {
        this.verification = verification;
        this.ranges = ranges;
        this.log = log;
        this.problems = problems;
    }

    /**
     * A line on the way.
     *
     * @param position the last one that was verified
     * @param upTo the last one to verify
     * @param percent of all that is to be verified
     * @param perSecond positions a second so far
     */
    public record Progress(long position, long upTo, int percent, long perSecond) {}

    /** The last line where the verification could not be done. */
    public record Failed(Problem problem) {}

    @PostMapping("/v1/log/verification")
    void verify(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parameters = QueryParameters.of(request, FROM, FIRST, LAST);
        long from = parameters.number(FROM, 0, Long.MAX_VALUE).orElse(0L);
        Optional<Stretch> range = range(parameters);
        Optional<SignedNote> kept = kept(request);
        if (range.isPresent() && (kept.isPresent() || from > 0)) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, FIRST, "a range, or from and a kept checkpoint");
        }
        if (!underWay.compareAndSet(false, true)) {
            throw Rejection.of(Fault.VERIFICATION_UNDER_WAY);
        }
        try {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            verify(
                    lines -> range.<Verdicts.Last>map(
                                    stretch -> Verdicts.of(ranges.run(stretch.first(), stretch.last(), lines)))
                            .orElseGet(() -> Verdicts.of(verification.run(kept, from, lines))),
                    range.map(stretch -> stretch.first() - 1).orElse(from),
                    response.getOutputStream());
        } finally {
            underWay.set(false);
        }
    }

    private static Optional<SignedNote> kept(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(SignedNote.LARGEST + 1);
        if (body.length > SignedNote.LARGEST) {
            throw Rejection.of(Fault.BODY_TOO_LARGE, "at most " + SignedNote.LARGEST + " bytes");
        }
        if (body.length == 0) {
            return Optional.empty();
        }
        try {
            SignedNote note = SignedNote.parse(body);
            var unused = Checkpoint.of(note); // or it is none, and is refused
            return Optional.of(note);
        } catch (MalformedNoteException e) {
            throw Rejection.of(Fault.MALFORMED_CHECKPOINT, "a checkpoint as /v1/log/checkpoint gives it");
        }
    }

    /** Both ends or neither; the log has to reach to the last. */
    private Optional<Stretch> range(QueryParameters parameters) {
        Optional<Long> first = parameters.number(FIRST, 1, Long.MAX_VALUE);
        Optional<Long> last = parameters.number(LAST, 1, Long.MAX_VALUE);
        if (first.isPresent() != last.isPresent()) {
            throw Rejection.atParameter(
                    Fault.MISSING_PARAMETER, first.isPresent() ? LAST : FIRST, "first and last, or neither");
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (last.orElseThrow() < first.get()) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, LAST, "at least first, which is " + first.get());
        }
        long head = log.head();
        if (last.get() > head) {
            throw Rejection.atParameter(Fault.BEYOND_THE_END_OF_THE_LOG, LAST, "at most the last position, " + head);
        }
        return Optional.of(new Stretch(first.get(), last.get()));
    }

    private void verify(Function<Lines, Verdicts.Last> verifying, long after, OutputStream out) {
        var lines = new Lines(out, System.nanoTime(), after);
        try {
            lines.write(verifying.apply(lines));
        } catch (UncheckedIOException callerIsGone) {
            // Nobody is there to be told.
        } catch (RuntimeException e) {
            lines.write(new Failed(problems.of(e)));
        }
    }

    private final class Lines implements LogVerification.Progress {

        private final OutputStream out;
        private final long begun;
        private final long after;
        private long last;

        Lines(OutputStream out, long begun, long after) {
            this.out = out;
            this.begun = begun;
            this.last = begun;
            this.after = after;
        }

        @Override
        public void at(long position, long upTo) {
            long now = System.nanoTime();
            if (now - last >= A_LINE_EVERY_NANOS) {
                last = now;
                double done = Math.max(0, position - after);
                write(new Progress(position, upTo, (int) (100 * done / Math.max(1, upTo - after)), (long)
                        (done * 1e9 / (now - begun))));
            }
        }

        void write(Object line) {
            try {
                out.write(json.writeValueAsBytes(line));
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
