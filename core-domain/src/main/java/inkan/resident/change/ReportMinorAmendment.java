package inkan.resident.change;

import inkan.command.Command;
import inkan.value.BasicFour;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import java.time.LocalDate;

/**
 * Reports a minor amendment 軽微な修正: a re-spelling by the office, an address re-numbering.
 *
 * @param reference the register's reference
 * @param effectiveOn the day on which it took effect, not after today
 * @param basicFour all four as they are written after it; date of birth and sex stay as they were
 */
public record ReportMinorAmendment(
        ResidentId resident, RegisterReference reference, LocalDate effectiveOn, BasicFour basicFour)
        implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
