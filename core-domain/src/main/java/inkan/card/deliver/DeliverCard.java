package inkan.card.deliver;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.PinKind;
import java.util.Set;

/**
 * Hands a card over to its holder, who has set its PINs.
 *
 * @param pins the PINs set; none on a face-authentication card
 */
public record DeliverCard(CardId card, Set<PinKind> pins) implements Command {
    public DeliverCard {
        pins = Set.copyOf(pins);
    }

    @Override
    public CardId subject() {
        return card;
    }
}
