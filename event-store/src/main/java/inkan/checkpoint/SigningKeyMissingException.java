package inkan.checkpoint;

/** The key that signs the log's checkpoints is not in this node's file. */
public final class SigningKeyMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SigningKeyMissingException() {
        super("the key of the last checkpoint is not in this node's file");
    }
}
