package inkan.correction.decide;

import inkan.command.Command;
import inkan.correction.DeclineReason;
import inkan.value.CorrectionId;

/** Declines a correction that somebody else asked for. The same again changes nothing. */
public record DeclineCorrection(CorrectionId correction, DeclineReason reason) implements Command {
    @Override
    public CorrectionId subject() {
        return correction;
    }
}
