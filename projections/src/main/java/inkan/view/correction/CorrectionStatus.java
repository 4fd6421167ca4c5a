package inkan.view.correction;

import inkan.correction.CorrectionGround;
import inkan.correction.CorrectionState;
import inkan.correction.DeclineReason;
import inkan.policy.Bound;
import inkan.value.CorrectionId;
import inkan.value.MunicipalityCode;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.view.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a correction stands. What personal data it would record is not in the views. All days are in Japan.
 *
 * @param corrected the stream that it corrects: the identifier of a card, a certificate or a resident
 * @param sequence the event of that stream that is wrong, from 0
 * @param expiresOn the expiry as it should be recorded, where it corrects one
 * @param boundBy what binds that expiry
 * @param minor where it corrects personal data: whether it revokes nothing
 * @param adultWard where it corrects a guardianship: whether the resident is an adult ward
 * @param municipality the municipality that asked
 * @param askedBy the actor who asked
 * @param declined why it was declined, where it was
 * @param decidedBy the actor who approved or declined, another one
 * @param position position in the log of the last event taken into account
 */
public record CorrectionStatus(
        CorrectionId correction,
        CorrectionKind kind,
        ResidentId resident,
        String corrected,
        int sequence,
        CorrectionGround ground,
        RegisterReference reference,
        @Nullable LocalDate expiresOn,
        @Nullable Bound boundBy,
        @Nullable Boolean minor,
        @Nullable Boolean adultWard,
        MunicipalityCode municipality,
        String askedBy,
        LocalDate askedOn,
        CorrectionState state,
        @Nullable DeclineReason declined,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        long position) {
    /** Where it stands on the list of those to be decided about. */
    public Place place() {
        return new Place(askedOn, correction.value());
    }
}
