package inkan.checkpoint;

/** There is no checkpoint yet that covers what is asked for. */
public final class BeyondTheLastCheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long last;

    BeyondTheLastCheckpointException(long last) {
        super("The last checkpoint is of size " + last);
        this.last = last;
    }

    /** The size of the last checkpoint, 0 when there is none. */
    public long last() {
        return last;
    }
}
