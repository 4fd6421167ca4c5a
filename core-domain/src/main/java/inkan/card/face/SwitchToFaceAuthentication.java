package inkan.card.face;

import inkan.command.Command;
import inkan.value.CardId;

/** Makes a card a face-authentication card 顔認証カード. */
public record SwitchToFaceAuthentication(CardId card) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
