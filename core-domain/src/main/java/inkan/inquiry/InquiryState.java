package inkan.inquiry;

/** Where an inquiry stands. Whether its last day has passed is a question of the day, until it is recorded. */
public enum InquiryState {
    /** A letter to the holder is due. */
    OPENED,
    /** The holder's reply is due. */
    LETTER_SENT,
    /** The reply was accepted: the second visit is due. */
    ANSWERED,
    LAPSED,
    USED;

    /** Whether nothing comes after it. */
    public boolean isTerminal() {
        return this == LAPSED || this == USED;
    }
}
