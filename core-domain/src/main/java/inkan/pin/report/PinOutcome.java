package inkan.pin.report;

/** What the chip said of an entry. */
public enum PinOutcome {
    WRONG,
    RIGHT,
    /** The chip takes no further entry: the PIN is locked. */
    BLOCKED
}
