package inkan.card;

/** Where a card stands. Whether it has expired is a question of the day, not a state. */
public enum CardState {
    /** Applied for, not yet issued. */
    APPLIED,
    /** Issued, not yet handed over. */
    ISSUED,
    /** Handed over, its PINs set. */
    DELIVERED,
    /** 一時停止 */
    SUSPENDED,
    /** 失効 or 廃止: never in force again. */
    VOID
}
