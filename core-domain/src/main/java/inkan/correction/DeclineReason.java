package inkan.correction;

/** Why a correction is declined. */
public enum DeclineReason {
    /** What is asked for is not evidenced. */
    NOT_SHOWN,
    /** The record is right as it is. */
    THE_RECORD_IS_RIGHT,
    /** Something else holds meanwhile. */
    OVERTAKEN,
    /** Who asked does not want it any more. */
    NO_LONGER_WANTED
}
