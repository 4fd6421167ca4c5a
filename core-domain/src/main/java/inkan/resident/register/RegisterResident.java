package inkan.resident.register;

import inkan.command.Command;
import inkan.value.BasicFour;
import inkan.value.MunicipalityCode;
import inkan.value.Nationality;
import inkan.value.Residence;
import inkan.value.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a resident known.
 *
 * @param municipality the municipality of residence; of last residence for somebody abroad
 * @param basicFour the basic four attributes as they are
 * @param stayEndsOn last day of the period of stay of a foreign national, where one binds
 */
public record RegisterResident(
        ResidentId resident,
        MunicipalityCode municipality,
        BasicFour basicFour,
        Nationality nationality,
        @Nullable LocalDate stayEndsOn,
        boolean adultWard,
        Residence residence)
        implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
