package inkan.resident.move;

import inkan.command.Command;
import inkan.value.BasicFour;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import java.time.LocalDate;

/**
 * Reports that the resident filed to have moved in 転入届.
 *
 * @param effectiveOn the day of moving, not after today
 * @param filedOn the day of filing, from the day of moving on
 * @param municipality the municipality moved to
 * @param basicFour all four as they are after the move
 */
public record FileMovingIn(
        ResidentId resident,
        RegisterReference reference,
        LocalDate effectiveOn,
        LocalDate filedOn,
        MunicipalityCode municipality,
        BasicFour basicFour)
        implements Command {
    public FileMovingIn {
        if (filedOn.isBefore(effectiveOn)) {
            throw new InvalidValue("filedOn", "the day of moving or later");
        }
    }

    @Override
    public ResidentId subject() {
        return resident;
    }
}
