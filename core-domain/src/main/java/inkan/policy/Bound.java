package inkan.policy;

/** What an expiry is bound by: the birthday it runs to, or what capped it before (V-5, V-6). */
public enum Bound {
    BIRTHDAY,
    PERIOD_OF_STAY,
    CARD,
    USER_AUTHENTICATION_CERTIFICATE,
    CARD_CERTIFICATE
}
