package inkan.view.openwork;

/** What is to be done to finish a procedure. */
public enum WorkKind {
    /** A card was applied for and is to be issued. */
    CARD_ISSUE,
    /** A card was issued and is to be handed over. */
    CARD_DELIVERY,
    /** Moving out was announced 転出届 and moving in is to be filed 転入届 (C-9). */
    MOVING_IN,
    /** After a move the card is to be taken into continued use 継続利用 (C-9). */
    CONTINUED_USE,
    /** The reset of a PIN was applied for and is to be done at a kiosk (P-5). */
    KIOSK_RESET,
    /** An inquiry was opened and is to be used at the second visit (M-11). */
    INQUIRY
}
