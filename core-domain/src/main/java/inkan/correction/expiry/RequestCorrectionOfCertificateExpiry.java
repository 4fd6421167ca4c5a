package inkan.correction.expiry;

import inkan.command.Command;
import inkan.correction.CorrectionGround;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.CorrectionId;
import inkan.value.InvalidValue;
import inkan.value.RegisterReference;
import inkan.value.SerialNumber;
import java.time.LocalDate;

/**
 * Asks for the correction of a certificate's recorded expiry. Nothing changes before somebody else approves it. The same
 * request again changes nothing.
 *
 * @param card the card through which the certificate was issued
 * @param sequence in the certificate's stream the event that set the expiry that holds now, from 0
 * @param reference the office's reference of the papers that show it
 * @param expiresOn its last valid day as it should be recorded
 * @param boundBy what binds that day
 */
public record RequestCorrectionOfCertificateExpiry(
        CorrectionId correction,
        CardId card,
        SerialNumber serial,
        int sequence,
        CorrectionGround ground,
        RegisterReference reference,
        LocalDate expiresOn,
        Bound boundBy)
        implements Command {
    public RequestCorrectionOfCertificateExpiry {
        if (sequence < 0) {
            throw new InvalidValue("sequence", "a whole number from 0");
        }
    }

    @Override
    public CardId subject() {
        return card;
    }
}
