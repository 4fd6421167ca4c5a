package inkan.pin.change;

import inkan.counter.CounterCommand;
import inkan.counter.Visit;
import inkan.municipality.Procedure;
import inkan.value.CardId;
import inkan.value.PinKind;
import org.jspecify.annotations.Nullable;

/**
 * Changes a PIN that was entered right in this visit; the chip has set the new one.
 *
 * @param visit the visit to a counter; none where nobody comes to one
 */
public record ChangePin(CardId card, PinKind pin, @Nullable Visit visit) implements CounterCommand {
    /** The same of which no visit is told. */
    public ChangePin(CardId card, PinKind pin) {
        this(card, pin, null);
    }

    @Override
    public CardId subject() {
        return card;
    }

    @Override
    public Procedure procedure() {
        return Procedure.PIN_CHANGE;
    }
}
