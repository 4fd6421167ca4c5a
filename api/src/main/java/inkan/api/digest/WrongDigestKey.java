package inkan.api.digest;

/** The digest key at hand is not the one that the log was begun with. Nothing was changed. */
public final class WrongDigestKey extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WrongDigestKey(String message) {
        super(message);
    }
}
