package inkan.vault;

/** The key-encryption keys at hand are not those that keys of this store are wrapped under. Nothing was changed. */
public final class WrongKeyEncryptionException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public WrongKeyEncryptionException(String message) {
        super(message);
    }

    static WrongKeyEncryptionException notAtHand(String id) {
        return new WrongKeyEncryptionException("Keys of personal data are wrapped under the key-encryption key with the"
                + " fingerprint " + id + ", which is not at hand");
    }
}
