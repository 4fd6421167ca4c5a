package inkan.resident.change;

import inkan.command.Command;
import inkan.value.BasicAttribute;
import inkan.value.BasicFour;
import inkan.value.InvalidValue;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Reports a change of the basic four attributes. A move within the municipality 転居 is one; a move to another one is
 * {@link inkan.resident.move.FileMovingIn}.
 *
 * @param reference the register's reference; the same reference is the same change
 * @param effectiveOn the day on which it took effect, not after today
 * @param changed which attributes changed, at least one
 * @param basicFour all four as they are after the change
 */
public record ReportAttributeChange(
        ResidentId resident,
        RegisterReference reference,
        LocalDate effectiveOn,
        Set<BasicAttribute> changed,
        BasicFour basicFour)
        implements Command {
    public ReportAttributeChange {
        changed = Set.copyOf(changed);
        if (changed.isEmpty()) {
            throw new InvalidValue("changed", "at least one of the basic four attributes");
        }
    }

    @Override
    public ResidentId subject() {
        return resident;
    }
}
