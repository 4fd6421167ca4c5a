package inkan.pin.reset;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.InvalidValue;
import inkan.value.PinKind;
import java.util.Set;

/**
 * Resets PINs at a counter; the chip has set the new ones.
 *
 * @param pins at least one
 */
public record ResetPins(CardId card, Set<PinKind> pins) implements Command {
    public ResetPins {
        pins = Set.copyOf(pins);
        if (pins.isEmpty()) {
            throw new InvalidValue("pins", "at least one PIN");
        }
    }

    @Override
    public CardId subject() {
        return card;
    }
}
