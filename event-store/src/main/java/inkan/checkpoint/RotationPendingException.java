package inkan.checkpoint;

/** A new key waits for its first checkpoint, which the old key signs as well; until then there is no next one. */
public final class RotationPendingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RotationPendingException() {
        super("The last new key has not signed a checkpoint yet");
    }
}
