package inkan.pin.reset;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.PinKind;
import java.util.Set;

/**
 * Applies by smartphone for the reset of a PIN at a convenience-store kiosk.
 *
 * @param pin the signature or the user-authentication PIN
 * @param verifiedPins the PINs that the chip found right in the application; the other of the two is asked for
 */
public record ApplyForKioskReset(CardId card, PinKind pin, Set<PinKind> verifiedPins) implements Command {
    public ApplyForKioskReset {
        verifiedPins = Set.copyOf(verifiedPins);
    }

    @Override
    public CardId subject() {
        return card;
    }
}
