package inkan.certificate.former;

import inkan.command.Command;
import inkan.value.InvalidValue;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.LocalDate;

/**
 * Takes in a certificate of a former resident-registration card 住基カード as history.
 *
 * @param issuedOn its issue, before 2016
 * @param expiresOn its last valid day, on or after its issue
 */
public record ImportFormerCertificate(ResidentId resident, SerialNumber serial, LocalDate issuedOn, LocalDate expiresOn)
        implements Command {
    public ImportFormerCertificate {
        if (expiresOn.isBefore(issuedOn)) {
            throw new InvalidValue("expiresOn", "the day of issue or later");
        }
    }

    @Override
    public ResidentId subject() {
        return resident;
    }
}
