package inkan.checkpoint;

/** Something of the log, its tiles or its checkpoints is missing or does not fit the rest; verification tells what. */
public final class DamagedLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is missing or does not fit, without anything that is stored */
    public DamagedLogException(String message) {
        super(message);
    }
}
