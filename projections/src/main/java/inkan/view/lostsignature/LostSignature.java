package inkan.view.lostsignature;

import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.MunicipalityCode;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signature certificate that its holder has lost by a change of attributes, with none issued on the card since.
 *
 * @param card the card through which it was issued, also where it was on a smartphone
 * @param reference the register's reference of the change; absent where it was not revoked automatically
 * @param effectiveOn the day on which the change took effect
 * @param lostOn the day on which it became known, and the certificate revoked
 * @param municipality the holder's municipality of residence, now
 * @param position position in the log of the last event taken into account
 */
public record LostSignature(
        ResidentId resident,
        CardId card,
        SerialNumber serial,
        Carrier carrier,
        @Nullable RegisterReference reference,
        LocalDate effectiveOn,
        LocalDate lostOn,
        MunicipalityCode municipality,
        long position) {
    /** The place of this entry on the list, which is in the order of days lost, then of serial numbers. */
    public Place place() {
        return new Place(lostOn, serial.value());
    }
}
