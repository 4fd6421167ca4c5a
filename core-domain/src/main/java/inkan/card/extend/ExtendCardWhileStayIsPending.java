package inkan.card.extend;

import inkan.command.Command;
import inkan.value.CardId;

/** Extends a foreign national's card once while an application for a longer stay is pending. */
public record ExtendCardWhileStayIsPending(CardId card) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
