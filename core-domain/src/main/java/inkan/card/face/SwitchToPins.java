package inkan.card.face;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.PinKind;
import java.util.Set;

/**
 * Makes a face-authentication card a card with PINs again.
 *
 * @param pins the PINs set
 */
public record SwitchToPins(CardId card, Set<PinKind> pins) implements Command {
    public SwitchToPins {
        pins = Set.copyOf(pins);
    }

    @Override
    public CardId subject() {
        return card;
    }
}
