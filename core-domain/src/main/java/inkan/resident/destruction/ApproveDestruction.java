package inkan.resident.destruction;

import inkan.command.Command;
import inkan.personal.RetentionClass;
import inkan.value.ResidentId;

/** Approves the destruction of a resident's personal data that somebody else asked for. After it the key is destroyed for good. */
public record ApproveDestruction(ResidentId resident, RetentionClass retentionClass) implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
