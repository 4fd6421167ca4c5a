package inkan.resident.abroad;

import inkan.command.Command;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import java.time.LocalDate;

/**
 * Reports that the resident left Japan 国外転出.
 *
 * @param effectiveOn the day of departure, not after today
 */
public record ReportDeparture(ResidentId resident, RegisterReference reference, LocalDate effectiveOn)
        implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
