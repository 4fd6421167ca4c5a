package inkan.policy;

/** The day on which the holder's age decides how long a card lasts (V-2, to be decided by policy). */
public enum AgeBasisDate {
    /** The day on which the application was accepted. */
    ACCEPTED,
    /** The day of issue. */
    ISSUED
}
