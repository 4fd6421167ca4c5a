package inkan.correction.decide;

import inkan.command.Command;
import inkan.value.CorrectionId;

/** Approves a correction that somebody else asked for, and with it corrects the record. The same again changes nothing. */
public record ApproveCorrection(CorrectionId correction) implements Command {
    @Override
    public CorrectionId subject() {
        return correction;
    }
}
