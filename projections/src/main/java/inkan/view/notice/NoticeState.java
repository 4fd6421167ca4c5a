package inkan.view.notice;

/** How a notice stands at a municipality. Whether it is late, and whether the expiry has passed, is a question of the day. */
public enum NoticeState {
    /** To be sent, from its day on. */
    DUE,
    SENT,
    /** Sent, and back as undeliverable. */
    RETURNED,
    /** Sent, and all that it announced has been renewed or has ended since. */
    DONE,
    /** Not sent from here, and not to be any more: see {@link Withdrawal}. */
    WITHDRAWN,
    /** Never due: a period of stay 在留期間 binds the expiry. */
    NONE
}
