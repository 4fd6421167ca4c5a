package inkan.pin;

import org.jspecify.annotations.Nullable;

/** The ways in which a PIN can stand, as truth tables name them. */
public enum Pin {
    NOT_SET(null),
    FRESH(new PinState(0, false)),
    MISTAKEN(new PinState(2, false)),
    LOCKED(new PinState(3, true));

    private final @Nullable PinState state;

    Pin(@Nullable PinState state) {
        this.state = state;
    }

    /** Its state; none where the card has no such PIN. */
    public @Nullable PinState state() {
        return state;
    }
}
