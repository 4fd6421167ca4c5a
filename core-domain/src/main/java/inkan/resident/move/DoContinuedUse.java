package inkan.resident.move;

import inkan.command.Command;
import inkan.value.CardId;

/** Takes a card into use at the municipality to which its holder has moved 継続利用. */
public record DoContinuedUse(CardId card) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
