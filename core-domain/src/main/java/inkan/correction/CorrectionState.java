package inkan.correction;

/** Where a correction stands. */
public enum CorrectionState {
    /** Asked for; somebody else has to decide. */
    REQUESTED,
    APPROVED,
    DECLINED
}
