package inkan.resident.guardianship;

import inkan.command.Command;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import java.time.LocalDate;

/**
 * Reports that a guardianship of an adult 成年後見 began or ended.
 *
 * @param effectiveOn the day on which it took effect, not after today
 * @param adultWard whether the resident is an adult ward from then on
 */
public record ReportGuardianship(
        ResidentId resident, RegisterReference reference, LocalDate effectiveOn, boolean adultWard) implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
