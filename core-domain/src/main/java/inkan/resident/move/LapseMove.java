package inkan.resident.move;

import inkan.command.Command;
import inkan.value.ResidentId;

/** Draws the consequence of a deadline of a move that has passed; asked for by a daily job. */
public record LapseMove(ResidentId resident) implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
