package inkan.resident.entitlement;

import inkan.command.Command;
import inkan.resident.EndOfEntitlement;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import java.time.LocalDate;

/**
 * Reports that the resident died, the record was deleted, or a number changed.
 *
 * @param effectiveOn the day on which it took effect, not after today
 */
public record ReportEndOfEntitlement(
        ResidentId resident, RegisterReference reference, LocalDate effectiveOn, EndOfEntitlement cause)
        implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
