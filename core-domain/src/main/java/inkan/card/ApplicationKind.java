package inkan.card;

/** Why a card is applied for. */
public enum ApplicationKind {
    /** The holder has no card in force. */
    FIRST,
    /** Before the card expires, with a new photograph; the old card stays in force until the hand-over. */
    RENEWAL,
    /** 再交付 after loss. */
    REISSUE
}
