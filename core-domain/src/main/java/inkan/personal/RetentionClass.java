package inkan.personal;

import java.time.Period;

/** What personal data is kept for, and how long. A resident has one key for each class. */
public enum RetentionClass {
    /** Records of issuance: 10 years from the day after the expiry. */
    ISSUANCE_RECORD(Period.ofYears(10));

    private final Period keptFor;

    RetentionClass(Period keptFor) {
        this.keptFor = keptFor;
    }

    /** How long, counted from the day after the expiry. */
    public Period keptFor() {
        return keptFor;
    }
}
