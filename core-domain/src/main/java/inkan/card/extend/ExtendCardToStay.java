package inkan.card.extend;

import inkan.command.Command;
import inkan.value.CardId;

/** Extends a foreign national's card to the end of the period of stay, as the holder applies for it. */
public record ExtendCardToStay(CardId card) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
