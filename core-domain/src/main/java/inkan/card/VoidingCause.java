package inkan.card;

import inkan.resident.EndOfEntitlement;

/** Why a card is void. */
public enum VoidingCause {
    DEATH,
    RECORD_DELETED,
    MY_NUMBER_CHANGED,
    RESIDENT_RECORD_CODE_CHANGED,
    /** Moving in was not filed in time. */
    MOVE_NOT_FILED_IN_TIME,
    /** Continued use was not done in time after a move. */
    CONTINUED_USE_NOT_DONE_IN_TIME,
    /** The holder left Japan without arranging use abroad. */
    LEFT_JAPAN,
    /** Lost, and another card applied for. */
    REISSUED_AFTER_LOSS,
    /** The card that renews it was handed over. */
    RENEWED,
    /** Given back by the holder. */
    RETURNED,
    /** Destroyed before hand-over. */
    DESTROYED_BEFORE_HAND_OVER;

    /** The cause of a card's voidness where the holder's entitlement ended. */
    public static VoidingCause of(EndOfEntitlement end) {
        return switch (end) {
            case DEATH -> DEATH;
            case RECORD_DELETED -> RECORD_DELETED;
            case MY_NUMBER_CHANGED -> MY_NUMBER_CHANGED;
            case RESIDENT_RECORD_CODE_CHANGED -> RESIDENT_RECORD_CODE_CHANGED;
        };
    }
}
