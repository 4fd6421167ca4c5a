package inkan.card.giveback;

import inkan.command.Command;
import inkan.value.CardId;

/** Records that the holder gave a card back for good. */
public record ReturnCard(CardId card) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
