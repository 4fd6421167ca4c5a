package inkan.guide;

import inkan.card.CardEvent.Voided;
import inkan.card.CardStanding;
import inkan.card.CardState;
import inkan.card.VoidingCause;
import inkan.value.CardId;
import inkan.value.InvalidValue;
import java.time.LocalDate;

/**
 * A card as somebody tells it.
 *
 * @param expiresOn its last valid day
 */
public record ToldCard(CardState state, LocalDate expiresOn) {
    private static final CardId NOBODYS = new CardId("card-told");

    public ToldCard {
        if (state == CardState.APPLIED) {
            throw new InvalidValue("card", "a card that has been issued, since before it has no expiry");
        }
    }

    /** How it stands on a day. Why a void card is void is not told. */
    CardStanding on(LocalDate today) {
        Voided voided = state == CardState.VOID ? new Voided(NOBODYS, VoidingCause.DEATH, today) : null;
        return new CardStanding(state, voided, expiresOn, today, true);
    }
}
