package inkan.municipality;

/** Whether a visit has to be reserved 予約. */
public enum Reservation {
    NONE,
    /** In advance, by telephone with the counter. */
    BY_TELEPHONE,
    /** In advance, as the municipality says. */
    REQUIRED;

    /** Whether nobody is served without one (M-3). */
    public boolean needed() {
        return this != NONE;
    }
}
