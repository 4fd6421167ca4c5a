package inkan.pin.verify;

import inkan.card.CardEvent.PinMistakesCleared;
import inkan.card.CardEvent.PinSet;
import inkan.card.MyNumberCard;
import inkan.dossier.Dossier;
import inkan.value.PinKind;
import java.util.Set;
import java.util.TreeSet;

/**
 * The PINs entered in a visit, as the chip found them.
 *
 * @param verified found right
 * @param newlySet set because the card did not have them
 */
public record PinVerification(Set<PinKind> verified, Set<PinKind> newlySet) {

    /** Asks for the PINs concerned; a face-authentication card has none to ask for, and gets none (E-7). */
    public void require(MyNumberCard card, Set<PinKind> concerned) {
        Set<PinKind> asked = card.hasFaceAuthentication() ? Set.of() : concerned;
        VerificationRule.CHECK.require(new VerificationRule.Case(asked, card.pins(), verified, newlySet));
    }

    /**
     * Records what the entries did to the card: counts of mistakes are cleared, new PINs set (P-3). A locked PIN takes no
     * entry, whatever is said of it.
     */
    public void record(Dossier dossier, MyNumberCard card) {
        for (PinKind pin : new TreeSet<>(verified)) {
            if (card.pin(pin)
                    .filter(state -> state.mistakes() > 0 && !state.locked())
                    .isPresent()) {
                dossier.record(new PinMistakesCleared(card.id(), pin));
            }
        }
        for (PinKind pin : new TreeSet<>(newlySet)) {
            dossier.record(new PinSet(card.id(), pin));
        }
    }
}
