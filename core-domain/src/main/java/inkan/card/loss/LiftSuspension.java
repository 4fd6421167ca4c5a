package inkan.card.loss;

import inkan.command.Command;
import inkan.value.CardId;

/** Lifts the suspension of a card that was found, at a counter. */
public record LiftSuspension(CardId card) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
