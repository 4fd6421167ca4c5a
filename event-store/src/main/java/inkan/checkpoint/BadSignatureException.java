package inkan.checkpoint;

/** A note says that a key has signed it, and the key has not: the note was changed, or is a forgery. */
public final class BadSignatureException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadSignatureException(VerifierKey key) {
        super("not signed by " + key.name() + "+" + KeyName.hex(key.id()) + ", which it names");
    }
}
