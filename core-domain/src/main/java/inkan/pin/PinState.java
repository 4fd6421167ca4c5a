package inkan.pin;

/**
 * The state of one PIN of a card, kept in step with the chip; its value is never known here (P-6).
 *
 * @param mistakes consecutive wrong entries, from 0
 * @param locked whether the PIN is locked, after which nothing counts any more
 */
public record PinState(int mistakes, boolean locked) {
    /** As it is when set, reset, changed or entered right. */
    public static final PinState FRESH = new PinState(0, false);
}
