package inkan.municipality;

/** How often somebody has to come. */
public enum Visits {
    /** Done in the first visit. */
    ONE,
    /** 照会: application, inquiry letter to the holder, the answer, second visit (M-11). */
    TWO
}
