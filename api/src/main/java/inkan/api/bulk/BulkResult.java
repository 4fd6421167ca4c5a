package inkan.api.bulk;

import inkan.api.command.Answered;
import inkan.api.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * What came of one line.
 *
 * @param line its number, from 1
 * @param status the status that the command would have had in a request of its own
 * @param replayed true where it was done before under the same idempotency key, else absent
 * @param position position in the log of its last event; absent where nothing was recorded
 * @param answer where it was done
 * @param problem where it was not
 */
public record BulkResult(
        long line,
        int status,
        @Nullable Boolean replayed,
        @Nullable Long position,
        @Nullable RawValue answer,
        @Nullable Problem problem) {

    /** Of a line that was done. */
    public static BulkResult of(long line, Answered answered) {
        return new BulkResult(
                line,
                200,
                answered.replayed() ? true : null,
                answered.position().isPresent() ? answered.position().getAsLong() : null,
                new RawValue(answered.answerJson()),
                null);
    }

    /** Of a line that was not done. */
    public static BulkResult of(long line, Problem problem) {
        return new BulkResult(line, problem.status(), null, null, null, problem);
    }
}
