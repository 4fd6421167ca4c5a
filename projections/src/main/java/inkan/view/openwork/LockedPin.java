package inkan.view.openwork;

import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import inkan.value.ResidentId;
import inkan.view.Place;
import java.time.LocalDate;

/**
 * A locked PIN of a card in use, to be reset.
 *
 * @param since the day on which it was locked
 * @param municipality the holder's municipality of residence, now
 */
public record LockedPin(CardId card, PinKind pin, LocalDate since, ResidentId resident, MunicipalityCode municipality) {
    /** The place of this entry on the list. */
    public Place place() {
        return new Place(since, WorkId.of(card, "LOCKED_PIN", pin).value());
    }
}
