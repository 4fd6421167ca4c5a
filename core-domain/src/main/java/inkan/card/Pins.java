package inkan.card;

import inkan.card.CardEvent.KioskResetAppliedFor;
import inkan.card.CardEvent.PinChanged;
import inkan.card.CardEvent.PinEvent;
import inkan.card.CardEvent.PinLocked;
import inkan.card.CardEvent.PinMistaken;
import inkan.card.CardEvent.PinMistakesCleared;
import inkan.card.CardEvent.PinReset;
import inkan.card.CardEvent.PinSet;
import inkan.pin.PinState;
import inkan.value.PinKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The PINs of one card: which are set, how each stands, and which resets at a kiosk were applied for. */
final class Pins {
    private final Map<PinKind, PinState> states = new EnumMap<>(PinKind.class);
    private final Map<PinKind, Instant> kioskApplications = new EnumMap<>(PinKind.class);

    void evolve(PinEvent event) {
        switch (event) {
            case PinMistaken mistaken -> states.put(mistaken.pin(), new PinState(mistaken.mistakes(), false));
            case PinMistakesCleared cleared -> states.put(cleared.pin(), PinState.FRESH);
            case PinLocked locked -> states.put(locked.pin(), new PinState(locked.mistakes(), true));
            case PinReset reset -> {
                states.put(reset.pin(), PinState.FRESH);
                kioskApplications.remove(reset.pin());
            }
            case PinChanged changed -> states.put(changed.pin(), PinState.FRESH);
            case PinSet set -> states.put(set.pin(), PinState.FRESH);
            case KioskResetAppliedFor applied -> kioskApplications.put(applied.pin(), applied.at());
        }
    }

    void set(Set<PinKind> pins) {
        pins.forEach(pin -> states.put(pin, PinState.FRESH));
    }

    void clear() {
        states.clear();
        kioskApplications.clear();
    }

    Map<PinKind, PinState> states() {
        return Map.copyOf(states);
    }

    Optional<Instant> kioskApplication(PinKind pin) {
        return Optional.ofNullable(kioskApplications.get(pin));
    }
}
