package inkan.api.proof;

import inkan.checkpoint.Finding;
import inkan.checkpoint.LogVerification;
import inkan.checkpoint.RangeVerification;
import inkan.checkpoint.Stretch;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What verifications have come to, as it is told over HTTP and on the command line. */
public final class Verdicts {

    private static final String CLEAN = "clean";
    private static final String ALTERED = "altered";

    private Verdicts() {}

    /** What a verification has come to. */
    public sealed interface Last {
        /** {@code clean} or {@code altered}. */
        String verdict();

        /** The first thousand. */
        List<Found> findings();

        /** How many there were. */
        long findingsInAll();

        /** One line for people. */
        String words();
    }

    /**
     * Of the log.
     *
     * @param verdict {@code clean} or {@code altered}
     * @param from the position behind which it began
     * @param position the last one that was verified
     * @param checkpoints how many stored checkpoints were verified
     * @param findings the first thousand
     * @param findingsInAll how many there were
     */
    public record Verdict(
            String verdict, long from, long position, long checkpoints, List<Found> findings, long findingsInAll)
            implements Last {
        @Override
        public String words() {
            return "%s: positions %,d to %,d, %,d checkpoints, %,d findings"
                    .formatted(verdict, from + 1, position, checkpoints, findingsInAll);
        }
    }

    /**
     * Of a range of positions.
     *
     * @param verdict {@code clean} or {@code altered}, of what is covered
     * @param first position that was asked for
     * @param last position that was asked for, inclusive
     * @param checkpoint size of the signed checkpoint that they were held against; 0 where none covers any of them
     * @param notCovered positions that no checkpoint covers yet, so that nothing is said of them; absent where all are covered
     */
    public record RangeVerdict(
            String verdict,
            long first,
            long last,
            long checkpoint,
            @Nullable Stretch notCovered,
            List<Found> findings,
            long findingsInAll)
            implements Last {
        @Override
        public String words() {
            String covered = notCovered == null ? "" : "; no checkpoint covers " + notCovered + " yet";
            return "%s: positions %,d to %,d against the checkpoint of %,d, %,d findings%s"
                    .formatted(verdict, first, last, checkpoint, findingsInAll, covered);
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

    /** Of the log. */
    public static Verdict of(LogVerification.Verdict verdict) {
        return new Verdict(
                verdict.clean() ? CLEAN : ALTERED,
                verdict.from(),
                verdict.position(),
                verdict.checkpoints(),
                verdict.findings().stream().map(Found::of).toList(),
                verdict.count());
    }

    /** Of a range. */
    public static RangeVerdict of(RangeVerification.Verdict verdict) {
        return new RangeVerdict(
                verdict.clean() ? CLEAN : ALTERED,
                verdict.from(),
                verdict.to(),
                verdict.checkpoint(),
                verdict.notCovered().orElse(null),
                verdict.findings().stream().map(Found::of).toList(),
                verdict.count());
    }
}
