package inkan.pin.reset;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.PinKind;

/** Resets a PIN at a convenience-store kiosk after an application by smartphone; the chip has set the new one. */
public record ResetPinAtKiosk(CardId card, PinKind pin) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
