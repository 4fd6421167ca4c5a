package inkan.card.deliver;

import inkan.command.Command;
import inkan.value.CardId;

/** Records that a card was destroyed before it could be handed over. */
public record DestroyCard(CardId card) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
