package inkan.pin.reset;

import inkan.counter.CounterCommand;
import inkan.counter.Visit;
import inkan.municipality.Procedure;
import inkan.value.CardId;
import inkan.value.InvalidValue;
import inkan.value.PinKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resets PINs at a counter; the chip has set the new ones.
 *
 * @param pins at least one
 * @param visit the visit to a counter; none where nobody comes to one
 */
public record ResetPins(
        CardId card, Set<PinKind> pins, @Nullable Visit visit) implements CounterCommand {
    public ResetPins {
        pins = Set.copyOf(pins);
        if (pins.isEmpty()) {
            throw new InvalidValue("pins", "at least one PIN");
        }
    }

    /** The same of which no visit is told. */
    public ResetPins(CardId card, Set<PinKind> pins) {
        this(card, pins, null);
    }

    @Override
    public CardId subject() {
        return card;
    }

    @Override
    public Procedure procedure() {
        return Procedure.PIN_RESET;
    }
}
