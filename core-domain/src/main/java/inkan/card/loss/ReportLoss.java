package inkan.card.loss;

import inkan.command.Command;
import inkan.value.CardId;

/** Reports that a card is lost, at any hour. */
public record ReportLoss(CardId card) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
