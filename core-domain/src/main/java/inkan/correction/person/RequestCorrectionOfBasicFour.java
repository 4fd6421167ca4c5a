package inkan.correction.person;

import inkan.command.Command;
import inkan.correction.CorrectionGround;
import inkan.value.BasicFour;
import inkan.value.CorrectionId;
import inkan.value.InvalidValue;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;

/**
 * Asks for the correction of the basic four as they are recorded. Nothing changes before somebody else approves it. The
 * same request again changes nothing.
 *
 * @param sequence in the resident's stream the event that set the basic four that hold now, from 0
 * @param reference the register's or the office's reference of the papers that show it
 * @param minor whether it is no more than a re-spelling or a re-numbering 軽微な修正, which revokes nothing (C-3)
 * @param basicFour all four as they should be recorded
 */
public record RequestCorrectionOfBasicFour(
        CorrectionId correction,
        ResidentId resident,
        int sequence,
        CorrectionGround ground,
        RegisterReference reference,
        boolean minor,
        BasicFour basicFour)
        implements Command {
    public RequestCorrectionOfBasicFour {
        if (sequence < 0) {
            throw new InvalidValue("sequence", "a whole number from 0");
        }
    }

    @Override
    public ResidentId subject() {
        return resident;
    }
}
