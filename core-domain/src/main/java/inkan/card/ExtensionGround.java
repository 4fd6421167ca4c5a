package inkan.card;

/** Why the expiry of a foreign national's card was moved (V-6). */
public enum ExtensionGround {
    STAY_EXTENDED,
    STAY_APPLICATION_PENDING
}
