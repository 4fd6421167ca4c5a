package inkan.resident.move;

import inkan.command.Command;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import java.time.LocalDate;

/**
 * Reports that the resident announced to move to another municipality 転出届.
 *
 * @param effectiveOn the day of the announcement, not after today
 * @param plannedOn the planned day of moving; any day
 */
public record AnnounceMovingOut(
        ResidentId resident, RegisterReference reference, LocalDate effectiveOn, LocalDate plannedOn)
        implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
