package inkan.resident.destruction;

import inkan.command.Command;
import inkan.personal.RetentionClass;
import inkan.value.ResidentId;

/** Asks for the destruction of a resident's personal data whose retention is over. Nothing is destroyed before somebody else approves it. Asked for again while it is pending, nothing changes. */
public record RequestDestruction(ResidentId resident, RetentionClass retentionClass) implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
