package inkan.log.append;

/** An import came to an event that the log does not take. The chunks before it are stored, nothing of its own chunk is. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long imported;

    ImportRefusedException(String reason, long imported, Throwable cause) {
        super(reason + "; the " + imported + " events before its chunk are stored", cause);
        this.imported = imported;
    }

    /** How many events are stored: the import can go on with those that follow. */
    public long imported() {
        return imported;
    }
}
