package inkan.view.openwork;

import inkan.value.CardId;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import inkan.value.ResidentId;
import inkan.view.Place;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that was started and is not finished.
 *
 * @param municipality whose work it is: of residence, now; where the inquiry was opened
 * @param card the card that it is about; absent for a move
 * @param pin the PIN to be reset at a kiosk
 * @param inquiry the inquiry that is open
 * @param since the day on which it was started
 * @param deadline its last day; absent where there is none
 * @param deadlineAt where it is not a whole day, the moment after which it is too late
 * @param overdue whether it is too late
 */
public record UnfinishedProcedure(
        WorkKind kind,
        ResidentId resident,
        MunicipalityCode municipality,
        @Nullable CardId card,
        @Nullable PinKind pin,
        @Nullable InquiryId inquiry,
        LocalDate since,
        @Nullable LocalDate deadline,
        @Nullable Instant deadlineAt,
        boolean overdue) {
    /** The place of this entry on the list. */
    public Place place() {
        return new Place(since, WorkId.of(this).value());
    }
}
