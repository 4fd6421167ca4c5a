package inkan.resident.destruction;

import inkan.command.Command;
import inkan.personal.RetentionClass;
import inkan.resident.KeepReason;
import inkan.value.ResidentId;

/** Declines the destruction of a resident's personal data that somebody else asked for. It may be asked for again. */
public record DeclineDestruction(ResidentId resident, RetentionClass retentionClass, KeepReason reason)
        implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
