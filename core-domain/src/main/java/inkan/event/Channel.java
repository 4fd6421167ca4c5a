package inkan.event;

/** The way by which a command came in. */
public enum Channel {
    COUNTER,
    KIOSK,
    SMARTPHONE_APP,
    TELEPHONE,
    /** The resident register's feed of changes. */
    REGISTER,
    /** A job of the product itself. */
    BATCH
}
