package inkan.value;

/** What an expiry notice announces. */
public enum NoticeKind {
    /** The end of the certificates on a card, of both where they end on the same day. */
    CERTIFICATES("cert"),
    /** The end of the card itself. */
    CARD("card");

    private final String shortName;

    NoticeKind(String shortName) {
        this.shortName = shortName;
    }

    /** How it stands in a {@link NoticeId}. */
    public String shortName() {
        return shortName;
    }
}
