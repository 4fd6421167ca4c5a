package inkan.correction.person;

import inkan.command.Command;
import inkan.correction.CorrectionGround;
import inkan.value.CorrectionId;
import inkan.value.InvalidValue;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;

/**
 * Asks for the correction of whether the resident is an adult ward 成年被後見人. Nothing changes before somebody else
 * approves it. The same request again changes nothing.
 *
 * @param sequence in the resident's stream the event that set what holds now, from 0
 * @param reference the register's or the office's reference of the papers that show it
 * @param adultWard as it should be recorded
 */
public record RequestCorrectionOfGuardianship(
        CorrectionId correction,
        ResidentId resident,
        int sequence,
        CorrectionGround ground,
        RegisterReference reference,
        boolean adultWard)
        implements Command {
    public RequestCorrectionOfGuardianship {
        if (sequence < 0) {
            throw new InvalidValue("sequence", "a whole number from 0");
        }
    }

    @Override
    public ResidentId subject() {
        return resident;
    }
}
