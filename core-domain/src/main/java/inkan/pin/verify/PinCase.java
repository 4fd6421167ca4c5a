package inkan.pin.verify;

import inkan.card.CardStanding;
import inkan.card.MyNumberCard;
import inkan.dossier.Dossier;
import inkan.pin.PinState;
import inkan.value.PinKind;
import org.jspecify.annotations.Nullable;

/**
 * A PIN of a card, as the rules about PINs ask it.
 *
 * @param card how the card stands
 * @param pin which PIN
 * @param state its state; none where the card has no such PIN
 */
public record PinCase(
        CardStanding card, PinKind pin, @Nullable PinState state) {
    /** The case of a PIN of a card today. */
    public static PinCase of(Dossier dossier, MyNumberCard card, PinKind pin) {
        return new PinCase(dossier.standing(card), pin, card.pin(pin).orElse(null));
    }
}
