package inkan.api.audit.refusal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many commands were refused.
 *
 * @param total of all that was asked for, told below or not
 * @param counts the largest first
 */
public record RefusalAnswer(long total, List<Count> counts) {
    /**
     * One count. What it is not told apart by is absent.
     *
     * @param rule the id of the rule that answered
     * @param name of that rule in kebab case
     */
    public record Count(
            @Nullable LocalDate day,
            @Nullable String municipality,
            @Nullable String command,
            @Nullable String rule,
            @Nullable String name,
            long count) {}
}
