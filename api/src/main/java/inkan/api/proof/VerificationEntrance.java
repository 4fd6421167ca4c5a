package inkan.api.proof;

import inkan.api.json.DomainJson;
import inkan.api.problem.Fault;
import inkan.api.problem.Problem;
import inkan.api.problem.Problems;
import inkan.api.problem.Rejection;
import inkan.api.query.QueryParameters;
import inkan.checkpoint.Checkpoint;
import inkan.checkpoint.Finding;
import inkan.checkpoint.LogVerification;
import inkan.checkpoint.MalformedNoteException;
import inkan.checkpoint.SignedNote;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies the whole log and streams how far it has come, a line about every second, and in the last line the verdict.
 * One at a time: it keeps a core busy.
 */
@RestController
public class VerificationEntrance {

    private static final String FROM = "from";
    private static final long A_LINE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LogVerification verification;
    private final Problems problems;
    private final JsonMapper json = DomainJson.ofAnswers();
    private final AtomicBoolean underWay = new AtomicBoolean();

    public VerificationEntrance(LogVerification verification, Problems problems) {
        this.verification = verification;
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

    /**
     * The last line.
     *
     * @param verdict {@code clean} or {@code altered}
     * @param from the position behind which it began
     * @param position the last one that was verified
     * @param checkpoints how many stored checkpoints were verified
     * @param findings the first thousand
     * @param findingsInAll how many there were
     */
    public record Verdict(
            String verdict, long from, long position, long checkpoints, List<Found> findings, long findingsInAll) {
        static Verdict of(LogVerification.Verdict verdict) {
            return new Verdict(
                    verdict.clean() ? "clean" : "altered",
                    verdict.from(),
                    verdict.position(),
                    verdict.checkpoints(),
                    verdict.findings().stream().map(Found::of).toList(),
                    verdict.count());
        }
    }

    /**
     * A finding.
     *
     * @param finding what is not as it was, in kebab case
     * @param first position that it concerns
     * @param last position that it concerns, inclusive
     */
    public record Found(String finding, long first, long last, String what) {
        static Found of(Finding finding) {
            return new Found(
                    finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    finding.where().first(),
                    finding.where().last(),
                    finding.what());
        }
    }

    /** The last line where the verification could not be done. */
    public record Failed(Problem problem) {}

    @PostMapping("/v1/log/verification")
    void verify(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long from = QueryParameters.of(request, FROM)
                .number(FROM, 0, Long.MAX_VALUE)
                .orElse(0L);
        Optional<SignedNote> kept = kept(request);
        if (!underWay.compareAndSet(false, true)) {
            throw Rejection.of(Fault.VERIFICATION_UNDER_WAY);
        }
        try {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            verify(kept, from, response.getOutputStream());
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

    private void verify(Optional<SignedNote> kept, long from, OutputStream out) {
        long begun = System.nanoTime();
        var lines = new Lines(out, begun);
        try {
            LogVerification.Verdict verdict = verification.run(kept, from, lines);
            lines.write(Verdict.of(verdict));
        } catch (UncheckedIOException callerIsGone) {
            // Nobody is there to be told.
        } catch (RuntimeException e) {
            lines.write(new Failed(problems.of(e)));
        }
    }

    private final class Lines implements LogVerification.Progress {

        private final OutputStream out;
        private final long begun;
        private long last;

        Lines(OutputStream out, long begun) {
            this.out = out;
            this.begun = begun;
            this.last = begun;
        }

        @Override
        public void at(long position, long upTo) {
            long now = System.nanoTime();
            if (now - last >= A_LINE_EVERY_NANOS) {
                last = now;
                write(new Progress(
                        position, upTo, (int) (100.0 * position / upTo), (long) (position * 1e9 / (now - begun))));
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
