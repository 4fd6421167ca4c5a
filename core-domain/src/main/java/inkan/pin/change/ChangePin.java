package inkan.pin.change;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.PinKind;

/** Changes a PIN that was entered right in this visit; the chip has set the new one. */
public record ChangePin(CardId card, PinKind pin) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
