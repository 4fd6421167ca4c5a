package inkan.resident.report;

import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentEvent.Reported;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report of the register, to be judged before it is recorded.
 *
 * @param report what is reported, without consequences
 * @param earlier what was reported under the same reference before
 * @param end why the person is no resident any more, where that is so
 * @param today the day of the decision
 */
public record ReportCase(
        Reported report,
        @Nullable Reported earlier,
        @Nullable EndOfEntitlement end,
        LocalDate today) {}
