package inkan.resident.report;

import inkan.resident.Resident;
import inkan.resident.ResidentEvent.Reported;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report of the register, to be judged before it is recorded.
 *
 * @param report what is reported, without consequences
 * @param earlier what was reported under the same reference before, without consequences
 * @param resident whom it is about
 * @param today the day of the decision
 */
public record ReportCase(Reported report, @Nullable Reported earlier, Resident resident, LocalDate today) {}
